package uk.improvementboard.command.programme;

import static uk.improvementboard.command.rules.Rule.*;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;

/** For each rule what it refuses and, as near to that as can be, what it allows. */
public final class RuleExamples {

  /**
   * One rule at work on the programme of the story.
   *
   * @param given what happened after the story
   * @param refused what the rule refuses
   * @param pointer the place in the command that it points at; empty where it is the whole
   * @param allowed what it allows
   */
  public record Example(
      Rule rule, List<String> given, String refused, String pointer, String allowed) {
    Example after(String... commands) {
      return new Example(rule, List.of(commands), refused, pointer, allowed);
    }

    @Override
    public String toString() {
      return rule.name() + ": " + refused;
    }
  }

  static Example example(Rule rule, String refused, String pointer, String allowed) {
    return new Example(rule, List.of(), refused, pointer, allowed);
  }

  private static final String OUTCOME =
      "RecordInspectionOutcome {'inspection':'I9','title':'Inspection','edition':'ilacs-2018',"
          + "'activity':'INSPECTION',";
  private static final String PLANNED =
      "PlanInspection {'title':'Visit','publication':'NOT_STATED',";
  private static final String CHAIR =
      "AppointToBoard {'board':'IB','slot':'chair','capacity':'CHAIR',";
  private static final String EVIDENCE = "'evidence':[{'kind':'audit','shows':'done'}]";
  private static final String OBSERVED =
      "ReportObservation {'measure':'M1','firmness':'FINAL','figure':{'kind':'None','words':'no"
          + " cases'},'period':";
  private static final String NUMBER =
      "ReportObservation {'measure':'M1','firmness':'FINAL','period':'2020-01','figure':{'kind':"
          + "'Number','value':3,'madeOf':";

  /** A quorate meeting decides, as D4. */
  static final String DECIDED = "RecordDecision {'meeting':'MT9','text':'Agreed','type':'AGREE',";

  private static final String STATEMENT = "{'claim':'yes','source':{'document':'PA1'}}";

  public static List<Example> all() {
    List<Example> every = new ArrayList<>(common());
    every.addAll(BoardRuleExamples.all());
    every.addAll(MeetingRuleExamples.all());
    every.addAll(BoardActionRuleExamples.all());
    every.addAll(RecommendationRuleExamples.all());
    every.addAll(PlanRuleExamples.all());
    every.addAll(InspectionRuleExamples.all());
    every.addAll(ForwardPlanRuleExamples.all());
    every.addAll(ActionRuleExamples.all());
    every.addAll(SchemeRuleExamples.all());
    every.addAll(DecisionRuleExamples.all());
    every.addAll(MeasureRuleExamples.all());
    every.addAll(RiskRuleExamples.all());
    every.addAll(InterventionRuleExamples.all());
    every.addAll(KnowledgeRuleExamples.all());
    every.addAll(SupportRuleExamples.all());
    return List.copyOf(every);
  }

