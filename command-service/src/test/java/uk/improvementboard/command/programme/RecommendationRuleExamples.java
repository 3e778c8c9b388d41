package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;

/** The rules on recommendations at work. */
final class RecommendationRuleExamples {

  private RecommendationRuleExamples() {}

  static List<Example> all() {
    Story story = Story.ofAnyshire();
    long carried = story.positionOf(RecommendationRaised.class, "BR1");
    return List.of(
        example(
            RECOMMENDATION_IS_CARRIED_FROM_AN_EARLIER_ONE,
            "CorrectFact {'event':"
                + carried
                + ",'field':'carriedFrom','value':'BR2','reason':'misread'}",
            "/carriedFrom",
            "CorrectFact {'event':"
                + carried
                + ",'field':'carriedFrom','value':'iv','reason':'misread'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "RaiseRecommendation {'text':'Improve','kind':'SELF_EVALUATION_PRIORITY',"
                + "'selfEvaluation':'R1'}",
            "/selfEvaluation",
            "RaiseRecommendation {'text':'Improve','kind':'SELF_EVALUATION_PRIORITY'}"),
        example(
            RECOMMENDATION_IS_ACCEPTED_ONCE,
            "AcceptRecommendation {'recommendation':'BR1'}",
            "/recommendation",
            "AcceptRecommendation {'recommendation':'R1'}"),
        example(
            RECOMMENDATION_IS_OPEN,
            "AcceptRecommendation {'recommendation':'BR2'}",
            "/recommendation",
            "AcceptRecommendation {'recommendation':'BR3'}"),
        example(
                RECOMMENDATION_IS_OPEN,
                "AcceptRecommendation {'recommendation':'BR4'}",
                "/recommendation",
                "AcceptRecommendation {'recommendation':'BR2'}")
            .after(
                "AgreeNoAction {'recommendation':'BR4','reason':'done'}",
                "ReopenRecommendation {'recommendation':'BR2','reason':'not so'}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "AcceptRecommendation {'recommendation':'R1','on':'2026-12'}",
            "/on",
            "AcceptRecommendation {'recommendation':'R1','on':'2026-11'}"),
        example(
            ACCEPTED_RECOMMENDATION_IS_NOT_DECLINED,
            "DeclineRecommendation {'recommendation':'BR1','reason':'too costly'}",
            "/recommendation",
            "DeclineRecommendation {'recommendation':'R1','reason':'too costly'}"),
        example(
            DIRECTION_REQUIREMENT_IS_NOT_DECLINED,
            "DeclineRecommendation {'recommendation':'BR4','reason':'too costly'}",
            "/recommendation",
            "DeclineRecommendation {'recommendation':'iv','reason':'too costly'}"),
        example(
            RECOMMENDATION_IS_OPEN,
            "AgreeNoAction {'recommendation':'BR2','reason':'it is declined'}",
            "/recommendation",
            "AgreeNoAction {'recommendation':'BR3','reason':'it is used now'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "AgreeNoAction {'recommendation':'BR4','reason':'done','decision':'D4'}",
                "/decision",
                "AgreeNoAction {'recommendation':'BR5','reason':'done','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'NO_ACTION','on':'BR5'}]}"),
        example(
            LINK_NAMES_SOMETHING,
            "LinkFindings {'recommendation':'R1','findings':[]}",
            "/findings",
            "LinkFindings {'recommendation':'R1','findings':['BF1']}"),
        example(
            FINDING_IS_LINKED_ONCE,
            "LinkFindings {'recommendation':'R1','findings':['F1','F2']}",
            "/findings/1",
            "LinkFindings {'recommendation':'R1','findings':['F1','F3']}"),
        example(
            FINDING_IS_LINKED_ONCE,
            "LinkFindings {'recommendation':'BR1','findings':['F3']}",
            "/findings/0",
            "LinkFindings {'recommendation':'BR1','findings':['F2']}"),
        example(
            RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION,
            "LinkRecurrence {'recommendation':'R1','inspection':'I1'}",
            "/inspection",
            "LinkRecurrence {'recommendation':'iv','inspection':'I1'}"),
        example(
            RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION,
            "LinkRecurrence {'recommendation':'R1','inspection':'I5'}",
            "/inspection",
            "LinkRecurrence {'recommendation':'iv','inspection':'I5'}"),
        example(
            RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION,
            "LinkRecurrence {'recommendation':'iv','inspection':'I2'}",
            "/inspection",
            "LinkRecurrence {'recommendation':'iv','inspection':'BI1'}"),
        example(
            RECURRENCE_IS_RECORDED_ONCE,
            "LinkRecurrence {'recommendation':'R1','inspection':'BI1'}",
            "/inspection",
            "LinkRecurrence {'recommendation':'BR1','inspection':'BI1'}"),
        example(
            FINDING_BELONGS_TO_THE_INSPECTION,
            "LinkRecurrence {'recommendation':'BR1','inspection':'BI1','finding':'F2'}",
            "/finding",
            "LinkRecurrence {'recommendation':'BR1','inspection':'BI1','finding':'BF1'}"),
        example(
            RECOMMENDATION_IS_SIGNED_OFF_WHEN_ITS_WORK_IS_DONE,
            "SignOffRecommendation {'recommendation':'BR7','decision':'BD2','evidence':['BE1']}",
            "/recommendation",
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
            RECOMMENDATION_IS_SIGNED_OFF_WHEN_ITS_WORK_IS_DONE,
            "SignOffRecommendation {'recommendation':'BR1','decision':'BD2','evidence':['BE1']}",
            "/recommendation",
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
            RECOMMENDATION_SIGN_OFF_NEEDS_IMPACT_EVIDENCE,
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':[]}",
            "/evidence",
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
            RECOMMENDATION_SIGN_OFF_NEEDS_IMPACT_EVIDENCE,
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1','BE2']}",
            "/evidence/1",
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
            DECISION_AUTHORISES_THIS,
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD3','evidence':['BE1']}",
            "/decision",
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
            RECOMMENDATION_IS_OPEN,
            "SignOffRecommendation {'recommendation':'BR9','decision':'BD3','evidence':['BE1']}",
            "/recommendation",
            "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
            NO_ACTION_IS_AGREED_WHERE_NONE_IS_OPEN,
            "AgreeNoAction {'recommendation':'BR8','reason':'it is done'}",
            "/recommendation",
            "AgreeNoAction {'recommendation':'BR6','reason':'it is done'}"),
        example(
                RECOMMENDATION_IS_CONFIRMED_AFTER_SIGN_OFF,
                "ConfirmRecommendation {'recommendation':'BR7','inspection':'BI1'}",
                "/recommendation",
                "ConfirmRecommendation {'recommendation':'BR6','inspection':'BI1'}")
            .after(
                "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
                RECOMMENDATION_IS_CONFIRMED_AFTER_SIGN_OFF,
                "ConfirmRecommendation {'recommendation':'BR9','inspection':'BI2'}",
                "/recommendation",
                "ConfirmRecommendation {'recommendation':'BR6','inspection':'BI1'}")
            .after(
                "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
                RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION,
                "ConfirmRecommendation {'recommendation':'BR6','inspection':'I1'}",
                "/inspection",
                "ConfirmRecommendation {'recommendation':'BR6','inspection':'BI1'}")
            .after(
                "SignOffRecommendation {'recommendation':'BR6','decision':'BD2','evidence':['BE1']}"),
        example(
            REOPENED_AFTER_IT_WAS_LAID_TO_REST,
            "ReopenRecommendation {'recommendation':'BR3','reason':'once more'}",
            "/recommendation",
            "ReopenRecommendation {'recommendation':'BR2','reason':'the service was split'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "ReopenRecommendation {'recommendation':'BR2','reason':'split','decision':'D3'}",
                "/decision",
                "ReopenRecommendation {'recommendation':'BR2','reason':'split','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'REOPEN_RECOMMENDATION','on':'BR2'}]}"));
  }
}
