package uk.improvementboard.command.recommendations;

import java.util.List;
import uk.improvementboard.command.commands.RecommendationCommand;
import uk.improvementboard.command.commands.RecommendationCommand.RaiseRecommendation;
import uk.improvementboard.command.inspections.Inspections;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Finding;
import uk.improvementboard.command.state.Thing.Inspection;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Taking recommendations into the programme. */
public final class Recommendations {

  private Recommendations() {}

  public static List<ProgrammeEvent> decide(
      RecommendationCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RaiseRecommendation c ->
          List.of(
              new RecommendationRaised(
                  state.newRef(c.recommendation(), EntityKind.RECOMMENDATION, "/recommendation"),
                  c.text(),
                  c.title(),
                  c.kind(),
                  c.findings(),
                  c.inspection(),
                  c.area(),
                  c.sponsor()));
    };
  }

  public static void check(
      RecommendationEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case RecommendationRaised e -> {
        state.requireAll(EntityKind.FINDING, e.findings(), "/findings");
        if (e.inspection() instanceof Stated.Given<Ref>(Ref ref)) {
          Inspection inspection =
              state.require(Inspection.class, EntityKind.INSPECTION, ref, "/inspection");
          for (int i = 0; i < e.findings().size(); i++) {
            String pointer = "/findings/" + i;
            Ref named = e.findings().get(i);
            Finding finding = state.require(Finding.class, EntityKind.FINDING, named, pointer);
            if (!finding.inspection().equals(ref)) {
              throw new RuleBroken(
                  Rule.FINDING_BELONGS_TO_THE_INSPECTION,
                  pointer,
                  named + " is a finding of " + finding.inspection() + ", not of " + ref);
            }
          }
          e.area()
              .toOptional()
              .ifPresent(area -> Inspections.judges(inspection.edition(), area, ""));
        }
      }
    }
  }

  public static ProgrammeState evolve(
      ProgrammeState state, RecommendationEvent event, long position) {
    return switch (event) {
      case RecommendationRaised e ->
          state.put(
              e.recommendation(),
              Plain.class,
              new Plain(position, EntityKind.RECOMMENDATION),
              same -> same);
    };
  }
}
