package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;
import uk.improvementboard.events.ActionEvent.ActionProposed;

/** What the rules about actions refuse and allow. */
final class ActionRuleExamples {

  private static final String MORE_TIME =
      DECIDED + "'effects':[{'kind':'EXTEND_ACTION','on':'A3','until':'2021-03'}]}";

  static final String DELEGATING =
      "AdoptTermsOfReference"
          + " {'board':'IB','quorum':{'members':2},'delegations':[{'post':'Director',"
          + "'matter':'EXTEND_ACTION','limitDays':28}]}";
  static final String SIGN_OFF =
      DECIDED
          + "'effects':[{'kind':'SIGN_OFF_AS_EMBEDDED','on':'A4'},{'kind':'SIGN_OFF_AS_EMBEDDED',"
          + "'on':'A3'},{'kind':'WITHDRAW_ACTION','on':'A4'},{'kind':'WITHDRAW_ACTION','on':"
          + "'A3'}]}";
  static final String EVIDENCE = evidence("EV9", "2020-01");

  static String evidence(String ref, String dated) {
    return submit("'A4','A3'", "'evidence':'" + ref + "','dated':'" + dated + "'");
  }

  private static String submit(String about, String rest) {
    return "SubmitImpactEvidence {'about':["
        + about
        + "],'kind':'audit','title':'An audit','shows':'it holds','strength':'PRACTICE',"
        + rest
        + "}";
  }

  static String signOff(String action, String decision, String evidence) {
    return "SignOffAsEmbedded {'action':'"
        + action
        + "','decision':'"
        + decision
        + "','evidence':["
        + evidence
        + "]}";
  }

  static String done(String action, String on) {
    return "ClaimCompletion {'action':'"
        + action
        + "','on':'"
        + on
        + "','evidence':[{'kind':'audit','shows':'done'}]} | 'onBehalfOf':'Director'";
  }

  private static String rate(String action, String rating, String on) {
    return "RateConfidence {'action':'"
        + action
        + "','rating':'"
        + rating
        + "','on':'"
        + on
        + "'} | 'onBehalfOf':'Director'";
  }

  private static String override(String action, String rating, String on) {
    return rate(action, rating, on)
        .replace("RateConfidence", "OverrideRating")
        .replace("'}", "','reason':'nobody has applied'}");
  }

  private static String correct(long event, String field, String value) {
    return "CorrectFact {'event':"
        + event
        + ",'field':'"
        + field
        + "','value':"
        + value
        + ",'reason':'misread'}";
  }

  static String grant(String action, String until, String decision) {
    return "GrantExtension {'action':'"
        + action
        + "','until':'"
        + until
        + "','grantedBy':{'kind':'ByDecision','decision':'"
        + decision
        + "'}}";
  }

  static String delegated(String until) {
    return "GrantExtension {'action':'A3','until':'"
        + until
        + "','grantedBy':{'kind':'UnderDelegation','board':'IB','post':'Director'}}";
  }

