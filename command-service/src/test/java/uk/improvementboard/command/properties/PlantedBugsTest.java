package uk.improvementboard.command.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.actions.Actions;
import uk.improvementboard.command.boards.Boards;
import uk.improvementboard.command.commands.ActionCommand.GrantExtension;
import uk.improvementboard.command.commands.ActionCommand.SignOffAsEmbedded;
import uk.improvementboard.command.commands.BoardCommand.AppointToBoard;
import uk.improvementboard.command.commands.InspectionCommand.RecordJudgement;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.MeetingCommand.ConfirmMinutes;
import uk.improvementboard.command.commands.PlanCommand.EndorsePlan;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.inspections.Inspections;
import uk.improvementboard.command.knowledge.Knowledge;
import uk.improvementboard.command.meetings.Meetings;
import uk.improvementboard.command.plans.Plans;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Desk;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Receipts;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RiskEvent.RiskIdentified;

/** The search for counter-examples is itself put to the test: each planted bug must be found. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedBugsTest {

  private static final int SEQUENCES = Integer.getInteger("sequences", 10_000);

  /**
   * Rules with one bug.
   *
   * @param property what must be found broken
   */
  record Planted(String bug, Rules rules, String property) {
    @Override
    public String toString() {
      return bug;
    }
  }

  static List<Planted> bugs() {
    return List.of(
        new Planted(
            "the fold forgets that a pack was issued",
            forgets(PackIssued.class),
            "a pack does not change after it was issued"),
        new Planted(
            "the fold forgets that minutes were confirmed",
            forgets(MinutesConfirmed.class),
            "nothing is added to confirmed minutes"),
        new Planted(
            "the fold forgets that completion was claimed",
            forgets(CompletionClaimed.class),
            "an action goes from approval to completion"),
        new Planted(
            "the fold forgets a risk",
            forgets(RiskIdentified.class),
            "a reference names one thing for ever"),
        new Planted(
            "a second chair is not noticed",
            unchecked(
                Rule.ONE_CHAIR_AT_A_TIME,
                AppointToBoard.class,
                (command, state, facts) -> Boards.decide(command, state, facts)),
            "a body has one chair at a time"),
        new Planted(
            "a grade of another scale is not noticed",
            unchecked(
                Rule.GRADE_IS_ON_THE_SCALE,
                RecordJudgement.class,
                (command, state, facts) -> Inspections.decide(command, state, facts)),
            "a grade is on its edition's scale"),
        new Planted(
            "minutes are confirmed at any meeting",
            unchecked(
                Rule.MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING,
                ConfirmMinutes.class,
                (command, state, facts) -> Meetings.decide(command, state, facts)),
            "minutes are confirmed at a later meeting"),
        new Planted(
            "any decision authorises anything",
            unchecked(
                Rule.DECISION_AUTHORISES_THIS,
                EndorsePlan.class,
                (command, state, facts) -> Plans.decide(command, state, facts)),
            "a change rests on a decision that stands"),
        new Planted(
            "any decision moves a due date",
            unchecked(
                Rule.DECISION_AUTHORISES_THIS,
                GrantExtension.class,
                (command, state, facts) -> Actions.decide(command, state, facts)),
            "a due date moves only by an extension granted"),
        new Planted(
            "evidence of any day shows that an action is embedded",
            unchecked(
                Rule.EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION,
                SignOffAsEmbedded.class,
                (command, state, facts) -> Actions.decide(command, state, facts)),
            "embedded on evidence, by decision, not by the lead"),
        new Planted(
            "what is to be disclosed tomorrow is known today",
            unchecked(
                Rule.DISCLOSURE_IS_NOT_AHEAD,
                DiscloseTo.class,
                (command, state, facts) -> Knowledge.decide(command, state, facts)),
            "what was known was known before it was recorded"),
        new Planted(
            "a recommendation without a quorum binds",
            new Rules() {
              @Override
              ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event, long position) {
                return super.evolve(state, made(event), position);
              }

              private static ProgrammeEvent made(ProgrammeEvent event) {
                return event instanceof DecisionRecorded e
                    ? new DecisionRecorded(
                        e.decision(),
                        e.meeting(),
                        e.item(),
                        e.text(),
                        e.type(),
                        Standing.MADE,
                        e.options(),
                        e.reasons(),
                        e.reliedOn(),
                        e.about(),
                        e.effects(),
                        e.conditions(),
                        e.delegate())
                    : event;
              }
            },
            "a change rests on a decision that stands"),
        new Planted(
            "keys are not remembered",
            new Rules() {
              @Override
              ProgrammeState receipt(ProgrammeState state, Asked asked) {
                return state;
              }
            },
            "one key appends once"),
        new Planted(
            "a key is good for any content",
            new Rules() {
              @Override
              Desk.Ruling rule(
                  ProgrammeCommand command,
                  ProgrammeState state,
                  Asked asked,
                  LongFunction<Optional<ProgrammeEvent>> recorded) {
                Optional<Receipts.Receipt> known =
                    state.receipts().of(asked.envelope().commandId());
                return known
                    .<Desk.Ruling>map(
                        receipt ->
                            new Desk.Ruling.Repeated(
                                new Outcome.Accepted(receipt.first(), receipt.last())))
                    .orElseGet(() -> super.rule(command, state, asked, recorded));
              }
            },
            "a repeat is told the first result"),
        new Planted(
            "nobody asks which version was seen",
            new Rules() {
              @Override
              Desk.Ruling rule(
                  ProgrammeCommand command,
                  ProgrammeState state,
                  Asked asked,
                  LongFunction<Optional<ProgrammeEvent>> recorded) {
                Long current =
                    command.changes().flatMap(state::thing).map(Thing::version).orElse(null);
                return super.rule(
                    command,
                    state,
                    current == null
                        ? asked
                        : new Asked(asked.envelope(), current, asked.confirmed()),
                    recorded);
              }
            },
            "only who saw the latest version changes a thing"),
        new Planted(
            "the fold trips over a correction of what is later",
            new Rules() {
              @Override
              ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event, long position) {
                if (event instanceof FactCorrected correction
                    && state.corrections().containsKey(correction.corrects())) {
                  throw new IllegalStateException("corrected twice");
                }
                return super.evolve(state, event, position);
              }
            },
            "what happened is always taken in"),
        new Planted(
            "a snapshot leaves the corrections out",
            new Rules() {
              @Override
              ProgrammeState readBack(ProgrammeState state) {
                ProgrammeState read = super.readBack(state);
                return new ProgrammeState(
                    read.position(), read.things(), HashTreePMap.empty(), read.receipts());
              }
            },
            "a snapshot and its tail make the whole state"),
        new Planted(
            "a refusal is thrown and not told",
            new Rules() {
              @Override
              Desk.Ruling rule(
                  ProgrammeCommand command,
                  ProgrammeState state,
                  Asked asked,
                  LongFunction<Optional<ProgrammeEvent>> recorded) {
                Desk.Ruling ruling = super.rule(command, state, asked, recorded);
                if (ruling instanceof Desk.Ruling.Refused refused
                    && refused.refusal().rule() == Rule.PARTS_ADD_UP) {
                  throw new RuleBroken(refused.refusal());
                }
                return ruling;
              }
            },
            "a command is decided or refused, and nothing else"));
  }

  /** A fold that passes over what happened. */
  private static Rules forgets(Class<? extends ProgrammeEvent> event) {
    return new Rules() {
      @Override
      ProgrammeState evolve(ProgrammeState state, ProgrammeEvent happened, long position) {
        return event.isInstance(happened)
            ? state.at(position, happened.subjects().getFirst())
            : super.evolve(state, happened, position);
      }
    };
  }

  private interface Part<C extends ProgrammeCommand> {
    List<ProgrammeEvent> decide(C command, ProgrammeState state, Facts facts);
  }

  /** Rules that let pass what one of them refuses. */
  private static <C extends ProgrammeCommand> Rules unchecked(
      Rule rule, Class<C> asked, Part<C> part) {
    return new Rules() {
      @Override
      Desk.Ruling rule(
          ProgrammeCommand command,
          ProgrammeState state,
          Asked beside,
          LongFunction<Optional<ProgrammeEvent>> recorded) {
        Desk.Ruling ruling = super.rule(command, state, beside, recorded);
        return ruling instanceof Desk.Ruling.Refused refused
                && refused.refusal().rule() == rule
                && asked.isInstance(command)
            ? new Desk.Ruling.Decided(
                part.decide(
                    asked.cast(command),
                    state,
                    new Facts(beside.envelope(), Story.TODAY, beside.seen(), Set.<Rule>of(), null)))
            : ruling;
      }
    };
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void a_planted_bug_is_found_and_shown_in_few_lines(Planted planted) {
    CounterExample found = new Sequences(planted.rules()).search(1, SEQUENCES).orElseThrow();
    assertThat(found.seen().property()).isEqualTo(planted.property());
    assertThat(found.steps()).as(found.asBundle()).hasSizeLessThanOrEqualTo(15);
    assertThat(found.asBundle().lines().filter(shown -> shown.startsWith("{\"command\"")))
        .hasSameSizeAs(found.steps());
  }
}
