package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** What the rules about agendas, interests, challenges and minutes refuse and allow. */
final class MeetingRuleExamples {

  private static final String AGENDA = "SetAgenda {'meeting':'MX8','items':[";
  private static final String RAISED =
      "RaiseChallenge {'challenge':'CX2','meeting':'MX6','by':'chair','question':'What of the"
          + " others?'}";
  private static final String ANSWERED =
      "AnswerChallenge {'challenge':'%s','meeting':'%s','by':'Director','answer':'They stay',"
          + "'satisfied':'SATISFIED'}";
  private static final String DECLARED =
      "DeclareInterest {'meeting':'MX6','role':'schools','interest':'a governor'";

  static List<Example> all() {
    return List.of(
        example(
            AGENDA_HAS_AN_ITEM,
            AGENDA + "]}",
            "/items",
            AGENDA + "{'number':'1','title':'Welcome'}]}"),
        example(
            NOTHING_IS_NAMED_TWICE,
            AGENDA + "{'number':'1','title':'Welcome'},{'number':'1','title':'Minutes'}]}",
            "/items/1/number",
            AGENDA + "{'number':'1','title':'Welcome'},{'number':'2','title':'Minutes'}]}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            AGENDA + "{'number':'1','title':'Progress','papers':['A3']}]}",
            "/items/0/papers/0",
            AGENDA + "{'number':'1','title':'Progress','papers':['PA1'],'about':['A3']}]}"),
        example(
            AGENDA_IS_SET_BEFORE_THE_PACK,
            AGENDA.replace("MX8", "MT4") + "{'number':'1','title':'Welcome'}]}",
            "/meeting",
            AGENDA.replace("MX8", "MT3") + "{'number':'1','title':'Welcome'}]}"),
        example(
            AGENDA_IS_SET_BEFORE_THE_PACK,
            AGENDA.replace("MX8", "MX6") + "{'number':'1','title':'Welcome'}]}",
            "/meeting",
            AGENDA + "{'number':'1','title':'Welcome'}]}"),
        example(
            ITEM_IS_ON_THE_AGENDA,
            RAISED.replace("'by'", "'item':'3','by'"),
            "/item",
            RAISED.replace("'by'", "'item':'2','by'")),
        example(
            ITEM_IS_ON_THE_AGENDA,
            "RecordDecision {'meeting':'MX6','item':'9','text':'Noted','type':'NOTE'}",
            "/item",
            "RecordDecision {'meeting':'MX3','item':'9','text':'Noted','type':'NOTE'}"),
        example(
            MEETING_IS_PUT_OFF_BEFORE_IT_OPENS,
            "PostponeMeeting {'meeting':'MX6','to':'2020-09-10'}",
            "/meeting",
            "PostponeMeeting {'meeting':'MX8','to':'2020-10-08'}"),
        example(
            MEETING_IS_PUT_OFF_BEFORE_IT_OPENS,
            "CancelMeeting {'meeting':'MX6'}",
            "/meeting",
            "CancelMeeting {'meeting':'MX8'}"),
        example(
            CANCELLED_MEETING_IS_NOT_HELD,
            "OpenMeeting {'meeting':'MX7','on':'2020-09-03','attendance':[{'appointment':'APX1',"
                + "'role':'chair','presence':'PRESENT'}]}",
            "/meeting",
            "OpenMeeting {'meeting':'MX8','on':'2020-10-01','attendance':[{'appointment':'APX1',"
                + "'role':'chair','presence':'PRESENT'}]}"),
        example(
            CANCELLED_MEETING_IS_NOT_HELD,
            "IssuePack {'meeting':'MX7'}",
            "/meeting",
            "IssuePack {'meeting':'MX8'}"),
        example(
            CANCELLED_MEETING_IS_NOT_HELD,
            AGENDA.replace("MX8", "MX7") + "{'number':'1','title':'Welcome'}]}",
            "/meeting",
            AGENDA + "{'number':'1','title':'Welcome'}]}"),
        example(
                BODY_HAS_NOT_STOOD_DOWN,
                "PostponeMeeting {'meeting':'MX8','to':'2020-10-08'}",
                "/meeting",
                "PostponeMeeting {'meeting':'MX8','to':'2020-10'}")
            .after("StandDownBoard {'board':'PB','on':'2020-10-07'}"),
        example(
            MINUTED_TO_AN_OPENED_MEETING,
            DECLARED.replace("MX6", "MX8") + "}",
            "/meeting",
            DECLARED + "}"),
        example(
            ATTENDANCE_IS_BY_APPOINTMENT,
            DECLARED + ",'appointment':'AP2'}",
            "/appointment",
            DECLARED + ",'appointment':'APX2'}"),
        example(
            MINUTES_ARE_DRAFTED_AFTER_THE_MEETING,
            "DraftMinutes {'meeting':'MX6'}",
            "/meeting",
            "DraftMinutes {'meeting':'MX1'}"),
        example(
            CONFIRMED_MINUTES_ARE_CORRECTED,
            "DraftMinutes {'meeting':'MX5'}",
            "/meeting",
            "DraftMinutes {'meeting':'MX1'}"),
        example(
            ONLY_CONFIRMED_MINUTES_ARE_CORRECTED,
            "CorrectMinutes {'meeting':'MX6','what':'ten','instead':'two','reason':'misheard'}",
            "/meeting",
            "CorrectMinutes {'meeting':'MX5','what':'ten','instead':'two','reason':'misheard'}"),
        example(
            MINUTES_ARE_CORRECTED_AT_A_LATER_MEETING,
            "CorrectMinutes {'meeting':'MX5','what':'ten','instead':'two','reason':'misheard',"
                + "'at':'MX3'}",
            "/at",
            "CorrectMinutes {'meeting':'MX5','what':'ten','instead':'two','reason':'misheard',"
                + "'at':'MX6'}"),
        example(CONFIRMED_MINUTES_ARE_CORRECTED, RAISED.replace("MX6", "MX5"), "/meeting", RAISED),
        example(
                CHALLENGE_IS_SETTLED_ONCE,
                ANSWERED.formatted("CX1", "MX6"),
                "/challenge",
                ANSWERED.formatted("CX2", "MX6"))
            .after(RAISED, ANSWERED.formatted("CX1", "MX6")),
        example(
            CHALLENGE_IS_ANSWERED_TO_ITS_BODY,
            ANSWERED.formatted("CX1", "MT9"),
            "/meeting",
            ANSWERED.formatted("CX1", "MX6")),
        example(
            CHALLENGE_IS_ANSWERED_TO_ITS_BODY,
            ANSWERED.formatted("CX1", "MX3"),
            "/meeting",
            ANSWERED.formatted("CX1", "MX6")));
  }

  private MeetingRuleExamples() {}
}
