package uk.improvementboard.query.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.StatementEvent.StatementKind;
import uk.improvementboard.events.StatementEvent.StatementRecorded;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.SourceStatement;
import uk.improvementboard.terms.Stated;

/** What is embargoed or made exempt once it is in the record, and what is reported out of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestrictionsTest {

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

  private static StatementRecorded statement(String ref, String text, String... about) {
    return new StatementRecorded(
        Ref.of(ref), StatementKind.CONTEXT, text, List.of(about).stream().map(Ref::of).toList());
  }

  private static Disclosed disclosed(String thing, String audience) {
    return new Disclosed(
        List.of(Ref.of(thing)),
        new Disclosure(
            new Audience(audience), ImpreciseDate.parse("2026-01-10"), Means.SENT, null));
  }

  private static DisclosureEmbargoed embargo(String... things) {
    return new DisclosureEmbargoed(
        List.of(things).stream().map(Ref::of).toList(),
        Stated.given(ImpreciseDate.parse("2026-05-07")),
        "pre-election period");
  }

  private static ThingsRestricted exempt(String thing) {
    return new ThingsRestricted(List.of(Ref.of(thing)), new Restriction.Exempt(Stated.given("3")));
  }

  private Story tell(String audience, ProgrammeEvent event) {
    return story.told(audience, "2026-01-05", Means.SENT).recorded(event);
  }

  private String now(String audience) {
    return story.data(story.known("now", audience));
  }

  private String at(long position, String audience) {
    return story.data(story.known(Long.toString(position), audience));
  }

  @Test
  void who_knew_of_a_thing_before_its_embargo_still_knows_it_and_others_never_learn_of_it() {
    tell("dfe", statement("S1", "first words"));
    story.recorded(embargo("S1"));
    tell("dfe", statement("S2", "second words", "S1"));
    tell("ofsted", statement("S3", "third words", "S1"));
    assertThat(now("dfe")).contains("first words").contains("second words");
    assertThat(now("ofsted")).doesNotContain("third words").doesNotContain("\"S1\"");
    assertThat(now("team")).contains("pre-election period, until 7 May 2026");
  }

  @Test
  void the_day_an_embargo_ends_opens_nothing_and_publication_does() {
    story.recorded(statement("S1", "first words")).recorded(embargo("S1"));
    tell("ofsted", statement("S3", "third words", "S1"));
    story.askedOn("2027-01-01T12:00:00Z");
    assertThat(now("ofsted")).doesNotContain("third words");
    story.recorded(disclosed("S1", "public"));
    assertThat(now("ofsted")).contains("first words").contains("third words");
    assertThat(now("partners")).contains("first words").doesNotContain("third words");
  }

  @Test
  void an_embargo_changes_nothing_about_before_it() {
    tell("dfe", statement("S1", "first words"));
    long then = story.head();
    String before = at(then, "dfe");
    story.recorded(embargo("S1"));
    assertThat(at(then, "dfe")).isEqualTo(before);
  }

  @Test
  void who_knew_only_its_name_keeps_the_name_and_is_told_what_is_disclosed_to_it() {
    story.recorded(statement("S1", "first words"));
    tell("dfe", statement("S2", "second words", "S1"));
    story.recorded(embargo("S1"));
    assertThat(now("dfe")).contains("known by reference and title only").contains("first words");
    tell("dfe", statement("S3", "third words", "S1"));
    assertThat(now("dfe")).contains("third words");
  }

  @Test
  void who_had_joined_those_who_knew_knows_and_who_joins_later_does_not() {
    story.recorded(
        new AudienceJoined(Audience.DFE, Audience.board(Ref.of("B1")), "its officer attends"));
    tell("board:B1", statement("S1", "first words"));
    story.recorded(embargo("S1"));
    story.recorded(
        new AudienceJoined(Audience.OFSTED, Audience.board(Ref.of("B1")), "its inspector attends"));
    tell("board:B1", statement("S2", "second words", "S1"));
    assertThat(now("dfe")).contains("first words").contains("second words");
    assertThat(now("ofsted")).doesNotContain("first words").doesNotContain("second words");
  }

  @Test
  void a_pack_leaves_out_what_was_embargoed_from_its_board_and_keeps_what_the_board_knew() {
    tell("board:B1", statement("S1", "known words"));
    story.recorded(statement("S2", "embargoed words"));
    long embargoedAt = story.head();
    story
        .recorded(embargo("S1", "S2"))
        .recorded(
            new MeetingScheduled(
                Ref.of("MT1"), Ref.of("B1"), ImpreciseDate.parse("2026-01-05"), "Board"))
        .recorded(new PackIssued(Ref.of("MT1"), List.of(EntityKind.STATEMENT), List.of()));
    assertThat(now("board:B1")).contains("known words").doesNotContain("embargoed words");
    story.recorded(disclosed("S2", "board:B1"));
    assertThat(now("board:B1")).contains("embargoed words");
    Known learnt =
        Objects.requireNonNull(
            story.known("now", "board:B1").knowledge().events().get(embargoedAt));
    assertThat(learnt.means()).as("it was not in the pack").isEqualTo(Means.SENT);
  }

  @Test
  void a_reference_to_an_embargoed_thing_of_an_open_series_is_left_out_and_words_are_not() {
    story
        .recorded(statement("B2", "embargoed words"))
        .recorded(embargo("B2"))
        .told("dfe", "2026-01-05", Means.SENT)
        .recorded(
            new ProgressReported(
                Ref.of("A1"),
                "B2",
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                List.of(),
                List.of(
                    new Evidence(
                        "letter", "it is so", Stated.notStated(), Stated.given(Ref.of("B2"))))))
        .told("dfe", "2026-01-05", Means.SENT)
        .recorded(
            new DiscrepancyNoted(
                Ref.of("DQ1"),
                "Two dates",
                List.of(),
                List.of(
                    new SourceStatement("May", new Source("B2", "1", null)),
                    new SourceStatement("June", new Source("a letter", null, null)))));
    assertThat(now("dfe"))
        .contains("it is so")
        .contains("\"narrative\":\"B2\"")
        .contains("\"document\":{\"absent\":\"NOT_STATED\"}")
        .doesNotContain("\"paper\":\"B2\"");
    assertThat(now("team")).contains("\"paper\":\"B2\"").contains("\"document\":\"B2\"");
  }

  @Test
  void a_correction_adds_to_an_embargo_from_its_own_position_and_takes_nothing_back() {
    story.recorded(statement("S1", "first words")).recorded(statement("S2", "second words"));
    story.recorded(embargo("S1"));
    long wrong = story.head();
    story.recorded(new FactCorrected(wrong, embargo("S1", "S2"), "both were meant"));
    tell("ofsted", statement("S3", "third words", "S2"));
    assertThat(now("ofsted")).doesNotContain("third words");
  }

  @Test
  void a_reconstruction_goes_by_the_day_of_the_embargo() {
    story
        .from("letter", "1", "2019-12-02")
        .told("dfe", "2019-12-02", Means.SENT)
        .recorded(statement("S1", "first words"))
        .from("letter", "2", "2020-02-03")
        .told("ofsted", "2020-02-03", Means.SENT)
        .recorded(statement("S2", "second words", "S1"))
        .effective("2020-01-01")
        .recorded(embargo("S1"));
    assertThat(story.data(story.reconstructed("2020-03-01T12:00:00Z", "dfe")))
        .contains("first words");
    assertThat(story.data(story.reconstructed("2020-03-01T12:00:00Z", "ofsted")))
        .doesNotContain("second words")
        .doesNotContain("\"S1\"");
  }

  @Test
  void what_becomes_exempt_is_known_to_exist_and_who_knew_its_content_still_does() {
    tell("dfe", statement("S1", "first words"));
    long before = story.head();
    story.recorded(exempt("S1"));
    assertThat(now("dfe")).contains("first words");
    assertThat(now("public"))
        .contains("exempt: Schedule 12A paragraph 3")
        .doesNotContain("first words");
    assertThat(at(before, "public")).doesNotContain("\"S1\"");
    story.recorded(disclosed("S1", "public"));
    assertThat(now("public")).contains("first words");
  }

  @Test
  void who_knew_the_title_of_what_became_exempt_keeps_it_as_it_was_then() {
    story.recorded(statement("S1", "first words"));
    long first = story.head();
    tell("dfe", statement("S2", "second words", "S1"));
    story.recorded(exempt("S1"));
    story.recorded(new FactCorrected(first, statement("S1", "secret words"), "misread"));
    tell("dfe", statement("S3", "third words", "S1"));
    assertThat(now("dfe")).contains("first words").doesNotContain("secret words");
    tell("ofsted", statement("S4", "fourth words", "S1"));
    assertThat(now("ofsted")).contains("fourth words").doesNotContain("first words");
  }

  @Test
  void what_is_both_embargoed_and_exempt_is_hidden() {
    story.recorded(statement("S1", "first words")).recorded(exempt("S1")).recorded(embargo("S1"));
    assertThat(now("public")).doesNotContain("\"S1\"").doesNotContain("exempt");
    assertThat(now("team")).contains("pre-election period");
  }

  @Test
  void a_report_out_discloses_things_as_they_stood_at_the_position_sent() {
    story.recorded(statement("S1", "first words"));
    long sent = story.head();
    story
        .recorded(new FactCorrected(sent, statement("S1", "later words"), "misread"))
        .recorded(
            new ReportedOut(
                Ref.of("RO1"),
                "Monthly report",
                "Chief Executive",
                Stated.given(new Audience("council")),
                Stated.notStated(),
                List.of(Ref.of("S1")),
                sent,
                Stated.notStated(),
                Stated.given("noted")));
    assertThat(now("council"))
        .contains("first words")
        .contains("Monthly report")
        .doesNotContain("later words");
    assertThat(now("public")).doesNotContain("first words").doesNotContain("Monthly report");
  }
}