  static List<Example> all() {
    long proposed = proposalOf("A3");
    return List.of(
        example(
            EXTENSION_IS_OF_WORK_NOT_DONE,
            "RequestExtension {'action':'A4','until':'2021','reason':'late'}",
            "/action",
            "RequestExtension {'action':'A3','until':'2021','reason':'late'}"),
        example(
                EXTENSION_IS_OF_WORK_NOT_DONE,
                grant("A1", "2021-03", "D4"),
                "/action",
                grant("A2", "2021-03", "D4"))
            .after(
                DECIDED
                    + "'effects':[{'kind':'EXTEND_ACTION','on':'A1'},{'kind':'EXTEND_ACTION','on':"
                    + "'A2'}]}"),
        example(
            EXTENSION_MOVES_THE_DATE_ON,
            "RequestExtension {'action':'A3','until':'2020-09-30','reason':'late'}",
            "/until",
            "RequestExtension {'action':'A3','until':'2020-10','reason':'late'}"),
        example(
                EXTENSION_MOVES_THE_DATE_ON,
                grant("A3", "2020-08", "D4"),
                "/until",
                grant("A3", "2020-10", "D4"))
            .after(MORE_TIME),
        example(
                EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
                grant("A3", "2021-04-01", "D4"),
                "/until",
                grant("A3", "2021-03-31", "D4"))
            .after(MORE_TIME),
        example(
                DECISION_AUTHORISES_THIS,
                grant("A2", "2021-03", "D4"),
                "/grantedBy/decision",
                grant("A3", "2021-03", "D4"))
            .after(MORE_TIME),
        example(
                DECISION_MUST_STAND,
                grant("A3", "2021-03", "D2"),
                "/grantedBy/decision",
                grant("A3", "2021-03", "D4"))
            .after(MORE_TIME),
        example(
                DECISION_IS_CARRIED_OUT_ONCE,
                grant("A3", "2021-01", "DA8"),
                "/grantedBy/decision",
                grant("A3", "2021-01", "DA9"))
            .after(
                "RecordDecision {'decision':'DA8','meeting':'MT9','text':'More"
                    + " time','type':'EXTEND','effects':[{'kind':'EXTEND_ACTION','on':'A3'}]}",
                "RecordDecision {'decision':'DA9','meeting':'MT9','text':'More"
                    + " time','type':'EXTEND','effects':[{'kind':'EXTEND_ACTION','on':'A3'}]}",
                grant("A3", "2020-12", "DA8")),
        example(
                DELEGATION_IS_IN_FORCE,
                delegated("2020-10"),
                "/grantedBy/post",
                grant("A3", "2020-10", "D4"))
            .after(MORE_TIME),
        example(
                NOBODY_EXTENDS_THEIR_OWN_ACTION,
                delegated("2020-10").replace("A3", "A9").replace("Director", "Head of Service"),
                "/grantedBy/post",
                grant("A9", "2020-10", "D4"))
            .after(
                "ProposeAction {'action':'A9','text':'Audit','lead':'head of service'}",
                "ApproveAction {'action':'A9'}",
                DECIDED + "'effects':[{'kind':'EXTEND_ACTION','on':'A9'}]}"),
        example(
                EXTENSION_IS_REFUSED_WHEN_ASKED_FOR,
                "RefuseExtension {'action':'A3','reason':'sooner'}",
                "/action",
                "RefuseExtension {'action':'A2','reason':'sooner'}")
            .after("RequestExtension {'action':'A2','until':'2021','reason':'late'}"),
        example(
            ORIGINAL_DUE_DATE_STAYS,
            correct(proposed, "due", "'2020-05'"),
            "/due",
            correct(proposalOf("A4"), "due", "'2020-05'")),
        example(
                EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
                delegated("2020-10-29"),
                "/until",
                delegated("2020-10-28"))
            .after(DELEGATING),
        example(
                EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
                delegated("2020-10-29"),
                "/until",
                delegated("2020-10-28"))
            .after(DELEGATING, delegated("2020-10-14")),
        example(
                EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
                delegated("2020-10-01").replace("A3", "A2"),
                "/until",
                delegated("2020-10-01"))
            .after(DELEGATING),
        example(
                DELEGATION_IS_IN_FORCE,
                delegated("2020-10-01").replace("Director", "Head of Service"),
                "/grantedBy/post",
                delegated("2020-10-01").replace("Director", "director"))
            .after(DELEGATING),

        // the life cycle
        example(
            ACTION_HAS_NOT_ENDED,
            "ApproveAction {'action':'AA2'}",
            "/action",
            "ApproveAction {'action':'AA4'}"),
        example(
            ACTION_HAS_NOT_ENDED,
            "AssignActionLead {'action':'AA3','lead':'Director'}",
            "/action",
            "AssignActionLead {'action':'AA4','lead':'Director'}"),
        example(
            ACTION_DOES_NOT_WAIT_FOR_ITSELF,
            correct(proposed, "dependsOn", "['A2','AA1']"),
            "/dependsOn/1",
            correct(proposed, "dependsOn", "['A2']")),
        example(
            ACTION_DOES_NOT_WAIT_FOR_ITSELF,
            correct(proposed, "dependsOn", "['A3']"),
            "/dependsOn",
            correct(proposed, "dependsOn", "['A4']")),
        example(
            ONLY_WORK_IN_HAND_IS_PAUSED,
            "PauseAction {'action':'A2','reason':'wait'}",
            "/action",
            "PauseAction {'action':'A3','reason':'wait'}"),
        example(
            ONLY_WORK_IN_HAND_IS_PAUSED,
            "PauseAction {'action':'A4','reason':'wait'}",
            "/action",
            "PauseAction {'action':'AA1','reason':'wait'}"),
        example(
                ACTION_IS_RESUMED_AFTER_A_PAUSE,
                "ResumeAction {'action':'A3'}",
                "/action",
                "ResumeAction {'action':'AA1'}")
            .after("PauseAction {'action':'AA1','reason':'wait'}"),
        example(
                PAUSED_ACTION_IS_RESUMED_FIRST,
                done("AA1", "2020-12-01"),
                "/action",
                done("A3", "2020-12-01"))
            .after("PauseAction {'action':'AA1','reason':'wait'}"),
        example(
            EMBEDDING_FOLLOWS_COMPLETION,
            "BeginEmbedding {'action':'A3'}",
            "/action",
            "BeginEmbedding {'action':'A4'}"),
        example(
                EMBEDDING_FOLLOWS_COMPLETION,
                "BeginEmbedding {'action':'A4'}",
                "/action",
                "BeginEmbedding {'action':'A3'}")
            .after("BeginEmbedding {'action':'A4'}", done("A3", "2020-12-01")),
        example(
            ACTION_IS_REOPENED_AFTER_ITS_END,
            "ReopenAction {'action':'A3','reason':'it fell back'}",
            "/action",
            "ReopenAction {'action':'A4','reason':'it fell back'}"),
        example(
                WHAT_A_DECISION_ENDED_A_DECISION_REOPENS,
                "ReopenAction {'action':'AA2','reason':'it moves after all'}",
                "/decision",
                "ReopenAction {'action':'AA2','reason':'it moves after all','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'REOPEN_ACTION','on':'AA2'}]}"),
        example(
                EMBEDDED_ACTION_IS_REOPENED_FIRST,
                "WithdrawAction {'action':'A4','decision':'D4','reason':'not needed'}",
                "/action",
                "WithdrawAction {'action':'A3','decision':'D4','reason':'not needed'}")
            .after(SIGN_OFF, EVIDENCE, signOff("A4", "D4", "'EV9'")),
        example(
                DECISION_AUTHORISES_THIS,
                "WithdrawAction {'action':'A2','decision':'D4','reason':'not needed'}",
                "/decision",
                "WithdrawAction {'action':'A3','decision':'D4','reason':'not needed'}")
            .after(SIGN_OFF),
        example(
            SUPERSEDED_BY_ANOTHER_ACTION,
            "SupersedeAction {'action':'A3','successors':['A3'],'reason':'merged'}",
            "/successors",
            "SupersedeAction {'action':'A3','successors':['A2'],'reason':'merged'}"),
        example(
            SUPERSEDED_BY_ANOTHER_ACTION,
            "SupersedeAction {'action':'A3','successors':['A2','AA2'],'reason':'split'}",
            "/successors/1",
            "SupersedeAction {'action':'A3','successors':['A2','AA1'],'reason':'split'}"),
        example(
            LINK_NAMES_A_RECOMMENDATION,
            "LinkRecommendations {'action':'A3'}",
            "/recommendations",
            "LinkRecommendations {'action':'A3','recommendations':['R1']}"),
        example(
            RECOMMENDATION_IS_LINKED_ONCE,
            "LinkRecommendations {'action':'AA1','recommendations':['iv']}",
            "/recommendations/0",
            "LinkRecommendations {'action':'A3','recommendations':['iv']}"),

        // the gate between completed and embedded
        example(
                EMBEDDED_IS_COMPLETED_FIRST,
                signOff("A3", "D4", "'EV9'"),
                "/action",
                signOff("A4", "D4", "'EV9'"))
            .after(SIGN_OFF, EVIDENCE),
        example(
                ACTION_IS_SIGNED_OFF_ONCE,
                signOff("A4", "D4", "'EV9'"),
                "/action",
                signOff("A3", "D4", "'EV9'"))
            .after(SIGN_OFF, EVIDENCE, done("A3", "2019-12"), signOff("A4", "D4", "'EV9'")),
        example(
                EMBEDDED_NEEDS_IMPACT_EVIDENCE,
                signOff("A4", "D4", ""),
                "/evidence",
                signOff("A4", "D4", "'EV9'"))
            .after(SIGN_OFF, EVIDENCE),
        example(
                EMBEDDED_NEEDS_IMPACT_EVIDENCE,
                signOff("A4", "D4", "'EV1'"),
                "/evidence",
                signOff("A4", "D4", "'EV1','EV9'"))
            .after(SIGN_OFF, EVIDENCE),
        example(
                EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION,
                signOff("A4", "D4", "'EV8'"),
                "/evidence",
                signOff("A4", "D4", "'EV8','EV9'"))
            .after(SIGN_OFF, EVIDENCE, evidence("EV8", "2019-12")),
        example(
                EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION,
                signOff("A3", "D4", "'EV9'"),
                "/evidence",
                signOff("A4", "D4", "'EV9'"))
            .after(SIGN_OFF, EVIDENCE, done("A3", "unknown")),
        example(
                NOBODY_SIGNS_OFF_THEIR_OWN_ACTION,
                signOff("A4", "D4", "'EV9'") + " | 'onBehalfOf':'head of service'",
                "/onBehalfOf",
                signOff("A4", "D4", "'EV9'") + " | 'onBehalfOf':'Independent chair'")
            .after(SIGN_OFF, EVIDENCE, "AssignActionLead {'action':'A4','lead':'Head of Service'}"),
        example(
                NOBODY_SIGNS_OFF_THEIR_OWN_ACTION,
                signOff("A4", "D4", "'EV9'"),
                "/decision",
                signOff("A4", "D5", "'EV9'"))
            .after(
                SIGN_OFF.replace("}]}", "}],'delegate':'Head of Service'}"),
                SIGN_OFF,
                EVIDENCE,
                "AssignActionLead {'action':'A4','lead':'Head of Service'}"),
        example(
            SIGN_OFF_IS_REFUSED_WHILE_AWAITED,
            "RefuseSignOff {'action':'A3','reason':'too soon'}",
            "/action",
            "RefuseSignOff {'action':'A4','reason':'too soon'}"),

        // confidence
        example(
            RATING_IS_OF_A_DAY,
            rate("A3", "Green", "unknown"),
            "/on",
            rate("A3", "Green", "2020-05")),
        example(
            RATED_ON_THE_SCHEME_IN_FORCE,
            rate("A3", "Green", "2020-03-31"),
            "/on",
            rate("A3", "Green", "2020-04-01")),
        example(
                RATED_ON_THE_SCHEME_IN_FORCE,
                rate("A3", "Green", "2020-05").replace("'on'", "'scheme':'RG9','on'"),
                "/scheme",
                rate("A3", "Green", "2020-05").replace("'on'", "'scheme':'RAG','on'"))
            .after(
                "AdoptRatingScheme {'scheme':'RG9','name':'Two','appliesTo':['ACTION'],'levels':"
                    + "[{'code':'Green','label':'on'},{'code':'Red','label':'off'}],'calculation':"
                    + "{'kind':'None'},'from':'2021'}"),
        example(
            RATING_IS_A_LEVEL_OF_THE_SCHEME,
            rate("A2", "Purple", "2020-05"),
            "/rating",
            rate("A2", "Red", "2020-05")),
        example(
            RATING_IS_A_LEVEL_OF_THE_SCHEME,
            "UpdateActionProgress {'action':'A2','narrative':'begun','declaredRating':'Purple'}",
            "/declaredRating",
            "UpdateActionProgress {'action':'A2','narrative':'begun','declaredRating':'Purple'} |"
                + " 'effectiveOn':'2020-03'"),
        example(
            DIFFERENT_RATING_IS_AN_OVERRIDE,
            rate("A3", "Red", "2020-05"),
            "/rating",
            rate("A3", "Green", "2020-05")),
        example(
            PROGRESS_IS_ON_AN_APPROVED_ACTION,
            rate("A1", "Green", "2020-05"),
            "/action",
            rate("A3", "Green", "2020-05")),
        example(
            OVERRIDE_DIFFERS_FROM_THE_CALCULATED,
            override("A3", "Green", "2020-05"),
            "/rating",
            override("A3", "Red", "2020-05")),
        example(
            OVERRIDE_DIFFERS_FROM_THE_CALCULATED,
            override("A2", "Red", "2020-05"),
            "/rating",
            override("A3", "Amber", "2020-05")),

        // evidence
        example(
            EVIDENCE_IS_ABOUT_THE_WORK,
            submit("", "'dated':'2020'"),
            "/about",
            submit("'A3'", "'dated':'2020'")),
        example(
            EVIDENCE_IS_ABOUT_THE_WORK,
            submit("'A3','P1'", "'dated':'2020'"),
            "/about/1",
            submit("'A3','R1','K1','M1'", "'dated':'2020'")),
        example(
            EVIDENCE_IS_RECEIVED_AFTER_WHAT_IT_SHOWS,
            submit("'A3'", "'dated':'2020-11','received':'2020-10-31'"),
            "/received",
            submit("'A3'", "'dated':'2020-11','received':'2020-11'")),
        example(
            DIGEST_IS_A_SHA_256,
            submit("'A3'", "'digest':'abc'"),
            "/digest",
            submit("'A3'", "'digest':'" + "0a".repeat(32) + "'")));
  }

  /** The position of the proposal of an action. */
  private static long proposalOf(String action) {
    List<Story.Happened> happened = Story.ofAnyshire().happened();
    for (int i = 0; i < happened.size(); i++) {
      if (happened.get(i).event() instanceof ActionProposed proposed
          && proposed.action().value().equals(action)) {
        return i + 1;
      }
    }
    throw new AssertionError("nobody proposed " + action);
  }

  private ActionRuleExamples() {}
}
