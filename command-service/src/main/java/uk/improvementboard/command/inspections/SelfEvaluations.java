package uk.improvementboard.command.inspections;

import static uk.improvementboard.command.rules.Rule.AREA_IS_JUDGED_ONCE;
import static uk.improvementboard.command.rules.Rule.SELF_JUDGEMENTS_ARE_ON_AN_EDITIONS_SCALE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.command.commands.SelfEvaluationCommand;
import uk.improvementboard.command.commands.SelfEvaluationCommand.SubmitSelfEvaluation;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.SelfEvaluationEvent;
import uk.improvementboard.events.SelfEvaluationEvent.SelfEvaluationSubmitted;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.SelfJudgement;

/** What the council says of itself. */
public final class SelfEvaluations {

  private SelfEvaluations() {}

  public static List<ProgrammeEvent> decide(
      SelfEvaluationCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case SubmitSelfEvaluation c ->
          List.of(
              new SelfEvaluationSubmitted(
                  state.newRef(c.selfEvaluation(), EntityKind.SELF_EVALUATION, "/selfEvaluation"),
                  c.title(),
                  c.year(),
                  c.to(),
                  c.on(),
                  c.edition(),
                  c.covers(),
                  c.judgements(),
                  c.priorities(),
                  c.paper()));
    };
  }

  public static void check(
      SelfEvaluationEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case SelfEvaluationSubmitted e -> {
        Days.notAhead(e.on(), facts, "/on");
        state.requireAll(EntityKind.RECOMMENDATION, e.priorities(), "/priorities");
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
        Optional<FrameworkEdition> edition = Inspections.editionOf(e.edition());
        if (edition.isEmpty() && !e.judgements().isEmpty()) {
          throw new RuleBroken(
              SELF_JUDGEMENTS_ARE_ON_AN_EDITIONS_SCALE,
              "/edition",
              "say on the scale of which framework edition the council judges itself");
        }
        edition.ifPresent(
            known -> {
              e.on().toOptional().ifPresent(day -> Inspections.inForce(known, day, "/edition"));
              judgementsObey(e.judgements(), known);
            });
      }
    }
  }

  private static void judgementsObey(List<SelfJudgement> judgements, FrameworkEdition edition) {
    Set<String> judged = new HashSet<>();
    for (int i = 0; i < judgements.size(); i++) {
      SelfJudgement judgement = judgements.get(i);
      String within = "/judgements/" + i;
      Inspections.onTheScale(
          edition, judgement.area(), judgement.grade(), within + "/area", within + "/grade");
      if (!judged.add(judgement.area())) {
        throw new RuleBroken(
            AREA_IS_JUDGED_ONCE, within + "/area", judgement.area() + " is judged twice");
      }
    }
  }

  public static ProgrammeState evolve(
      ProgrammeState state, SelfEvaluationEvent event, long position) {
    return switch (event) {
      case SelfEvaluationSubmitted e ->
          state.put(
              e.selfEvaluation(),
              Plain.class,
              new Plain(position, EntityKind.SELF_EVALUATION),
              same -> same);
    };
  }
}
