package uk.improvementboard.command.evidence;

import static uk.improvementboard.command.rules.Rule.DIGEST_IS_A_SHA_256;
import static uk.improvementboard.command.rules.Rule.EVIDENCE_IS_ABOUT_THE_WORK;
import static uk.improvementboard.command.rules.Rule.EVIDENCE_IS_RECEIVED_AFTER_WHAT_IT_SHOWS;

import java.util.List;
import java.util.Set;
import uk.improvementboard.command.commands.EvidenceCommand;
import uk.improvementboard.command.commands.EvidenceCommand.SubmitImpactEvidence;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.ImpactEvidence;
import uk.improvementboard.events.EvidenceEvent;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Submitting evidence of what became of the work. */
public final class EvidenceOfImpact {

  private static final Set<EntityKind> THE_WORK =
      Set.of(EntityKind.ACTION, EntityKind.RECOMMENDATION, EntityKind.RISK, EntityKind.MEASURE);

  private EvidenceOfImpact() {}

  public static List<ProgrammeEvent> decide(
      EvidenceCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case SubmitImpactEvidence c ->
          List.of(
              new ImpactEvidenceSubmitted(
                  state.newRef(c.evidence(), EntityKind.EVIDENCE, "/evidence"),
                  c.about(),
                  c.kind(),
                  c.title(),
                  c.shows(),
                  c.dated(),
                  c.received(),
                  c.author(),
                  c.strength(),
                  c.paper(),
                  c.digest()));
    };
  }

  public static void check(EvidenceEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ImpactEvidenceSubmitted e -> {
        about(e, state);
        Days.notAhead(e.dated(), facts, "/dated");
        Days.notAhead(e.received(), facts, "/received");
        if (e.dated() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate dated)
            && e.received() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate received)
            && Days.certainlyBefore(received, dated)) {
          throw new RuleBroken(
              EVIDENCE_IS_RECEIVED_AFTER_WHAT_IT_SHOWS,
              "/received",
              "it would be received, "
                  + received.inWords()
                  + ", before the time it is about, "
                  + dated.inWords());
        }
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
        if (e.digest().toOptional().filter(it -> !it.matches("[0-9a-fA-F]{64}")).isPresent()) {
          throw new RuleBroken(
              DIGEST_IS_A_SHA_256, "/digest", "write the 64 hexadecimal digits of its SHA-256");
        }
      }
    }
  }

  private static void about(ImpactEvidenceSubmitted e, ProgrammeState state) {
    if (e.about().isEmpty()) {
      throw new RuleBroken(
          EVIDENCE_IS_ABOUT_THE_WORK, "/about", "name at least one thing that it bears on");
    }
    state.requireKnown(e.about(), "/about");
    for (int i = 0; i < e.about().size(); i++) {
      Ref named = e.about().get(i);
      EntityKind kind = state.known(named, "/about/" + i).kind();
      if (!THE_WORK.contains(kind)) {
        throw new RuleBroken(
            EVIDENCE_IS_ABOUT_THE_WORK,
            "/about/" + i,
            named + " is one of the " + kind.list() + ": name what was done, or meant to change");
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, EvidenceEvent event, long position) {
    return switch (event) {
      case ImpactEvidenceSubmitted e -> {
        ImpactEvidence submitted = new ImpactEvidence(position, e.about(), e.dated());
        yield state.put(e.evidence(), ImpactEvidence.class, submitted, corrected -> submitted);
      }
    };
  }
}
