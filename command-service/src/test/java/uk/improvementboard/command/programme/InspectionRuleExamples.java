package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** The rules on inspections and self-evaluations at work. */
final class InspectionRuleExamples {

  private InspectionRuleExamples() {}

  static List<Example> all() {
    return List.of(
        example(
                NOTIFIED_ONCE,
                "NotifyInspection {'inspection':'I3'}",
                "/inspection",
                "NotifyInspection {'inspection':'I2'}")
            .after("NotifyInspection {'inspection':'I3','on':'2020-03-16'}"),
        example(
                NOTIFIED_ONCE,
                "NotifyInspection {'inspection':'I2'}",
                "/inspection",
                "NotifyInspection {'inspection':'I3'}")
            .after(
                "NotifyInspection {'inspection':'I2'}",
                "NotifyInspection {'inspection':'I3'}",
                "PlanInspection {'inspection':'I3','title':'Visit','publication':'NOT_STATED','activity':'MONITORING_VISIT','planned':'2020-06'}"),
        example(
            NOTIFIED_BEFORE_ITS_FIELDWORK,
            "NotifyInspection {'inspection':'BI7'}",
            "/inspection",
            "NotifyInspection {'inspection':'BI3'}"),
        example(
            INSPECTION_DATES_ARE_IN_ORDER,
            "NotifyInspection {'inspection':'I2','on':'2020-11-02','fieldworkFrom':'2020-11-01'}",
            "/fieldworkFrom",
            "NotifyInspection {'inspection':'I2','on':'2020-11-02','fieldworkFrom':'2020-11'}"),
        example(
            SUSPENDED_IS_PLANNED_AGAIN_FIRST,
            "BeginFieldwork {'inspection':'I4'}",
            "/inspection",
            "BeginFieldwork {'inspection':'I3'}"),
        example(
            FIELDWORK_BEGINS_ONCE,
            "BeginFieldwork {'inspection':'BI7'}",
            "/inspection",
            "BeginFieldwork {'inspection':'I2'}"),
        example(
            FIELDWORK_BEGINS_ONCE,
            "BeginFieldwork {'inspection':'I1'}",
            "/inspection",
            "BeginFieldwork {'inspection':'I2'}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "BeginFieldwork {'inspection':'I2','on':'2026-11-21'}",
            "/on",
            "BeginFieldwork {'inspection':'I2','on':'2026-11-20'}"),
        example(
            FIELDWORK_IS_COMPLETED_AFTER_IT_BEGAN,
            "CompleteFieldwork {'inspection':'I2'}",
            "/inspection",
            "CompleteFieldwork {'inspection':'BI7'}"),
        example(
            FIELDWORK_IS_COMPLETED_ONCE,
            "CompleteFieldwork {'inspection':'BI2'}",
            "/inspection",
            "CompleteFieldwork {'inspection':'BI7'}"),
        example(
            INSPECTION_DATES_ARE_IN_ORDER,
            "CompleteFieldwork {'inspection':'BI7','on':'2022-05-08'}",
            "/on",
            "CompleteFieldwork {'inspection':'BI7','on':'2022-05-09'}"),
        example(
            FINDINGS_FOLLOW_THE_FIELDWORK,
            "ReceiveFindings {'inspection':'BI7','stage':'DRAFT'}",
            "/inspection",
            "ReceiveFindings {'inspection':'I5','stage':'DRAFT'}"),
        example(
            FINDINGS_ARE_RECEIVED_ONCE,
            "ReceiveFindings {'inspection':'BI2','stage':'FINAL'}",
            "/stage",
            "ReceiveFindings {'inspection':'I1','stage':'FINAL'}"),
        example(
                FINDINGS_ARE_RECEIVED_ONCE,
                "ReceiveFindings {'inspection':'I5','stage':'DRAFT'}",
                "/stage",
                "ReceiveFindings {'inspection':'I5','stage':'FINAL'}")
            .after("ReceiveFindings {'inspection':'I5','stage':'DRAFT'}"),
        example(
            INSPECTION_DATES_ARE_IN_ORDER,
            "ReceiveFindings {'inspection':'I1','stage':'FINAL','on':'2019-08-28'}",
            "/on",
            "ReceiveFindings {'inspection':'I1','stage':'FINAL','on':'2019-08-27'}"),
        example(
            PUBLISHED_AFTER_IT_WAS_FOUND,
            "PublishReport {'inspection':'BI7','on':'unknown'}",
            "/inspection",
            "PublishReport {'inspection':'I5','on':'unknown'}"),
        example(
            PUBLISHED_OR_WITHHELD_ONCE,
            "PublishReport {'inspection':'I1','on':'2019-08-27'}",
            "/inspection",
            "PublishReport {'inspection':'I5','on':'2018-06'}"),
        example(
            PUBLISHED_OR_WITHHELD_ONCE,
            "WithholdLetter {'inspection':'BI2'}",
            "/inspection",
            "WithholdLetter {'inspection':'BI1'}"),
        example(
            PUBLISHED_OR_WITHHELD_ONCE,
            "RecordInspectionOutcome {'inspection':'BI3','title':'Inspection','edition':'ilacs-2018','activity':'MONITORING_VISIT','publication':'PUBLISHED','published':'2021'}",
            "/inspection",
            "RecordInspectionOutcome {'inspection':'BI3','title':'Inspection','edition':'ilacs-2018','activity':'MONITORING_VISIT','publication':'NOT_FOR_PUBLICATION'}"),
        example(
            CANCELLED_ACTIVITY_GOES_NO_FURTHER,
            "CancelInspection {'inspection':'BI4'}",
            "/inspection",
            "CancelInspection {'inspection':'I4'}"),
        example(
            CANCELLED_ACTIVITY_GOES_NO_FURTHER,
            "PlanInspection {'inspection':'BI4','title':'Visit','publication':'NOT_STATED','activity':'FOCUSED_VISIT','planned':'2021'}",
            "/inspection",
            "PlanInspection {'inspection':'I4','title':'Visit','publication':'NOT_STATED','activity':'FOCUSED_VISIT','planned':'2021'}"),
        example(
            CANCELLED_ACTIVITY_GOES_NO_FURTHER,
            "RecordInspectionOutcome {'inspection':'BI4','title':'Inspection','edition':'ilacs-2018','activity':'FOCUSED_VISIT','publication':'NOT_STATED'}",
            "/inspection",
            "RecordInspectionOutcome {'inspection':'I3','title':'Inspection','edition':'ilacs-2018','activity':'MONITORING_VISIT','publication':'NOT_STATED'}"),
        example(
            CANCELLED_BEFORE_ITS_OUTCOME,
            "CancelInspection {'inspection':'BI2'}",
            "/inspection",
            "CancelInspection {'inspection':'BI7'}"),
        example(
            PLANNED_BEFORE_ITS_OUTCOME,
            "PlanInspection {'inspection':'BI7','title':'Short','publication':'NOT_STATED','activity':'SHORT_INSPECTION','planned':'2022'}",
            "/inspection",
            "PlanInspection {'inspection':'I2','title':'Short','publication':'NOT_STATED','activity':'SHORT_INSPECTION','planned':'2022'}"),
        example(
            SUSPENDED_WHILE_EXPECTED_OR_PLANNED,
            "SuspendActivity {'inspection':'BI7','from':'2022-05-10'}",
            "/inspection",
            "SuspendActivity {'inspection':'BI3','from':'2022-05-10'}"),
        example(
            INSPECTION_DATES_ARE_IN_ORDER,
            "RecordInspectionOutcome {'inspection':'BI7','title':'Inspection','edition':'ilacs-2018','activity':'SHORT_INSPECTION','publication':'NOT_STATED','actual':'2022-05-08'}",
            "/actual",
            "RecordInspectionOutcome {'inspection':'BI7','title':'Inspection','edition':'ilacs-2018','activity':'SHORT_INSPECTION','publication':'NOT_STATED','actual':'2022-05-09/2022-05-13'}"),
        example(
            OUTCOME_IS_RECORDED_ONCE,
            "HoldAnnualEngagementMeeting {'inspection':'BI5','title':'Meeting','on':'2020-09-30'}",
            "/inspection",
            "HoldAnnualEngagementMeeting {'inspection':'BI6','title':'Meeting','on':'2021-09-30'}"),
        example(
            ACTIVITY_STAYS_WHAT_IT_WAS,
            "HoldAnnualEngagementMeeting {'inspection':'I3','title':'Meeting','on':'2020-09-30'}",
            "/inspection",
            "HoldAnnualEngagementMeeting {'inspection':'BI6','title':'Meeting','on':'2020-09-30'}"),
        example(
            ACTIVITY_BELONGS_TO_THE_EDITION,
            "HoldAnnualEngagementMeeting {'edition':'sif','title':'Meeting','on':'2017-09-30'}",
            "/activity",
            "HoldAnnualEngagementMeeting {'title':'Meeting','on':'2017-09-30'}"),
        example(
            EDITION_IS_IN_FORCE_ON_THE_DAY,
            "HoldAnnualEngagementMeeting {'edition':'ilacs-2018','title':'Meeting','on':'2023-01-02'}",
            "/on",
            "HoldAnnualEngagementMeeting {'edition':'ilacs-2018','title':'Meeting','on':'2022-12-19'}"),
        example(
            UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS,
            "RecordJudgement {'inspection':'BI5','area':'leaders','grade':'Good'}",
            "/area",
            "RecordJudgement {'inspection':'I1','area':'help-and-protection','grade':'Good'}"),
        example(
            FINDING_NEEDS_AN_OUTCOME,
            "RecordStrength {'inspection':'I2','text':'so'}",
            "/inspection",
            "RecordStrength {'inspection':'I1','text':'so'}"),
        example(
            FINDING_NEEDS_AN_OUTCOME,
            "RecordAreaForImprovement {'inspection':'I2','text':'so'}",
            "/inspection",
            "RecordAreaForImprovement {'inspection':'I1','text':'so'}"),
        example(
            FINDING_NEEDS_AN_OUTCOME,
            "RecordAreaForPriorityAction {'inspection':'I2','text':'so'}",
            "/inspection",
            "RecordAreaForPriorityAction {'inspection':'I1','text':'so'}"),
        example(
            FINDING_NEEDS_AN_OUTCOME,
            "RecordComment {'inspection':'I2','text':'so'}",
            "/inspection",
            "RecordComment {'inspection':'I1','text':'so'}"),
        example(
            FINDING_NEEDS_AN_OUTCOME,
            "RecordCommendation {'inspection':'I2','text':'so'}",
            "/inspection",
            "RecordCommendation {'inspection':'I1','text':'so'}"),
        example(
            AREA_IS_JUDGED_IN_THE_EDITION,
            "RecordStrength {'inspection':'I1','text':'so','area':'care-leavers'}",
            "/area",
            "RecordStrength {'inspection':'I1','text':'so','area':'leaders'}"),
        example(
            REFERENCE_IS_UNIQUE,
            "RecordComment {'finding':'F1','inspection':'I1','text':'so'}",
            "/finding",
            "RecordComment {'finding':'F91','inspection':'I1','text':'so'}"),
        example(
            SELF_JUDGEMENTS_ARE_ON_AN_EDITIONS_SCALE,
            "SubmitSelfEvaluation {'title':'Self-evaluation','judgements':[{'area':'leaders','grade':'Good'}]}",
            "/edition",
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2018','judgements':[{'area':'leaders','grade':'Good'}]}"),
        example(
            GRADE_IS_ON_THE_SCALE,
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2018','judgements':[{'area':'leaders','grade':'Requires improvement'}]}",
            "/judgements/0/grade",
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2018','judgements':[{'area':'leaders','grade':'Requires improvement to be good'}]}"),
        example(
            AREA_IS_JUDGED_IN_THE_EDITION,
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2026','judgements':[{'area':'leaders'},{'area':'overall','grade':'Good'}]}",
            "/judgements/1/area",
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2023','judgements':[{'area':'leaders'},{'area':'overall','grade':'Good'}]}"),
        example(
            AREA_IS_JUDGED_ONCE,
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2018','judgements':[{'area':'leaders','grade':'Good'},{'area':'leaders','grade':'Good'}]}",
            "/judgements/1/area",
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2018','judgements':[{'area':'leaders','grade':'Good'},{'area':'overall','grade':'Good'}]}"),
        example(
            EDITION_IS_IN_FORCE_ON_THE_DAY,
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2023','on':'2022-09'}",
            "/edition",
            "SubmitSelfEvaluation {'title':'Self-evaluation','edition':'ilacs-2018','on':'2022-09'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "SubmitSelfEvaluation {'title':'Self-evaluation','priorities':['R1','F1']}",
            "/priorities/1",
            "SubmitSelfEvaluation {'title':'Self-evaluation','priorities':['R1','iv']}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "SubmitSelfEvaluation {'title':'Self-evaluation','on':'2027'}",
            "/on",
            "SubmitSelfEvaluation {'title':'Self-evaluation','on':'2026'}"));
  }
}
