package uk.improvementboard.standalone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Decider;
import uk.improvementboard.command.reading.BundleLine;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.reading.ReadCommand.Beside;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/** The rules take every line of every example in, warnings included. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundlesAreTakenInTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  @ParameterizedTest
  @EnumSource
  void every_line_is_a_command_that_the_secretariat_may_ask_for(Example example) {
    assertThat(read(example))
        .hasSameSizeAs(example.lines())
        .allSatisfy(
            read -> {
              assertThat(read.command().programme()).isEqualTo(new ProgrammeId(example.programme));
              assertThat(WhoMayDoWhat.mayAsk(Role.SECRETARIAT, read.command().getClass())).isTrue();
              assertThat(read.confirmed()).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void no_line_is_refused(Example example) {
    Record record = new Record();
    int number = 0;
    for (ReadCommand read : read(example)) {
      number++;
      try {
        record.take(read);
      } catch (RuleBroken broken) {
        throw new AssertionError(
            example.programme
                + " line "
                + number
                + ": "
                + broken.refusal().rule().id()
                + ", "
                + broken.refusal().message()
                + " "
                + broken.refusal().fields(),
            broken);
      }
    }
    assertThat(record.events).hasSizeGreaterThanOrEqualTo(example.lines().size());
    assertThat(record.state.position()).isEqualTo(record.events.size());
  }

  @Test
  void the_only_hidden_thing_is_medways_commissioners_report() {
    List<Ref> hidden = new ArrayList<>();
    for (Example example : Example.values()) {
      for (ProgrammeEvent event : recorded(example).events) {
        if (event instanceof PaperEvent paper
            && paper.restriction() instanceof Restriction.Hidden) {
          hidden.add(paper.paper());
        }
      }
    }
    assertThat(hidden).containsExactly(Ref.of("H-1"));
  }

  @Test
  void something_said_at_medways_meeting_may_still_be_minuted_after_it() {
    Record medway = recorded(Example.MEDWAY);
    List<ProgrammeEvent> made =
        medway.take(
            alone(
                new GiveVerbalUpdate(
                    new ProgrammeId("medway"),
                    Ref.of("SC-2020-03-05"),
                    "Interim Assistant Director, Children's Services",
                    "said for this test only, and in no paper",
                    List.of(Ref.of("A1")))));
    assertThat(made).singleElement().isInstanceOf(VerbalUpdateGiven.class);
  }

  @Test
  void hammersmith_and_fulhams_exempt_appendix_may_be_disclosed_to_its_committee_alone() {
    Record record = recorded(Example.HAMMERSMITH_AND_FULHAM);
    List<ProgrammeEvent> made =
        record.take(
            alone(
                new DiscloseTo(
                    new ProgrammeId("hammersmith-and-fulham"),
                    List.of(Ref.of("Appendix-1")),
                    Audience.board(Ref.of("CEPAC")),
                    ImpreciseDate.parse("2020-11-09"),
                    Means.PACK,
                    Ref.of("CEPAC-2020-11-09"))));
    assertThat(made).hasSize(1);
    PaperEvent.DocumentRegistered appendix =
        record.events.stream()
            .filter(PaperEvent.DocumentRegistered.class::isInstance)
            .map(PaperEvent.DocumentRegistered.class::cast)
            .filter(paper -> paper.paper().equals(Ref.of("Appendix-1")))
            .findFirst()
            .orElseThrow();
    assertThat(appendix.restriction()).isEqualTo(new Restriction.Exempt(Stated.notStated()));
  }

  private static List<ReadCommand> read(Example example) {
    return example.text(".jsonl").lines().map(BundleLine::read).toList();
  }

  private static ReadCommand alone(ProgrammeCommand command) {
    return new ReadCommand(command, new Beside(null, null, List.of(), null, null), Set.of());
  }

  private static Record recorded(Example example) {
    Record record = new Record();
    read(example).forEach(record::take);
    return record;
  }

  /** A programme as its rules see it, fed one command after another by somebody who looks first. */
  private static final class Record {
    private static final Actor SOMEBODY = new Actor("somebody", Role.SECRETARIAT, null, null);

    private ProgrammeState state = ProgrammeState.NEW;
    private final List<ProgrammeEvent> events = new ArrayList<>();

    List<ProgrammeEvent> take(ReadCommand read) {
      Asked asked = read.asked("line-" + events.size(), SOMEBODY, null, null);
      Facts blind = facts(asked, null);
      Long seen =
          state.established()
              ? Decider.changed(read.command(), state, blind)
                  .flatMap(state::thing)
                  .map(Thing::version)
                  .orElse(null)
              : null;
      List<ProgrammeEvent> made = Decider.decide(read.command(), state, facts(asked, seen));
      for (ProgrammeEvent event : made) {
        state = Decider.evolve(state, event, state.position() + 1);
      }
      events.addAll(made);
      return made;
    }

    private static Facts facts(Asked asked, @Nullable Long seen) {
      return new Facts(asked.envelope(), TODAY, seen, asked.confirmed(), null);
    }
  }
}
