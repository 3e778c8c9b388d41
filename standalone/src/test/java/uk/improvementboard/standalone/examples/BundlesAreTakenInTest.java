package uk.improvementboard.standalone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.ProgrammeEvent;
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

  @ParameterizedTest
  @EnumSource
  void every_line_is_a_command_that_the_secretariat_may_ask_for(Example example) {
    assertThat(TakenIn.read(example))
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
    TakenIn taken = TakenIn.whole(example);
    assertThat(taken.events()).hasSizeGreaterThanOrEqualTo(example.lines().size());
    assertThat(taken.state().position()).isEqualTo(taken.events().size());
  }

  @Test
  void the_only_hidden_thing_is_medways_commissioners_report() {
    List<Ref> hidden = new ArrayList<>();
    for (Example example : Example.values()) {
      for (ProgrammeEvent event : TakenIn.whole(example).events()) {
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
    TakenIn medway = TakenIn.whole(Example.MEDWAY);
    List<ProgrammeEvent> made =
        medway.take(
            new GiveVerbalUpdate(
                new ProgrammeId("medway"),
                Ref.of("SC-2020-03-05"),
                "Interim Assistant Director, Children's Services",
                "said for this test only, and in no paper",
                List.of(Ref.of("A1"))));
    assertThat(made).singleElement().isInstanceOf(VerbalUpdateGiven.class);
  }

  @Test
  void hammersmith_and_fulhams_exempt_appendix_may_be_disclosed_to_its_committee_alone() {
    TakenIn taken = TakenIn.whole(Example.HAMMERSMITH_AND_FULHAM);
    List<ProgrammeEvent> made =
        taken.take(
            new DiscloseTo(
                new ProgrammeId("hammersmith-and-fulham"),
                List.of(Ref.of("Appendix-1")),
                Audience.board(Ref.of("CEPAC")),
                ImpreciseDate.parse("2020-11-09"),
                Means.PACK,
                Ref.of("CEPAC-2020-11-09")));
    assertThat(made).hasSize(1);
    PaperEvent.DocumentRegistered appendix =
        taken.events().stream()
            .filter(PaperEvent.DocumentRegistered.class::isInstance)
            .map(PaperEvent.DocumentRegistered.class::cast)
            .filter(paper -> paper.paper().equals(Ref.of("Appendix-1")))
            .findFirst()
            .orElseThrow();
    assertThat(appendix.restriction()).isEqualTo(new Restriction.Exempt(Stated.notStated()));
  }
}
