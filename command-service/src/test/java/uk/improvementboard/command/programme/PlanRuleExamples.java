package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;

/** The rules on plans at work. */
final class PlanRuleExamples {

  private PlanRuleExamples() {}

  private static final String ACCEPTED = "'by':'Ofsted','response':{'kind':'Accepted'}";

  static List<Example> all() {
    Story story = Story.ofAnyshire();
    long whole = story.positionOf(PlanDrafted.class, "P1");
    long version = story.positionOf(PlanDrafted.class, "BP1");
    long submitted = story.positionOf(PlanSubmitted.class, "BP1");
    return List.of(
        example(
            PLAN_IS_NOT_ITS_OWN,
            "CorrectFact {'event':"
                + whole
                + ",'field':'partOf','value':'BP1','reason':'it is nested'}",
            "/partOf",
            "CorrectFact {'event':"
                + whole
                + ",'field':'partOf','value':'BP3','reason':'it is nested'}"),
        example(
            PLAN_IS_NOT_ITS_OWN,
            "CorrectFact {'event':"
                + version
                + ",'field':'supersedes','value':'BP1','reason':'misread'}",
            "/supersedes",
            "CorrectFact {'event':"
                + version
                + ",'field':'supersedes','value':'BP3','reason':'misread'}"),
        example(
            PLAN_IS_NOT_ITS_OWN,
            "SupersedePlan {'plan':'P2','by':'P2'}",
            "/by",
            "SupersedePlan {'plan':'P2','by':'P1'}"),
        example(
            PLAN_IS_STILL_OPEN,
            "SupersedePlan {'plan':'P2','by':'BP2'}",
            "/by",
            "SupersedePlan {'plan':'P2','by':'BP1'}"),
        example(
            PLAN_IS_STILL_OPEN,
            "SetUpWorkstream {'plan':'BP3','title':'Leadership'}",
            "/plan",
            "SetUpWorkstream {'plan':'BP1','title':'Leadership'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "SetUpWorkstream {'plan':'BP1','title':'Leadership','overseenBy':'R1'}",
            "/overseenBy",
            "SetUpWorkstream {'plan':'BP1','title':'Leadership','overseenBy':'SC'}"),
        example(
            PLAN_IS_STILL_OPEN,
            "SubmitPlan {'plan':'BP2','to':'Ofsted','on':'2020-05'}",
            "/plan",
            "SubmitPlan {'plan':'P2','to':'Ofsted','on':'2020-05'}"),
        example(
            LINK_NAMES_SOMETHING,
            "PlaceActions {'plan':'BP1','actions':[]}",
            "/actions",
            "PlaceActions {'plan':'BP1','actions':['A4']}"),
        example(
            ACTION_IS_PLACED_IN_A_PLAN_ONCE,
            "PlaceActions {'plan':'BP1','actions':['A4','A2']}",
            "/actions/1",
            "PlaceActions {'plan':'P2','actions':['A4','A2']}"),
        example(
                PLAN_IS_APPROVED_ONCE,
                "ApprovePlan {'plan':'BP1','decision':'BD1'}",
                "/plan",
                "ApprovePlan {'plan':'P2','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'APPROVE_PLAN','on':'P2'}]}"),
        example(
            DECISION_AUTHORISES_THIS,
            "ApprovePlan {'plan':'P1','decision':'D3'}",
            "/decision",
            "SubmitPlan {'plan':'P2','to':'Ofsted','on':'2020-05'}"),
        example(
            PLAN_IS_SUBMITTED_ONCE,
            "SubmitPlan {'plan':'P1','to':'Ofsted','on':'2020-05'}",
            "/plan",
            "RecordInspectorateResponse {'plan':'P1'," + ACCEPTED + "}"),
        example(
                PLAN_IS_SUBMITTED_ONCE,
                "SubmitPlan {'plan':'BP1','to':'Ofsted','on':'2020-05'}",
                "/plan",
                "SubmitPlan {'plan':'P1','to':'Ofsted','on':'2020-05'}")
            .after(
                "RecordInspectorateResponse {'plan':'P1','by':'Ofsted','response':{'kind':"
                    + "'Returned'}}"),
        example(
            PLAN_IS_ANSWERED_ONCE_A_SUBMISSION,
            "RecordInspectorateResponse {'plan':'BP1'," + ACCEPTED + "}",
            "/plan",
            "RecordInspectorateResponse {'plan':'P1'," + ACCEPTED + "}"),
        example(
            PLAN_IS_ANSWERED_ONCE_A_SUBMISSION,
            "RecordInspectorateResponse {'plan':'P2'," + ACCEPTED + "}",
            "/plan",
            "RecordInspectorateResponse {'plan':'P1'," + ACCEPTED + "}"),
        example(
            PLAN_DATES_ARE_IN_ORDER,
            "RecordInspectorateResponse {'plan':'P1','on':'2019-11-27'," + ACCEPTED + "}",
            "/on",
            "RecordInspectorateResponse {'plan':'P1','on':'2019-11'," + ACCEPTED + "}"),
        example(
            PLAN_DATES_ARE_IN_ORDER,
            "CorrectFact {'event':"
                + submitted
                + ",'field':'on','value':'2020-05-02','reason':'misread'}",
            "/on",
            "CorrectFact {'event':"
                + submitted
                + ",'field':'on','value':'2020-04-03','reason':'misread'}"),
        example(
                PLAN_IS_REBASELINED_WHEN_IT_COUNTS,
                "RebaselinePlan {'plan':'P2','decision':'BD1','reason':'late'}",
                "/plan",
                "RebaselinePlan {'plan':'P1','decision':'D4','reason':'late'}")
            .after(DECIDED + "'effects':[{'kind':'REBASELINE_PLAN','on':'P1'}]}"),
        example(
                DECISION_REBASELINES_A_PLAN_ONCE,
                "RebaselinePlan {'plan':'BP1','decision':'BD1','reason':'late'}",
                "/decision",
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late'}")
            .after(DECIDED + "'effects':[{'kind':'REBASELINE_PLAN','on':'BP1'}]}"),
        example(
                DECISION_AUTHORISES_THIS,
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'BX1','until':'2021-09'},{'action':'A3','until':'2021-09'}]}",
                "/decision",
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'BX1','until':'2021-09'},{'action':'A2','until':'2021-09'}]}")
            .after(
                "RecordDecision {'meeting':'MT9','text':'Agreed','type':'AGREE','effects':[{'kind':'REBASELINE_PLAN','on':'BP1'},{'kind':'EXTEND_ACTION','on':'BX1','until':'2021-12'},{'kind':'EXTEND_ACTION','on':'A2'}]}"),
        example(
                EXTENSION_STAYS_WITHIN_ITS_AUTHORITY,
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'A2','until':'2021-09'},{'action':'BX1','until':'2022-01'}]}",
                "/dates/1/until",
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'A2','until':'2021-09'},{'action':'BX1','until':'2021-12'}]}")
            .after(
                "RecordDecision {'meeting':'MT9','text':'Agreed','type':'AGREE','effects':[{'kind':'REBASELINE_PLAN','on':'BP1'},{'kind':'EXTEND_ACTION','on':'BX1','until':'2021-12'},{'kind':'EXTEND_ACTION','on':'A2'}]}"),
        example(
                EXTENSION_MOVES_THE_DATE_ON,
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'BX1','until':'2021-03'}]}",
                "/dates/0/until",
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'BX1','until':'2021-04'}]}")
            .after(
                "RecordDecision {'meeting':'MT9','text':'Agreed','type':'AGREE','effects':[{'kind':'REBASELINE_PLAN','on':'BP1'},{'kind':'EXTEND_ACTION','on':'BX1','until':'2021-12'},{'kind':'EXTEND_ACTION','on':'A2'}]}"),
        example(
                REFERENCE_MUST_BE_KNOWN,
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'A2','until':'2022'},{'action':'A99','until':'2022'}]}",
                "/dates/1/action",
                "RebaselinePlan {'plan':'BP1','decision':'D4','reason':'late','dates':[{'action':'A2','until':'2022'}]}")
            .after(
                "RecordDecision {'meeting':'MT9','text':'Agreed','type':'AGREE','effects':[{'kind':'REBASELINE_PLAN','on':'BP1'},{'kind':'EXTEND_ACTION','on':'BX1','until':'2021-12'},{'kind':'EXTEND_ACTION','on':'A2'}]}"),
        example(
                DECISION_AUTHORISES_THIS,
                "ClosePlan {'plan':'P2','decision':'D3'}",
                "/decision",
                "ClosePlan {'plan':'P2','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'CLOSE_PLAN','on':'P2'}]}"),
        example(
                WHAT_HAPPENED_IS_NOT_AHEAD,
                "ClosePlan {'plan':'P2','decision':'D4','on':'2027'}",
                "/on",
                "ClosePlan {'plan':'P2','decision':'D4','on':'2026'}")
            .after(DECIDED + "'effects':[{'kind':'CLOSE_PLAN','on':'P2'}]}"));
  }
}
