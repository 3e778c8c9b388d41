package uk.improvementboard.command.arrangement;

import static uk.improvementboard.command.rules.Rule.PHASES_ARE_IN_ORDER;
import static uk.improvementboard.command.rules.Rule.PHASES_FOLLOW_ONE_ANOTHER;
import static uk.improvementboard.command.rules.Rule.PROGRAMME_IS_ESTABLISHED_ONCE;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.command.commands.ArrangementCommand;
import uk.improvementboard.command.commands.ArrangementCommand.ChangeProgrammePhase;
import uk.improvementboard.command.commands.ArrangementCommand.DescribeLocalArea;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.PhaseBegun;
import uk.improvementboard.command.state.Thing.ProgrammeItself;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.LocalAreaDescribed;
import uk.improvementboard.events.ArrangementEvent.Phase;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.ProgrammePhaseChanged;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;

/** Beginning a programme's record, describing its area, and the phases it goes through. */
public final class Arrangement {

  private Arrangement() {}

  public static List<ProgrammeEvent> decide(
      ArrangementCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case EstablishProgramme c -> {
        if (state.established()) {
          throw new RuleBroken(
              PROGRAMME_IS_ESTABLISHED_ONCE, c.programme() + " is established already");
        }
        yield List.of(
            new ProgrammeEstablished(
                c.programme(), c.localArea(), c.title(), c.scope(), c.trigger()));
      }
      case DescribeLocalArea c ->
          List.of(
              new LocalAreaDescribed(
                  c.localAreaKind(),
                  c.code(),
                  c.statisticalNeighbours(),
                  c.partners(),
                  c.delegatedServices()));
      case ChangeProgrammePhase c ->
          List.of(new ProgrammePhaseChanged(c.phase(), c.on(), c.reason(), c.decision()));
    };
  }

  /** What an event must obey whether it is new or says what an earlier one should have said. */
  public static void check(
      ArrangementEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ProgrammeEstablished established -> {}
      case LocalAreaDescribed described -> {}
      case ProgrammePhaseChanged e -> {
        Days.notAhead(e.on(), facts, "/on");
        e.decision()
            .toOptional()
            .ifPresent(
                decision ->
                    Authority.of(
                        decision,
                        Effect.Kind.CHANGE_PHASE,
                        ArrangementEvent.PROGRAMME,
                        state,
                        "/decision"));
        inOrder(new PhaseBegun(e.phase(), e.on()), state, position);
      }
    }
  }

  /** Between the phase before and, where an earlier change is corrected, the one after. */
  private static void inOrder(PhaseBegun phase, ProgrammeState state, long position) {
    Map<Long, PhaseBegun> phases =
        state
            .require(
                ProgrammeItself.class, EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME, "/phase")
            .phases();
    Optional<PhaseBegun> before =
        phases.entrySet().stream()
            .filter(entry -> entry.getKey() < position)
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue);
    follows(before, phase);
    phases.entrySet().stream()
        .filter(entry -> entry.getKey() > position)
        .min(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(Map.Entry::getValue)
        .ifPresent(after -> follows(Optional.of(phase), after));
  }

  private static void follows(Optional<PhaseBegun> before, PhaseBegun phase) {
    Set<Phase> mayFollow = before.map(PhaseBegun::phase).map(Arrangement::after).orElse(FIRST);
    if (!mayFollow.contains(phase.phase())) {
      throw new RuleBroken(
          PHASES_FOLLOW_ONE_ANOTHER,
          "/phase",
          words(phase.phase())
              + " does not follow "
              + before.map(was -> words(was.phase())).orElse("the beginning of a record"));
    }
    before
        .filter(was -> Days.certainlyBefore(phase.on(), was.on()))
        .ifPresent(
            was -> {
              throw new RuleBroken(
                  PHASES_ARE_IN_ORDER,
                  "/on",
                  words(was.phase()) + " began " + was.on().inWords() + ", and that is later");
            });
  }

  private static String words(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A record may begin in any phase that is not the end. */
  private static final Set<Phase> FIRST =
      Set.of(
          Phase.SELF_IMPROVEMENT,
          Phase.PROVISIONAL,
          Phase.INTERVENTION,
          Phase.POST_INTERVENTION_SUPPORT);

  private static Set<Phase> after(Phase phase) {
    return switch (phase) {
      case SELF_IMPROVEMENT -> Set.of(Phase.PROVISIONAL, Phase.INTERVENTION, Phase.CLOSED);
      case PROVISIONAL -> Set.of(Phase.INTERVENTION, Phase.SELF_IMPROVEMENT, Phase.CLOSED);
      case INTERVENTION -> Set.of(Phase.POST_INTERVENTION_SUPPORT);
      case POST_INTERVENTION_SUPPORT -> Set.of(Phase.INTERVENTION, Phase.CLOSED);
      case CLOSED -> Set.of(Phase.SELF_IMPROVEMENT, Phase.PROVISIONAL, Phase.INTERVENTION);
    };
  }

  public static ProgrammeState evolve(ProgrammeState state, ArrangementEvent event, long position) {
    return switch (event) {
      case ProgrammeEstablished established ->
          state.put(
              ArrangementEvent.PROGRAMME,
              ProgrammeItself.class,
              ProgrammeItself.established(),
              same -> same);
      case LocalAreaDescribed described -> state;
      case ProgrammePhaseChanged e ->
          state.change(
              ArrangementEvent.PROGRAMME,
              ProgrammeItself.class,
              programme ->
                  new ProgrammeItself(
                      programme.version(),
                      programme.phases().plus(position, new PhaseBegun(e.phase(), e.on()))));
    };
  }
}
