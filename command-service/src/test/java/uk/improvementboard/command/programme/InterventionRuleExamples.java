package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** Rules of interventions, what they require and when they are reviewed. */
final class InterventionRuleExamples {

  private static final String LIFT_THE_DIRECTION =
      "LiftIntervention {'intervention':'IV4','on':'2021-06-01'}";

  static List<Example> all() {
    return List.of(
        example(
            INTERVENTION_IS_IN_FORCE,
            "SetRequirement {'intervention':'IV3','text':'Meet each month'}",
            "/intervention",
            "SetRequirement {'intervention':'IV4','text':'Meet each month'}"),
        example(
            INTERVENTION_IS_IN_FORCE,
            "ScheduleReview {'intervention':'IV1','title':'Review','point':6}",
            "/intervention",
            "ScheduleReview {'intervention':'IV2','title':'Review','point':6}"),
        example(
            INTERVENTION_IS_IN_FORCE,
            "ReplaceIntervention {'intervention':'IV4','by':'IV3','on':'2021-01'}",
            "/by",
            "ReplaceIntervention {'intervention':'IV4','by':'IV2','on':'2021-01'}"),
        example(
            INTERVENTION_ENDS_ONCE,
            "LiftIntervention {'intervention':'IV3','on':'2020-10-01'}",
            "/intervention",
            "LiftIntervention {'intervention':'IV2','on':'2020-10-01'}"),
        example(
            INTERVENTION_ENDS_ONCE,
            "ReplaceIntervention {'intervention':'IV1','by':'IV4'}",
            "/intervention",
            "ReplaceIntervention {'intervention':'IV2','by':'IV4'}"),
        example(
            ONLY_A_DIRECTION_IS_UPDATED,
            "UpdateDirection {'intervention':'IV2','on':'2021-01-29'}",
            "/intervention",
            "UpdateDirection {'intervention':'IV4','on':'2021-01-29'}"),
        example(
            INTERVENTION_IS_REPLACED_BY_ANOTHER,
            "ReplaceIntervention {'intervention':'IV4','by':'IV4'}",
            "/by",
            "ReplaceIntervention {'intervention':'IV4','by':'IV2'}"),
        example(
            INTERVENTION_DATES_ARE_IN_ORDER,
            "LiftIntervention {'intervention':'IV4','on':'2019-08-30'}",
            "/on",
            "LiftIntervention {'intervention':'IV4','on':'2019-08-31'}"),
        example(
            INTERVENTION_DATES_ARE_IN_ORDER,
            "LiftIntervention {'intervention':'IV4','on':'2021-06','supportUntil':'2021-05'}",
            "/supportUntil",
            "LiftIntervention {'intervention':'IV4','on':'2021-06','supportUntil':'2021-06'}"),
        example(
                SUPPORT_FOLLOWS_A_LIFTED_INTERVENTION,
                "EndPostInterventionSupport {'intervention':'IV2','on':'2021-08-31'}",
                "/intervention",
                "EndPostInterventionSupport {'intervention':'IV4','on':'2021-08-31'}")
            .after(LIFT_THE_DIRECTION),
        example(
                POST_INTERVENTION_SUPPORT_ENDS_ONCE,
                "EndPostInterventionSupport {'intervention':'IV3','on':'2021-08-31'}",
                "/intervention",
                "EndPostInterventionSupport {'intervention':'IV4','on':'2021-08-31'}")
            .after(LIFT_THE_DIRECTION),
        example(
            REQUIREMENT_IS_MET_ONCE,
            "MeetRequirement {'requirement':'Q3'}",
            "/requirement",
            "MeetRequirement {'requirement':'Q1'}"),
        example(
            PROGRESS_IS_ON_A_REQUIREMENT_NOT_MET,
            "ReportRequirementProgress {'requirement':'Q3','narrative':'Going well'}",
            "/requirement",
            "ReportRequirementProgress {'requirement':'Q2','narrative':'Going well'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "MeetRequirement {'requirement':'Q2','decision':'D4'}",
                "/decision",
                "MeetRequirement {'requirement':'Q1','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'MEET_REQUIREMENT','on':'Q1'}]}"),
        example(
            REVIEW_HAS_A_POINT_OR_A_DATE,
            "ScheduleReview {'intervention':'IV4','title':'Review'}",
            "/point",
            "ScheduleReview {'intervention':'IV4','title':'Review','due':'2021-01'}"),
        example(
            REVIEW_POINT_IS_IN_MONTHS,
            "ScheduleReview {'intervention':'IV4','title':'Review','point':0}",
            "/point",
            "ScheduleReview {'intervention':'IV4','title':'Review','point':1}"),
        example(
            REVIEW_POINT_IS_SCHEDULED_ONCE,
            "ScheduleReview {'intervention':'IV4','title':'Review','point':6}",
            "/point",
            "ScheduleReview {'intervention':'IV4','title':'Review','point':18}"),
        example(
                REVIEW_POINT_IS_SCHEDULED_ONCE,
                "ScheduleReview {'intervention':'IV2','title':'Review','point':6}",
                "/point",
                "ScheduleReview {'intervention':'IV4','title':'Review','point':6}")
            .after(
                "UpdateDirection {'intervention':'IV4','on':'2021-01-29'}",
                "ScheduleReview {'intervention':'IV2','title':'Review','point':6}"),
        example(
            REVIEW_IS_HELD_ONCE,
            "HoldReview {'review':'RV1'}",
            "/review",
            "HoldReview {'review':'RV2'}"),
        example(
            REVIEW_IS_OF_ITS_INTERVENTION,
            "SubmitReview {'title':'Report','by':'Commissioner','to':'Minister','submitted':'2021',"
                + "'review':'RV2','intervention':'IV2'}",
            "/review",
            "SubmitReview {'title':'Report','by':'Commissioner','to':'Minister','submitted':'2021',"
                + "'review':'RV2','intervention':'IV4'}"),
        // the same rules, for the commands that the examples above do not refuse
        example(
            REFERENCE_IS_UNIQUE,
            "AppointAdviser {'intervention':'IV4','title':'Adviser'}",
            "/intervention",
            "AppointAdviser {'intervention':'IV5','title':'Adviser'}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "AppointCommissioner {'title':'Commissioner','on':'2026-12'}",
            "/on",
            "AppointCommissioner {'title':'Commissioner','on':'2026-11'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "IssueImprovementNotice {'title':'Notice','paper':'R1'}",
            "/paper",
            "IssueImprovementNotice {'title':'Notice','paper':'PA1'}"),
        example(
            REFERENCE_MUST_BE_KNOWN,
            "IssueDirection {'title':'Direction','paper':'PA99'}",
            "/paper",
            "IssueDirection {'title':'Direction','paper':'PA1'}"));
  }

  private InterventionRuleExamples() {}
}
