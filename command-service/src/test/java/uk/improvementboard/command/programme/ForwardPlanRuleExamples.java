package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** The rules on the forward plan at work. */
final class ForwardPlanRuleExamples {

  private ForwardPlanRuleExamples() {}

  static List<Example> all() {
    return List.of(
        example(
            FORWARD_ITEM_IS_STILL_AHEAD,
            "MoveForwardItem {'forwardItem':'BFP1','expected':'2027'}",
            "/forwardItem",
            "MoveForwardItem {'forwardItem':'BFP3','expected':'2027'}"),
        example(
            FORWARD_ITEM_IS_STILL_AHEAD,
            "CompleteForwardItem {'forwardItem':'BFP2'}",
            "/forwardItem",
            "CompleteForwardItem {'forwardItem':'BFP3'}"),
        example(
            FORWARD_ITEM_IS_STILL_AHEAD,
            "DropForwardItem {'forwardItem':'BFP2','reason':'done'}",
            "/forwardItem",
            "DropForwardItem {'forwardItem':'BFP3','reason':'done'}"),
        example(
            FORWARD_ITEM_MOVES_TO_ANOTHER_TIME,
            "MoveForwardItem {'forwardItem':'BFP3','expected':'2027-06'}",
            "/expected",
            "MoveForwardItem {'forwardItem':'BFP3','expected':'2027-07'}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "CompleteForwardItem {'forwardItem':'BFP3','on':'2026-12'}",
            "/on",
            "CompleteForwardItem {'forwardItem':'BFP3','on':'2026-11'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "PlanAhead {'title':'Report','board':'R1'}",
            "/board",
            "PlanAhead {'title':'Report','board':'SC'}"),
        example(
            NOTHING_IS_NAMED_TWICE,
            "PlanAhead {'title':'Report','about':['R1','A1','R1']}",
            "/about/2",
            "PlanAhead {'title':'Report','about':['R1','A1']}"));
  }
}
