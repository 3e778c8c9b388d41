package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** What the rules about the board's own action log refuse and allow. */
final class BoardActionRuleExamples {

  private static final String DONE = "ReportBoardActionDone {'boardAction':'BAX2','on':'2020-09'}";

  static List<Example> all() {
    return List.of(
        example(
            MINUTED_TO_AN_OPENED_MEETING,
            "RaiseBoardAction {'meeting':'MX8','text':'Visit a team'}",
            "/meeting",
            "RaiseBoardAction {'meeting':'MX6','text':'Visit a team'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "RaiseBoardAction {'meeting':'MX6','decision':'A3','text':'Visit a team'}",
            "/decision",
            "RaiseBoardAction {'meeting':'MX6','decision':'PD8','text':'Visit a team'}"),
        example(
            BOARD_ACTION_IS_OPEN,
            "AssignBoardAction {'boardAction':'BAX1','owner':'chair'}",
            "/boardAction",
            "AssignBoardAction {'boardAction':'BAX2','owner':'Director'}"),
        example(
            BOARD_ACTION_IS_OPEN,
            "CarryForward {'boardAction':'BAX3','at':'MX6'}",
            "/boardAction",
            "CarryForward {'boardAction':'BAX2','at':'MX6'}"),
        example(
                BOARD_ACTION_IS_DONE_ONCE,
                DONE,
                "/boardAction",
                "ReportBoardActionDone {'boardAction':'BAX4'}")
            .after(
                DONE,
                "RaiseBoardAction {'boardAction':'BAX4','meeting':'MX6','text':'Write to them'}"),
        example(
                BOARD_ACTION_IS_ACCEPTED_WHEN_DONE,
                "AcceptBoardAction {'boardAction':'BAX4','at':'MX6'}",
                "/boardAction",
                "AcceptBoardAction {'boardAction':'BAX2','at':'MX6'}")
            .after(
                DONE,
                "RaiseBoardAction {'boardAction':'BAX4','meeting':'MX3','text':'Write to them'}"),
        example(
                BOARD_ACTION_IS_ACCEPTED_WHEN_DONE,
                "AcceptBoardAction {'boardAction':'BAX2','at':'MX6'}",
                "/boardAction",
                "CarryForward {'boardAction':'BAX2','at':'MX6'}")
            .after(DONE, "CarryForward {'boardAction':'BAX2','at':'MX6'}"),
        example(
                BOARD_ACTION_IS_TAKEN_UP_AT_A_LATER_MEETING,
                "AcceptBoardAction {'boardAction':'BAX2','at':'MX3'}",
                "/at",
                "AcceptBoardAction {'boardAction':'BAX2','at':'MX6'}")
            .after(DONE),
        example(
            BOARD_ACTION_IS_TAKEN_UP_AT_A_LATER_MEETING,
            "CarryForward {'boardAction':'BAX2','at':'MT9'}",
            "/at",
            "CarryForward {'boardAction':'BAX2','at':'MX6'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "DropBoardAction {'boardAction':'BAX2','decision':'PD8'}",
                "/decision",
                "DropBoardAction {'boardAction':'BAX2','decision':'PD9'}")
            .after(
                "RecordDecision {'decision':'PD9','meeting':'MX6','text':'Dropped','type':'AGREE',"
                    + "'effects':[{'kind':'DROP_BOARD_ACTION','on':'BAX2'}]}"));
  }

  private BoardActionRuleExamples() {}
}
