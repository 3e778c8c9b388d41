package uk.improvementboard.query.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/** Each way of coming to know something, and each way of not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnowledgeTest {

  private static final Ref A1 = Ref.of("A1");
  private static final Ref MT1 = Ref.of("MT1");
  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()))
        .recorded(
            new BoardEstablished(
                Ref.of("B1"), "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
  }

  private static ActionProposed proposed(Ref action, String text) {
    return new ActionProposed(
        action,
        text,
        List.of(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        List.of(),
        Stated.notStated());
  }

  private static ProgressReported progress(String narrative) {
    return new ProgressReported(
        A1, narrative, Stated.notStated(), Stated.notStated(), List.of(), List.of(), List.of());
  }

  private static DocumentRegistered paper(String ref, String content, Restriction restriction) {
    return new DocumentRegistered(
        Ref.of(ref),
        "Paper " + ref,
        "report",
        Stated.notStated(),
        Stated.notStated(),
        Stated.given(content),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        restriction);
  }

  private static Disclosed disclosed(String thing, String audience) {
    return new Disclosed(
        List.of(Ref.of(thing)),
        new Disclosure(
            new Audience(audience), ImpreciseDate.parse("2026-01-10"), Means.SENT, null));
  }

  private Story scheduled() {
    return story.recorded(
        new MeetingScheduled(MT1, Ref.of("B1"), ImpreciseDate.parse("2026-01-05"), "Board"));
  }

  private Story opened() {
    return story.recorded(
        new MeetingOpened(MT1, ImpreciseDate.parse("2026-01-05"), Quorate.QUORATE));
  }

  private String now(String audience) {
    return story.data(story.known("now", audience));
  }

  private String at(String asOf, @Nullable String audience) {
    return story.data(story.known(asOf, audience));
  }

  @Test
  void what_is_disclosed_is_known_and_what_is_not_is_not() {
    story.told("dfe", "2026-01-05", Means.SENT).recorded(proposed(A1, "to be known"));
    story.recorded(proposed(Ref.of("A2"), "kept in the team"));
    assertThat(now("dfe")).contains("to be known").doesNotContain("kept in the team");
    assertThat(now("public")).doesNotContain("to be known");
    assertThat(now("team")).contains("to be known").contains("kept in the team");
  }

  @Test
  void disclosing_a_thing_discloses_its_events_so_far_and_never_later_ones() {
    story
        .recorded(proposed(A1, "an action"))
        .recorded(progress("before"))
        .recorded(disclosed("A1", "dfe"))
        .recorded(progress("after"));
    assertThat(now("dfe")).contains("before").doesNotContain("after");
  }

  @Test
  void what_is_published_everybody_knows() {
    story.told("public", "2026-01-05", Means.PUBLISHED).recorded(proposed(A1, "open to all"));
    assertThat(now("board:B1")).contains("open to all");
    assertThat(now("partners")).contains("open to all");
  }

  @Test
  void a_hidden_thing_exists_only_for_those_it_was_disclosed_to() {
    story
        .told("dfe", "2026-01-05", Means.SENT)
        .recorded(paper("H-1", "embargoed text", new Restriction.Hidden("embargo")));
    assertThat(now("dfe")).contains("embargoed text");
    assertThat(now("board:B1")).doesNotContain("H-1").doesNotContain("embargoed text");
  }

  @Test
  void an_audience_that_joins_learns_from_then_on() {
    story
        .told("board:B1", "2026-01-05", Means.SENT)
        .recorded(proposed(A1, "told before joining"))
        .recorded(
            new AudienceJoined(Audience.DFE, Audience.board(Ref.of("B1")), "its officer attends"))
        .told("board:B1", "2026-01-05", Means.SENT)
        .recorded(proposed(Ref.of("A2"), "told after joining"));
    assertThat(now("dfe")).contains("told after joining").doesNotContain("told before joining");
    assertThat(now("ofsted")).doesNotContain("told after joining");
  }

  @Test
  void joining_opens_nothing_hidden() {
    story
        .recorded(
            new AudienceJoined(Audience.DFE, Audience.board(Ref.of("B1")), "its officer attends"))
        .recorded(paper("H-1", "embargoed text", new Restriction.Hidden("embargo")))
        .recorded(disclosed("H-1", "board:B1"));
    assertThat(now("board:B1")).contains("embargoed text");
    assertThat(now("dfe")).doesNotContain("embargoed text").doesNotContain("H-1");
  }

  @Test
  void an_exempt_things_existence_is_open_and_its_content_is_not() {
    story.recorded(paper("PA1", "private terms", new Restriction.Exempt(Stated.given("3"))));
    assertThat(now("public"))
        .contains("exempt: Schedule 12A paragraph 3")
        .contains("PA1")
        .doesNotContain("private terms")
        .doesNotContain("Paper PA1");
    story.recorded(disclosed("PA1", "dfe"));
    assertThat(now("dfe")).contains("private terms");
    assertThat(now("public")).doesNotContain("private terms");
  }

  @Test
  void a_pack_holds_its_sections_as_they_stood_and_nothing_recorded_later() {
    scheduled()
        .recorded(proposed(A1, "an action"))
        .recorded(progress("in the pack"))
        .recorded(paper("PA1", "not in its sections", new Restriction.Open()))
        .recorded(paper("H-1", "embargoed text", new Restriction.Hidden("embargo")))
        .recorded(new PackIssued(MT1, List.of(EntityKind.ACTION), List.of()))
        .recorded(progress("after the pack"));
    opened().recorded(new MeetingClosed(MT1));
    for (String moment : List.of("@pack", "@opened", "@closed")) {
      assertThat(at("meeting:MT1" + moment, null))
          .contains("in the pack")
          .doesNotContain("after the pack")
          .doesNotContain("not in its sections")
          .doesNotContain("embargoed text");
    }
  }

  @Test
  void a_pack_whose_sections_hold_papers_leaves_the_hidden_ones_out() {
    scheduled()
        .recorded(paper("PA1", "an open paper", new Restriction.Open()))
        .recorded(paper("H-1", "embargoed text", new Restriction.Hidden("embargo")))
        .recorded(new PackIssued(MT1, List.of(EntityKind.PAPER), List.of()));
    opened();
    assertThat(at("meeting:MT1@pack", null))
        .contains("an open paper")
        .doesNotContain("embargoed text");
  }

  @Test
  void what_was_told_and_minuted_later_was_known_when_the_meeting_closed() {
    scheduled();
    opened()
        .recorded(new MeetingClosed(MT1))
        .at("2026-01-09T09:00:00Z")
        .recorded(new VerbalUpdateGiven(MT1, "director", "the posts are filled", List.of()));
    assertThat(at("meeting:MT1@closed", null)).contains("the posts are filled");
    assertThat(at("meeting:MT1@opened", null)).doesNotContain("the posts are filled");
    AsKnown known = story.known("meeting:MT1@closed", null);
    String replay =
        story
            .json
            .tree(story.replay.of(known, known.record().meeting(MT1).orElseThrow()))
            .at("/told")
            .toString();
    assertThat(replay).contains("told at the meeting, minuted on 9 January 2026");
  }

  @Test
  void what_is_minuted_after_confirmation_is_no_longer_what_was_told() {
    scheduled();
    opened()
        .recorded(new MeetingClosed(MT1))
        .recorded(
            new MeetingScheduled(
                Ref.of("MT2"), Ref.of("B1"), ImpreciseDate.parse("2026-02-05"), "Board"))
        .recorded(
            new MeetingOpened(Ref.of("MT2"), ImpreciseDate.parse("2026-02-05"), Quorate.QUORATE))
        .recorded(new MinutesConfirmed(MT1, Ref.of("MT2")))
        .recorded(new VerbalUpdateGiven(MT1, "director", "remembered too late", List.of()));
    assertThat(at("meeting:MT1@closed", null)).doesNotContain("remembered too late");
    assertThat(now("board:B1"))
        .contains("remembered too late")
        .contains("a correction of the confirmed minutes");
  }

  @Test
  void what_is_minuted_before_confirmation_is_no_correction() {
    scheduled();
    opened()
        .recorded(new MeetingClosed(MT1))
        .recorded(paper("PA1", "an open paper", new Restriction.Open()))
        .recorded(new PaperTabled(MT1, Ref.of("PA1"), Stated.notStated()));
    assertThat(at("meeting:MT1@closed", null))
        .contains("tabled at the meeting, minuted on ")
        .doesNotContain("told at the meeting")
        .doesNotContain("a correction of the confirmed minutes");
  }

  @Test
  void a_tabled_paper_is_before_the_board_hidden_or_not() {
    scheduled().recorded(paper("H-1", "embargoed text", new Restriction.Hidden("embargo")));
    opened()
        .recorded(new PaperTabled(MT1, Ref.of("H-1"), Stated.notStated()))
        .recorded(new MeetingClosed(MT1));
    assertThat(at("meeting:MT1@closed", null)).contains("embargoed text");
    assertThat(now("dfe")).doesNotContain("embargoed text");
  }

  @Test
  void a_correction_takes_the_place_of_what_it_corrects_for_those_who_know_it() {
    story
        .told("dfe", "2026-01-05", Means.SENT)
        .recorded(proposed(A1, "as first written"))
        .recorded(new FactCorrected(3, proposed(A1, "as it should have been"), "misread"));
    assertThat(at("3", "team")).contains("as first written");
    assertThat(now("team")).contains("as it should have been").doesNotContain("as first written");
    assertThat(now("dfe"))
        .as("a correction has its own disclosures only")
        .contains("as first written")
        .doesNotContain("as it should have been");
  }

  @Test
  void a_disclosure_with_a_wrong_date_has_the_right_one_for_those_who_know_the_correction() {
    Disclosed instead =
        new Disclosed(
            List.of(Ref.of("PA1")),
            new Disclosure(
                new Audience("dfe"), ImpreciseDate.parse("2026-01-13"), Means.SENT, null));
    story
        .recorded(paper("PA1", "the letter", new Restriction.Open()))
        .recorded(disclosed("PA1", "dfe"))
        .recorded(new FactCorrected(4, instead, "misread"));
    assertThat(at("4", "team")).contains("2026-01-10").doesNotContain("2026-01-13");
    assertThat(now("team")).contains("2026-01-13").doesNotContain("2026-01-10");
    assertThat(now("dfe"))
        .as("a correction has its own disclosures only")
        .contains("2026-01-10")
        .doesNotContain("2026-01-13");
    assertThat(story.data(reconstructedAt("2026-01-12T12:00:00Z"))).doesNotContain("the letter");
    assertThat(story.data(reconstructedAt("2026-01-14T12:00:00Z"))).contains("the letter");
  }

  @Test
  void a_later_correction_is_marked_where_it_is_asked_for() {
    story
        .recorded(proposed(A1, "as first written"))
        .recorded(new FactCorrected(3, proposed(A1, "as it should have been"), "misread"));
    AsKnown marked =
        story.asking.asKnown(
            Story.SECRETARIAT, Story.PROGRAMME, AsOf.parse("3", null, "team", null, null, "show"));
    assertThat(story.data(marked))
        .contains("as first written")
        .contains("laterCorrected")
        .doesNotContain("as it should have been");
    assertThat(at("3", "team")).doesNotContain("laterCorrected");
  }

  @Test
  void of_two_statements_the_later_effective_prevails_whichever_was_recorded_last() {
    story
        .recorded(proposed(A1, "an action"))
        .effective("2026-03-01")
        .recorded(new ActionStarted(A1, Stated.given(ImpreciseDate.parse("2026-03-01"))))
        .effective("2026-02-01")
        .recorded(new ActionStarted(A1, Stated.given(ImpreciseDate.parse("2026-02-01"))));
    assertThat(now("team")).contains("\"startedOn\":\"2026-03-01\"");
  }

  @Test
  void what_becomes_true_later_is_shown_as_planned() {
    story
        .recorded(proposed(A1, "an action"))
        .effective("2026-03-01")
        .recorded(new ActionStarted(A1, Stated.given(ImpreciseDate.parse("2026-03-01"))));
    AsKnown before =
        story.asking.asKnown(
            Story.SECRETARIAT,
            Story.PROGRAMME,
            AsOf.parse("now", null, "team", "2026-02-01", null, null));
    assertThat(story.data(before))
        .contains("\"stage\":\"PROPOSED\"")
        .contains("\"planned\":{")
        .contains("\"from\":\"2026-03-01\"");
    AsKnown earlier =
        story.asking.asKnown(
            Story.SECRETARIAT,
            Story.PROGRAMME,
            AsOf.parse("now", null, "team", "2025-12-31", null, null));
    assertThat(story.data(earlier)).contains("\"title\":\"an action\"");
    assertThat(now("team")).contains("\"stage\":\"IN_PROGRESS\"").doesNotContain("\"planned\":{");
  }

  @Test
  void a_reconstruction_goes_by_the_dates_of_sources_not_by_entry() {
    story
        .from("letter", "1", "2019-12-02")
        .told("dfe", "2019-12-02", Means.SENT)
        .recorded(proposed(A1, "sent in December 2019"))
        .from("letter", "2", "2020-02")
        .told("dfe", "2020-02", Means.SENT)
        .recorded(proposed(Ref.of("A2"), "sent some time in February 2020"));
    AsKnown mid = reconstructedAt("2020-02-15T12:00:00Z");
    assertThat(story.data(mid))
        .contains("sent in December 2019")
        .contains("\"reconstructed\":true")
        .doesNotContain("sent some time in February 2020");
    assertThat(mid.knowledge().leftOut())
        .extracting(Knowledge.LeftOut::position)
        .containsExactly(4L);
    assertThat(story.data(reconstructedAt("2020-03-02T12:00:00Z")))
        .contains("sent some time in February 2020");
    assertThat(at("2020-03-02T12:00:00Z", "dfe"))
        .as("this record held nothing then")
        .doesNotContain("sent in December 2019");
  }

  private AsKnown reconstructedAt(String instant) {
    return story.reconstructed(instant, "dfe");
  }

  @Test
  void a_reference_to_a_hidden_thing_is_left_out_of_what_is_shown() {
    story
        .recorded(paper("H-1", "embargoed text", new Restriction.Hidden("embargo")))
        .told("dfe", "2026-01-05", Means.SENT)
        .recorded(
            new ProgressReported(
                A1,
                "going well",
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                List.of(),
                List.of(
                    new Evidence(
                        "letter", "it is so", Stated.notStated(), Stated.given(Ref.of("H-1"))))));
    assertThat(now("dfe")).contains("it is so").doesNotContain("H-1");
    assertThat(now("team")).contains("H-1");
  }
}
