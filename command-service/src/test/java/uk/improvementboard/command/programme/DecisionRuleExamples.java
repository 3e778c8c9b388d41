package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** The rules of terms of reference, places on bodies, and what bodies resolve. */
final class DecisionRuleExamples {

  private static final String TERMS = "AdoptTermsOfReference {'board':'SC',";
  private static final String DELEGATED =
      TERMS + "'delegations':[{'post':'Director','matter':'EXTEND_ACTION'";
  private static final String SCHOOLS =
      "AppointToBoard {'board':'PB','slot':'schools','capacity':'MEMBER','from':'2020-02-01'";
  private static final String OFFICER =
      "RecordExternalDecision {'by':'Director','capacity':'OFFICER_UNDER_DELEGATION','board':'PB',"
          + "'on':'%s','text':'Extended','type':'EXTEND','effects':[{'kind':'%s','on':'A3'}]}";
  private static final String MAY_MEETING =
      "RecordDecision {'decision':'PD7','meeting':'MX2','text':'Recommended','type':'AGREE'}";

  static List<Example> all() {
    return List.of(
        example(
            SLOT_HAS_A_PLACE,
            TERMS + "'slots':[{'title':'chair','capacity':'CHAIR','places':0}]}",
            "/slots/0/places",
            TERMS + "'slots':[{'title':'chair','capacity':'CHAIR','places':1}]}"),
        example(
            NOTHING_IS_NAMED_TWICE,
            TERMS
                + "'slots':[{'title':'chair','capacity':'CHAIR'},{'title':'chair','capacity':"
                + "'MEMBER'}]}",
            "/slots/1/title",
            TERMS
                + "'slots':[{'title':'chair','capacity':'CHAIR'},{'title':'vice chair','capacity':"
                + "'MEMBER'}]}"),
        example(
            NOTHING_IS_NAMED_TWICE,
            DELEGATED + "},{'post':'director','matter':'EXTEND_ACTION'}]}",
            "/delegations/1/post",
            DELEGATED + "},{'post':'director','matter':'ALLOCATE_RESOURCE'}]}"),
        example(
            DELEGATED_DAYS_LIMIT_EXTENSIONS,
            DELEGATED + ",'limitDays':0}]}",
            "/delegations/0/limitDays",
            DELEGATED + ",'limitDays':1}]}"),
        example(
            DELEGATED_DAYS_LIMIT_EXTENSIONS,
            DELEGATED.replace("EXTEND_ACTION", "CLOSE_RISK") + ",'limitDays':28}]}",
            "/delegations/0/limitDays",
            DELEGATED.replace("EXTEND_ACTION", "CLOSE_RISK") + ",'words':'low risks only'}]}"),
        example(
            SIGN_OFF_IS_DECIDED_AT_A_MEETING,
            DELEGATED.replace("EXTEND_ACTION", "SIGN_OFF_AS_EMBEDDED") + "}]}",
            "/delegations/0/matter",
            DELEGATED.replace("EXTEND_ACTION", "REFUSE_SIGN_OFF") + "}]}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            TERMS + "'adoptedOn':'2026-12'}",
            "/adoptedOn",
            TERMS + "'adoptedOn':'2026-11'}"),
        example(
                NO_MORE_HOLDERS_THAN_PLACES,
                SCHOOLS + "}",
                "/slot",
                SCHOOLS + ",'substituteFor':'APX2'}")
            .after(SCHOOLS + "}"),
        example(
            NO_MORE_HOLDERS_THAN_PLACES,
            "AppointToBoard {'board':'PB','slot':'chair','capacity':'MEMBER','from':'2020-02'}",
            "/slot",
            "AppointToBoard {'board':'PB','slot':'chair','capacity':'MEMBER','from':'2019-02',"
                + "'until':'2019-12'}"),
        example(
            SUBSTITUTE_STANDS_IN_ON_THE_SAME_BODY,
            SCHOOLS + ",'substituteFor':'AP1'}",
            "/substituteFor",
            SCHOOLS + ",'substituteFor':'APX1'}"),
        example(
            SUBSTITUTE_STANDS_IN_ON_THE_SAME_BODY,
            SCHOOLS + ",'substituteFor':'APX3'}",
            "/substituteFor",
            SCHOOLS + ",'substituteFor':'APX2'}"),
        example(
            DECISION_IS_OF_THE_BODY_ASKED,
            "RecordDecision {'decision':'PD6','meeting':'MT9','text':'Ended','type':'AGREE'}",
            "/meeting",
            "RecordDecision {'decision':'PD6','meeting':'MX3','text':'Ended','type':'AGREE'}"),
        example(
            DECISION_IS_OF_THE_BODY_ASKED,
            "SeekDecision {'board':'PB','meeting':'MT9','by':'Director','text':'End','type':"
                + "'AGREE'}",
            "/meeting",
            "SeekDecision {'board':'PB','meeting':'MX3','by':'Director','text':'End','type':"
                + "'AGREE'}"),
        example(
            DECISION_IS_OF_THE_BODY_ASKED,
            "DeferDecision {'decision':'PD6','meeting':'MT9'}",
            "/meeting",
            "DeferDecision {'decision':'PD6','meeting':'MX3'}"),
        example(
            ONLY_WHAT_WAITS_IS_PUT_OFF,
            "DeferDecision {'decision':'PD3','meeting':'MX3'}",
            "/decision",
            "DeferDecision {'decision':'PD6','meeting':'MX3'}"),
        example(
            PUT_OFF_TO_A_LATER_MEETING,
            "DeferDecision {'decision':'PD6','meeting':'MX3','to':'MX2'}",
            "/to",
            "DeferDecision {'decision':'PD6','meeting':'MX2','to':'MX3'}"),
        example(
            PUT_OFF_TO_A_LATER_MEETING,
            "DeferDecision {'decision':'PD6','meeting':'MX3','to':'MT3'}",
            "/to",
            "DeferDecision {'decision':'PD6','meeting':'MX2','to':'MX3'}"),
        example(
            DECISION_IS_MADE_FIRST,
            "RecordDissent {'decision':'PD6','by':'head teacher'}",
            "/decision",
            "RecordDissent {'decision':'PD3','by':'head teacher'}"),
        example(
            CONFIRMED_MINUTES_ARE_CORRECTED,
            "RecordDissent {'decision':'D1','by':'head teacher'}",
            "/meeting",
            "RecordDissent {'decision':'D2','by':'head teacher'}"),
        example(
                ONLY_A_RECOMMENDATION_IS_RATIFIED,
                "RatifyDecision {'decision':'PD1','at':'MX3'}",
                "/decision",
                "RatifyDecision {'decision':'PD7','at':'MX3'}")
            .after(MAY_MEETING),
        example(
                ONLY_A_RECOMMENDATION_IS_RATIFIED,
                "RatifyDecision {'decision':'PD3','at':'MX3'}",
                "/decision",
                "RatifyDecision {'decision':'PD7','at':'MX3'}")
            .after(MAY_MEETING),
        example(
                RATIFIED_WITH_A_QUORUM,
                "RatifyDecision {'decision':'PD7','at':'MX1'}",
                "/at",
                "RatifyDecision {'decision':'PD7','at':'MX3'}")
            .after(MAY_MEETING),
        example(
                RATIFIED_WITH_A_QUORUM,
                "RatifyDecision {'decision':'PD7','at':'MX4'}",
                "/at",
                "RatifyDecision {'decision':'PD7','at':'MX3'}")
            .after(
                MAY_MEETING,
                "ScheduleMeeting {'meeting':'MX4','board':'PB','on':'2020-07','title':'July'}",
                "OpenMeeting {'meeting':'MX4','on':'2020-07-02','attendance':[{'appointment':"
                    + "'APX2','role':'schools','presence':'PRESENT'},{'appointment':'APX3','role':"
                    + "'schools','presence':'PRESENT'}]}"),
        example(
                DECISION_ENDS_ONCE,
                "RescindDecision {'decision':'PD2','by':'PD7','reason':'again'}",
                "/decision",
                "RescindDecision {'decision':'PD1','by':'PD7','reason':'again'}")
            .after(
                "RecordDecision {'decision':'PD7','meeting':'MX3','text':'Undone','type':'AGREE',"
                    + "'effects':[{'kind':'RESCIND_DECISION','on':'PD2'},{'kind':"
                    + "'RESCIND_DECISION','on':'PD1'}]}"),
        example(
            DECISION_AUTHORISES_THIS,
            "RescindDecision {'decision':'PD1','by':'PD3','reason':'too long'}",
            "/by",
            "SupersedeDecision {'decision':'PD1','by':'PD3'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "RescindDecision {'decision':'PD1','by':'PD3','reason':'too long'}",
                "/by",
                "RescindDecision {'decision':'PD1','by':'PD7','reason':'too long'}")
            .after(
                "RecordDecision {'decision':'PD7','meeting':'MX3','text':'Undone','type':'AGREE',"
                    + "'effects':[{'kind':'RESCIND_DECISION','on':'PD1'}]}"),
        example(
            DECISION_DOES_NOT_REPLACE_ITSELF,
            "SupersedeDecision {'decision':'PD3','by':'PD3'}",
            "/by",
            "SupersedeDecision {'decision':'PD3','by':'PD5'}"),
        example(
            DECISION_MUST_STAND,
            "SupersedeDecision {'decision':'PD3','by':'PD4'}",
            "/by",
            "SupersedeDecision {'decision':'PD3','by':'PD5'}"),
        example(
            DECISION_MUST_STAND,
            "ImplementDecision {'decision':'PD6'}",
            "/decision",
            "ImplementDecision {'decision':'PD3'}"),
        example(
            DECISION_IS_IMPLEMENTED_ONCE,
            "ImplementDecision {'decision':'PD5'}",
            "/decision",
            "ImplementDecision {'decision':'PD3'}"),
        example(
            SIGN_OFF_IS_DECIDED_AT_A_MEETING,
            "RecordExternalDecision {'by':'Cabinet','capacity':'BODY','text':'Signed off','type':"
                + "'SIGN_OFF','effects':[{'kind':'SIGN_OFF_AS_EMBEDDED','on':'A4'}]}",
            "/effects/0/kind",
            "RecordDecision {'meeting':'MX3','text':'Signed off','type':"
                + "'SIGN_OFF','effects':[{'kind':'SIGN_OFF_AS_EMBEDDED','on':'A4'}]}"),
        example(
            DELEGATED_DECISION_IS_WITHIN_THE_DELEGATION,
            OFFICER.formatted("2020-02", "WITHDRAW_ACTION"),
            "/effects/0/kind",
            OFFICER.formatted("2020-02", "EXTEND_ACTION")),
        example(
            DELEGATED_DECISION_IS_WITHIN_THE_DELEGATION,
            OFFICER.formatted("2019-12", "EXTEND_ACTION"),
            "/effects/0/kind",
            OFFICER.formatted("2020-01", "EXTEND_ACTION")),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "RecordDecision {'meeting':'MX3','text':'Noted','type':'NOTE','reliedOn':['R1']}",
            "/reliedOn/0",
            "RecordDecision {'meeting':'MX3','text':'Noted','type':'NOTE','reliedOn':['PA1']}"));
  }

  private DecisionRuleExamples() {}
}