  private static List<Example> common() {
    Story story = Story.ofAnyshire();
    long observation = story.firstPositionOf(ObservationReported.class);
    long closed = story.positionOf(MeetingClosed.class);
    return List.of(
        example(
            REFERENCE_IS_UNIQUE,
            "DraftPlan {'plan':'R1','title':'Plan'}",
            "/plan",
            "DraftPlan {'plan':'P3','title':'Plan'}"),
        example(
            REFERENCE_IS_UNIQUE,
            OUTCOME
                + "'publication':'NOT_STATED','findings':[{'finding':'F9','kind':'COMMENT','text':"
                + "'one'},{'finding':'F9','kind':'COMMENT','text':'two'}]}",
            "/findings/1/finding",
            OUTCOME
                + "'publication':'NOT_STATED','findings':[{'finding':'F9','kind':'COMMENT','text':"
                + "'one'},{'finding':'F10','kind':'COMMENT','text':'two'}]}"),
        example(
            REFERENCE_MUST_BE_KNOWN,
            "ApproveAction {'action':'A99'}",
            "/action",
            "ApproveAction {'action':'A1'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "RaiseRecommendation {'text':'Improve','kind':'PEER_REVIEW','findings':['R1']}",
            "/findings/0",
            "RaiseRecommendation {'text':'Improve','kind':'PEER_REVIEW','findings':['F2']}"),
        example(
            NOTHING_IS_NAMED_TWICE,
            "ProposeAction {'text':'Do it','recommendations':['R1','R1']}",
            "/recommendations/1",
            "ProposeAction {'text':'Do it','recommendations':['R1','iv']}"),
        example(
            NOTHING_IS_NAMED_TWICE,
            "IssuePack {'meeting':'MT3','sections':['RISK','RISK']}",
            "/sections",
            "IssuePack {'meeting':'MT3','sections':['RISK','ACTION']}"),
        example(
            HIDDEN_THINGS_USE_THE_HIDDEN_SERIES,
            "RegisterDocument {'paper':'PA7','title':'Draft','kind':'report','restriction':{'kind':"
                + "'Hidden','reason':'embargo'}}",
            "/paper",
            "RegisterDocument {'paper':'H-2','title':'Draft','kind':'report','restriction':{'kind':"
                + "'Hidden','reason':'embargo'}}"),
        example(
            ONLY_HIDDEN_THINGS_USE_THE_HIDDEN_SERIES,
            "IdentifyRisk {'risk':'H-2','title':'Turnover'}",
            "/risk",
            "IdentifyRisk {'risk':'H2','title':'Turnover'}"),
        example(
            RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM,
            "RateRisk {'risk':'K1','ratingOf':'TARGET','rating':{'code':'C3'},'on':'2020-03'}",
            "/onBehalfOf",
            "RateRisk {'risk':'K1','ratingOf':'TARGET','rating':{'code':'C3'},'on':'2020-03'} |"
                + " 'onBehalfOf':'Director'"),
        example(
            LOOKS_LIKE_PERSONAL_DATA,
            "ProposeAction {'text':'Ring 01634 333333'}",
            "/text",
            "ProposeAction {'text':'Ring 01634 333333'} |"
                + " 'confirmed':['LOOKS_LIKE_PERSONAL_DATA']"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "StartAction {'action':'A2','on':'2026-11-21'}",
            "/on",
            "StartAction {'action':'A2','on':'2026-11'}"),
        example(
            AUTHORITY_IS_A_DECISION,
            "ApproveAction {'action':'A1'} | 'authority':'R1'",
            "/authority",
            "ApproveAction {'action':'A1'} | 'authority':'D1'"),
        example(
            DECISION_MUST_STAND,
            "ApproveAction {'action':'A1'} | 'authority':'D2'",
            "/authority",
            "ApproveAction {'action':'A1'} | 'authority':'D3'"),
        example(
                DECISION_AUTHORISES_THIS,
                "EndorsePlan {'plan':'P2','decision':'D3'}",
                "/decision",
                "EndorsePlan {'plan':'P2','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'ENDORSE_PLAN','on':'P2'}]}"),
        example(
                PLAN_IS_ENDORSED_ONCE,
                "EndorsePlan {'plan':'P1','decision':'D3'}",
                "/plan",
                "EndorsePlan {'plan':'P2','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'ENDORSE_PLAN','on':'P2'}]}"),
        example(
            QUORUM_IS_AT_LEAST_ONE,
            "AdoptTermsOfReference {'board':'SC','quorum':{'members':0}}",
            "/quorum/members",
            "AdoptTermsOfReference {'board':'SC','quorum':{'members':1}}"),
        example(
            APPOINTMENT_ENDS_ONCE,
            "EndAppointment {'appointment':'AP3','on':'2020-01-01'}",
            "/appointment",
            "EndAppointment {'appointment':'AP2','on':'2020-01-01'}"),
        example(
            APPOINTMENT_ENDS_AFTER_IT_BEGINS,
            "EndAppointment {'appointment':'AP2','on':'2019-08'}",
            "/on",
            "EndAppointment {'appointment':'AP2','on':'2019-09'}"),
        example(
            ONE_CHAIR_AT_A_TIME,
            CHAIR + "'from':'2020-01-01'}",
            "/capacity",
            CHAIR + "'from':'2019-01-01','until':'2019-08-31'}"),
        example(
            EDITION_MUST_BE_KNOWN,
            PLANNED + "'edition':'ilacs-1999','activity':'FOCUSED_VISIT','planned':'2019-05'}",
            "/edition",
            PLANNED + "'edition':'ilacs-2018','activity':'FOCUSED_VISIT','planned':'2019-05'}"),
        example(
            ACTIVITY_BELONGS_TO_THE_EDITION,
            PLANNED + "'edition':'ilacs-2018','activity':'AREA_SEND_REVISIT','planned':'2019-05'}",
            "/activity",
            PLANNED
                + "'edition':'area-send-2016','activity':'AREA_SEND_REVISIT','planned':'2019-05'}"),
        example(
            EDITION_IS_IN_FORCE_ON_THE_DAY,
            OUTCOME + "'actual':'2017-12','publication':'NOT_STATED'}",
            "/actual",
            OUTCOME + "'actual':'2018-01','publication':'NOT_STATED'}"),
        example(
            AREA_IS_JUDGED_IN_THE_EDITION,
            OUTCOME
                + "'publication':'NOT_STATED','judgements':[{'area':'overall','grade':'Good'},"
                + "{'area':'care-leavers','grade':'Good'}]}",
            "/judgements/1/area",
            OUTCOME
                + "'publication':'NOT_STATED','judgements':[{'area':'overall','grade':'Good'},"
                + "{'area':'leaders','grade':'Good'}]}"),
        example(
            GRADE_IS_ON_THE_SCALE,
            OUTCOME
                + "'publication':'NOT_STATED','judgements':[{'area':'overall','grade':'Requires"
                + " improvement'}]}",
            "/judgements/0/grade",
            OUTCOME
                + "'publication':'NOT_STATED','judgements':[{'area':'overall','grade':'Requires"
                + " improvement to be good'}]}"),
        example(
            UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS,
            "RecordJudgement {'inspection':'I5','area':'overall','grade':'Good'}",
            "/area",
            "RecordJudgement {'inspection':'I1','area':'help-and-protection','grade':'Good'}"),
        example(
            AREA_IS_JUDGED_ONCE,
            "RecordJudgement {'inspection':'I1','area':'overall','grade':'Good'}",
            "/area",
            "RecordJudgement {'inspection':'I1','area':'help-and-protection','grade':'Good'}"),
        example(
            PUBLISHED_ON_A_DATE,
            OUTCOME + "'publication':'PUBLISHED'}",
            "/published",
            OUTCOME + "'publication':'PUBLISHED','published':'unknown'}"),
        example(
            PUBLISHED_ON_A_DATE,
            OUTCOME + "'publication':'TO_BE_PUBLISHED','published':'2019-05-01'}",
            "/publication",
            OUTCOME + "'publication':'TO_BE_PUBLISHED'}"),
        example(
            INSPECTION_DATES_ARE_IN_ORDER,
            OUTCOME + "'actual':'2019-05-10','received':'2019-05-09','publication':'NOT_STATED'}",
            "/received",
            OUTCOME + "'actual':'2019-05-10','received':'2019-05','publication':'NOT_STATED'}"),
        example(
            OUTCOME_IS_RECORDED_ONCE,
            OUTCOME.replace("I9", "I1") + "'publication':'NOT_STATED'}",
            "/inspection",
            OUTCOME.replace("I9", "I2") + "'publication':'NOT_STATED'}"),
        example(
            PLANNED_BEFORE_ITS_OUTCOME,
            PLANNED + "'inspection':'I1','activity':'INSPECTION','planned':'2020'}",
            "/inspection",
            PLANNED + "'inspection':'I2','activity':'INSPECTION','planned':'2020'}"),
        example(
            SUSPENDED_WHILE_EXPECTED_OR_PLANNED,
            "SuspendActivity {'inspection':'I1','from':'2020-03-17'}",
            "/inspection",
            "SuspendActivity {'inspection':'I3','from':'2020-03-17'}"),
        example(
            SUSPENDED_IS_PLANNED_AGAIN_FIRST,
            OUTCOME.replace("I9", "I4").replace("'INSPECTION'", "'FOCUSED_VISIT'")
                + "'actual':'2020-10','publication':'NOT_STATED'}",
            "/inspection",
            OUTCOME.replace("I9", "I4").replace("'INSPECTION'", "'FOCUSED_VISIT'")
                + "'actual':'2020-02','publication':'NOT_STATED'}"),
        example(
            ACTIVITY_STAYS_WHAT_IT_WAS,
            PLANNED + "'inspection':'I2','activity':'MONITORING_VISIT','planned':'2020'}",
            "/activity",
            PLANNED + "'inspection':'I2','activity':'SHORT_INSPECTION','planned':'2020'}"),
        example(
            JUDGEMENT_NEEDS_AN_OUTCOME,
            "RecordJudgement {'inspection':'I2','area':'overall','grade':'Good'}",
            "/inspection",
            "RecordJudgement {'inspection':'I1','area':'help-and-protection','grade':'Good'}"),
        example(
            FINDING_BELONGS_TO_THE_INSPECTION,
            "RaiseRecommendation {'text':'Improve','kind':'PEER_REVIEW','findings':['F2'],"
                + "'inspection':'I5'}",
            "/findings/0",
            "RaiseRecommendation {'text':'Improve','kind':'PEER_REVIEW','findings':['F2'],"
                + "'inspection':'I1'}"),
        example(
            PLAN_IS_SUBMITTED_ONCE,
            "SubmitPlan {'plan':'P1','to':'Ofsted','on':'2020-01-01'}",
            "/plan",
            "SubmitPlan {'plan':'P2','to':'Ofsted','on':'2020-01-01'}"),
        example(
            ACTION_IS_APPROVED_ONCE,
            "ApproveAction {'action':'A2'}",
            "/action",
            "ApproveAction {'action':'A1'}"),
        example(
            ACTION_STARTS_AFTER_APPROVAL,
            "StartAction {'action':'A1'}",
            "/action",
            "StartAction {'action':'A2'}"),
        example(
            ACTION_STARTS_ONCE,
            "StartAction {'action':'A3'}",
            "/action",
            "StartAction {'action':'A2'}"),
        example(
            PROGRESS_IS_ON_AN_APPROVED_ACTION,
            "UpdateActionProgress {'action':'A1','narrative':'Going well'}",
            "/action",
            "UpdateActionProgress {'action':'A2','narrative':'Going well'}"),
        example(
            COMPLETION_IS_OF_A_STARTED_ACTION,
            "ClaimCompletion {'action':'A2'," + EVIDENCE + "} | 'onBehalfOf':'Director'",
            "/action",
            "ClaimCompletion {'action':'A3'," + EVIDENCE + "} | 'onBehalfOf':'Director'"),
        example(
            COMPLETION_IS_CLAIMED_ONCE,
            "ClaimCompletion {'action':'A4'," + EVIDENCE + "} | 'onBehalfOf':'Director'",
            "/action",
            "ClaimCompletion {'action':'A3'," + EVIDENCE + "} | 'onBehalfOf':'Director'"),
        example(
            COMPLETION_NEEDS_EVIDENCE,
            "ClaimCompletion {'action':'A3'} | 'onBehalfOf':'Director'",
            "/evidence",
            "ClaimCompletion {'action':'A3'," + EVIDENCE + "} | 'onBehalfOf':'Director'"),
        example(
            ACTION_ENDS_AFTER_IT_BEGINS,
            "ProposeAction {'text':'Do it','start':'2020-05','due':'2020-04'}",
            "/due",
            "ProposeAction {'text':'Do it','start':'2020-05','due':'2020-05'}"),
        example(
            PERIOD_IS_OBSERVED_ONCE, OBSERVED + "'2019-09'}", "/period", OBSERVED + "'2019-10'}"),
        example(
            PARTS_ADD_UP,
            NUMBER + "[{'value':1,'of':'north'},{'value':1,'of':'south'}]}}",
            "/figure/madeOf",
            NUMBER + "[{'value':1.0,'of':'north'},{'value':2.00,'of':'south'}]}}"),
        example(
            PACK_IS_ISSUED_ONCE,
            "IssuePack {'meeting':'MT4'}",
            "/meeting",
            "IssuePack {'meeting':'MT3'}"),
        example(
            PACK_IS_ISSUED_BEFORE_THE_MEETING,
            "IssuePack {'meeting':'MT2'}",
            "/meeting",
            "IssuePack {'meeting':'MT3'}"),
        example(
            PAPER_IS_TABLED_AFTER_THE_PACK,
            "TablePaper {'meeting':'MT3','paper':'PA2'}",
            "/meeting",
            "TablePaper {'meeting':'MT4','paper':'PA2'}"),
        example(
            PAPER_IS_PUT_BEFORE_A_MEETING_ONCE,
            "TablePaper {'meeting':'MT4','paper':'PA1'}",
            "/paper",
            "TablePaper {'meeting':'MT4','paper':'H-1'}"),
        example(
            MEETING_IS_OPENED_ONCE,
            "OpenMeeting {'meeting':'MT1','on':'2019-10-03'}",
            "/meeting",
            "OpenMeeting {'meeting':'MT4','on':'2020-03-05'}"),
        example(
            MEETING_IS_CLOSED_ONCE,
            "CloseMeeting {'meeting':'MT1'}",
            "/meeting",
            "CloseMeeting {'meeting':'MT2'}"),
        example(
            MEETING_IS_CLOSED_AFTER_IT_OPENED,
            "CloseMeeting {'meeting':'MT4'}",
            "/meeting",
            "CloseMeeting {'meeting':'MT2'}"),
        example(
            MINUTED_TO_AN_OPENED_MEETING,
            "RecordDecision {'meeting':'MT4','text':'Noted','type':'NOTE'}",
            "/meeting",
            "RecordDecision {'meeting':'MT2','text':'Noted','type':'NOTE'}"),
        example(
            MINUTED_TO_AN_OPENED_MEETING,
            "RecordAttendance {'meeting':'MT4','attendance':[{'role':'clerk','presence':"
                + "'PRESENT'}]}",
            "/meeting",
            "RecordAttendance {'meeting':'MT4','attendance':[{'role':'clerk','presence':"
                + "'EXPECTED'}]}"),
        example(
            CONFIRMED_MINUTES_ARE_CORRECTED,
            "GiveVerbalUpdate {'meeting':'MT1','by':'Director','text':'It goes well'}",
            "/meeting",
            "GiveVerbalUpdate {'meeting':'MT2','by':'Director','text':'It goes well'}"),
        example(
                MINUTES_ARE_CONFIRMED_ONCE,
                "ConfirmMinutes {'meeting':'MT1','at':'MT2'}",
                "/meeting",
                "ConfirmMinutes {'meeting':'MT2','at':'MT5'}")
            .after(
                "CloseMeeting {'meeting':'MT2'}",
                "ScheduleMeeting {'meeting':'MT5','board':'IB','on':'2020-01','title':'January'}",
                "OpenMeeting {'meeting':'MT5','on':'2020-01-09','attendance':[{'role':'clerk',"
                    + "'presence':'PRESENT'}]}"),
        example(
                MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING,
                "ConfirmMinutes {'meeting':'MT2','at':'MT1'}",
                "/at",
                "ConfirmMinutes {'meeting':'MT2','at':'MT5'}")
            .after(
                "CloseMeeting {'meeting':'MT2'}",
                "ScheduleMeeting {'meeting':'MT5','board':'IB','on':'2020-01','title':'January'}",
                "OpenMeeting {'meeting':'MT5','on':'2020-01-09','attendance':[{'role':'clerk',"
                    + "'presence':'PRESENT'}]}"),
        example(
            ATTENDANCE_IS_BY_APPOINTMENT,
            "RecordAttendance {'meeting':'MT2','attendance':[{'appointment':'AP4','role':'chair',"
                + "'presence':'PRESENT'}]}",
            "/attendance/0/appointment",
            "RecordAttendance {'meeting':'MT2','attendance':[{'appointment':'AP2','role':'chair',"
                + "'presence':'PRESENT'}]}"),
        example(
            ATTENDANCE_IS_BY_APPOINTMENT,
            "RecordAttendance {'meeting':'MT2','attendance':[{'appointment':'AP3','role':'adviser',"
                + "'presence':'PRESENT'}]}",
            "/attendance/0/appointment",
            "RecordAttendance {'meeting':'MT2','attendance':[{'role':'adviser','presence':"
                + "'PRESENT'}]}"),
        example(
                QUORUM_IS_COUNTED_FROM_ATTENDANCE,
                "OpenMeeting {'meeting':'MT5','on':'2020-01-09'}",
                "/attendance",
                "OpenMeeting {'meeting':'MT5','on':'2020-01-09','attendance':[{'appointment':'AP1',"
                    + "'role':'chair','presence':'PRESENT'}]}")
            .after(
                "ScheduleMeeting {'meeting':'MT5','board':'IB','on':'2020-01','title':'January'}"),
        example(
            DISCLOSURE_AT_A_MEETING_NAMES_IT,
            "DiscloseTo {'things':['R1'],'audience':'board:SC','on':'2020-03-05','means':'TOLD'}",
            "/meeting",
            "DiscloseTo {'things':['R1'],'audience':'board:SC','on':'2020-03-05','means':'TOLD',"
                + "'meeting':'MT4'}"),
        example(
            DISCLOSURE_ELSEWHERE_NAMES_NO_MEETING,
            "DiscloseTo {'things':['R1'],'audience':'board:SC','on':'2020-03-05','means':'SENT',"
                + "'meeting':'MT4'}",
            "/meeting",
            "DiscloseTo {'things':['R1'],'audience':'board:SC','on':'2020-03-05','means':'SENT'}"),
        example(
            MEETING_BELONGS_TO_THE_AUDIENCE,
            "IdentifyRisk {'title':'Turnover'} | 'disclosures':[{'audience':'board:IB','on':"
                + "'2020-03-05','means':'TOLD','meeting':'MT4'}]",
            "/disclosures/0/meeting",
            "IdentifyRisk {'title':'Turnover'} | 'disclosures':[{'audience':'board:SC','on':"
                + "'2020-03-05','means':'TOLD','meeting':'MT4'}]"),
        example(
            DISCLOSURE_IS_NOT_AHEAD,
            "DiscloseTo {'things':['R1'],'audience':'public','on':'2026-12','means':'PUBLISHED'}",
            "/on",
            "DiscloseTo {'things':['R1'],'audience':'public','on':'2026-11','means':'PUBLISHED'}"),
        example(
            TEAM_KNOWS_EVERYTHING,
            "DiscloseTo {'things':['R1'],'audience':'team','on':'2020-03-05','means':'SENT'}",
            "/audience",
            "DiscloseTo {'things':['R1'],'audience':'council','on':'2020-03-05','means':'SENT'}"),
        example(
            DISCLOSURE_IS_OF_SOMETHING,
            "DiscloseTo {'things':[],'audience':'public','on':'2020-03-05','means':'SENT'}",
            "/things",
            "DiscloseTo {'things':['M1'],'audience':'public','on':'2020-03-05','means':'SENT'}"),
        example(
            AUDIENCE_DOES_NOT_JOIN_ITSELF,
            "LetAudienceJoin {'audience':'dfe','learnsFrom':'dfe','because':'it attends'}",
            "/learnsFrom",
            "LetAudienceJoin {'audience':'dfe','learnsFrom':'board:SC','because':'it attends'}"),
        example(
            AUDIENCE_JOINS_ONE_THAT_IS_TOLD,
            "LetAudienceJoin {'audience':'dfe','learnsFrom':'team','because':'it attends'}",
            "/learnsFrom",
            "LetAudienceJoin {'audience':'ofsted','learnsFrom':'dfe','because':'it attends'}"),
        example(
            CORRECTED_EVENT_EXISTS,
            "CorrectFact {'event':9999,'field':'period','value':'2019-08','reason':'misread'}",
            "/event",
            "CorrectFact {'event':"
                + observation
                + ",'field':'period','value':'2019-08','reason':'misread'}"),
        example(
            CORRECTED_FIELD_EXISTS,
            "CorrectFact {'event':"
                + observation
                + ",'field':'figure.madeOf.2.value','value':1,'reason':'misread'}",
            "/field",
            "CorrectFact {'event':"
                + observation
                + ",'field':'figure.madeOf.0.of','value':'west','reason':'misread'}"),
        example(
            CORRECTION_CHANGES_SOMETHING,
            "CorrectFact {'event':"
                + observation
                + ",'field':'period','value':'2019-09','reason':'misread'}",
            "/value",
            "CorrectFact {'event':"
                + observation
                + ",'field':'period','value':'2019-08','reason':'misread'}"),
        example(
            CORRECTION_KEEPS_ITS_SUBJECT,
            "CorrectFact {'event':"
                + closed
                + ",'field':'meeting','value':'MT2','reason':'misread'}",
            "/field",
            "CorrectFact {'event':"
                + observation
                + ",'field':'words','value':'nine','reason':'misread'}"),
        example(
            CORRECTION_IS_READABLE,
            "CorrectFact {'event':"
                + observation
                + ",'field':'firmness','value':'firm','reason':'misread'}",
            "/value",
            "CorrectFact {'event':"
                + observation
                + ",'field':'firmness','value':'PROVISIONAL','reason':'misread'}"),
        example(
            DISCREPANCY_NEEDS_TWO_STATEMENTS,
            "NoteDiscrepancy {'title':'Dates','about':['P1'],'statements':[" + STATEMENT + "]}",
            "/statements",
            "NoteDiscrepancy {'title':'Dates','about':['P1'],'statements':["
                + STATEMENT
                + ","
                + STATEMENT.replace("yes", "no")
                + "]}"),

        // the same rules, for the commands that the examples above do not refuse
        example(
            REFERENCE_IS_UNIQUE,
            "EstablishBoard {'board':'SC','name':'Cabinet','kind':'CABINET'}",
            "/board",
            "EstablishBoard {'name':'Cabinet','kind':'CABINET'}"),
        example(
            EDITION_MUST_BE_KNOWN,
            "ExpectInspection {'edition':'none','activity':'INSPECTION','title':'Next'}",
            "/edition",
            "ExpectInspection {'activity':'INSPECTION','title':'Next'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "DefineMeasure {'measure':'M2','title':'Caseloads','polarity':'NOT_STATED','about':"
                + "['R1']} | 'disclosures':[{'audience':'board:R1','on':'2020','means':'SENT'}]",
            "/disclosures/0/audience",
            "DefineMeasure {'measure':'M2','title':'Caseloads','polarity':'NOT_STATED','about':"
                + "['R1']}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "ScheduleMeeting {'board':'R1','on':'2020-05','title':'May'}",
            "/board",
            "ScheduleMeeting {'board':'SC','on':'2020-05','title':'May'}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "SubmitReview {'title':'Review','by':'Adviser','to':'DfE','submitted':'2027'}",
            "/submitted",
            "SubmitReview {'title':'Review','by':'Adviser','to':'DfE','submitted':'2026'}"));
  }

  private RuleExamples() {}
}
