package uk.improvementboard.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.improvementboard.query.Telling.of;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingCancelled;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.answers.CursorAcross;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.portfolio.Portfolio.PageOf;
import uk.improvementboard.query.portfolio.Portfolio.Wanted;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** Three programmes on 20 February 2026, two of them with something overdue. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioTest {

  private static final Actor EVERYWHERE = new Actor("u-1", Role.SECRETARIAT, null, null);

  private final Map<ProgrammeId, Story> stories =
      new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
  private final Story anytown = story("anytown");
  private final Story burgh = story("burgh");
  private final Story calm = story("calm");
  private final Journal journal = journal();
  private final RememberedLines kept = new RememberedLines(journal);
  private final Portfolio portfolio =
      new Portfolio(
          journal,
          new Asking(journal, anytown.moments, anytown.whoMayAsk),
          anytown.attention,
          anytown.answers,
          anytown.json,
          kept);

  private Story story(String name) {
    Story story = new Story(new ProgrammeId(name)).askedOn("2026-02-20T12:00:00Z");
    stories.put(new ProgrammeId(name), story);
    return story;
  }

  private Journal journal() {
    return new Journal() {
      @Override
      public Optional<ProgrammeRecord> record(ProgrammeId programme) {
        return Optional.ofNullable(stories.get(programme))
            .flatMap(story -> story.record(programme));
      }

      @Override
      public List<ProgrammeId> programmes() {
        return List.copyOf(stories.keySet());
      }
    };
  }

  @BeforeEach
  void told() {
    stories.forEach(
        (programme, story) ->
            story.recorded(
                of(
                    ProgrammeEstablished.class,
                    "programme",
                    programme,
                    "title",
                    "The " + programme)));
    action(anytown, "A1", "2026-02-10");
    action(burgh, "A1", "2026-01-10");
    action(burgh, "A2", "2026-02-19");
  }

  private static void action(Story story, String ref, String due) {
    story
        .recorded(of(ActionProposed.class, "action", ref, "text", "To do", "due", due))
        .recorded(of(ActionApproved.class, "action", ref));
  }

  private List<JsonNode> lines(String asOf, @Nullable String sort, @Nullable String having) {
    return portfolio.of(EVERYWHERE, moment(asOf), Wanted.read(28, sort, having));
  }

  private static AsOf moment(String asOf) {
    return AsOf.parse(asOf, null, null, null, null, null);
  }

  private static List<String> refs(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("ref").asString()).toList();
  }

  // A line ---------------------------------------------------------------------------------------

  @Test
  void a_line_says_what_is_overdue_and_how_late_the_worst_is() {
    JsonNode line = lines("now", "title", null).get(1);
    assertThat(line.path("title").asString()).isEqualTo("The burgh");
    assertThat(line.at("/figures/overdue/count").asInt()).isEqualTo(2);
    assertThat(line.at("/figures/overdue/days").asInt()).isEqualTo(41);
    assertThat(line.at("/figures/red/count").asInt()).isZero();
    assertThat(line.at("/figures/red").has("days")).isFalse();
  }

  @Test
  void a_line_names_the_last_meeting_and_the_next() {
    for (String[] meeting :
        new String[][] {
          {"MT1", "2026-01-12"}, {"MT2", "2026-02-12"}, {"MT3", "2026-03-12"}, {"MT4", "2026-03-01"}
        }) {
      anytown.recorded(
          of(
              MeetingScheduled.class,
              "meeting",
              meeting[0],
              "board",
              "B1",
              "on",
              meeting[1],
              "title",
              meeting[0]));
    }
    for (String held : List.of("MT1", "MT2")) {
      anytown
          .recorded(
              of(
                  MeetingOpened.class,
                  "meeting",
                  held,
                  "on",
                  held.equals("MT1") ? "2026-01-12" : "2026-02-12"))
          .recorded(of(MeetingClosed.class, "meeting", held));
    }
    anytown.recorded(of(MeetingCancelled.class, "meeting", "MT4"));
    JsonNode line = lines("now", "title", null).getFirst();
    assertThat(line.path("lastMeeting").asString()).isEqualTo("MT2");
    assertThat(line.path("lastMeetingDate").asString()).isEqualTo("2026-02-12");
    assertThat(line.path("nextMeeting").asString()).isEqualTo("MT3");
    assertThat(line.path("nextMeetingDate").asString()).isEqualTo("2026-03-12");
    assertThat(lines("now", "title", null).get(1).has("lastMeeting")).isFalse();
    assertThat(lines("now", "title", null).get(1).has("nextMeeting")).isFalse();
  }

  @Test
  void a_line_counts_the_days_since_something_was_recorded_that_its_audience_knows() {
    assertThat(lines("now", "title", null).getFirst().path("daysSinceRecorded").asInt())
        .isEqualTo(46);
    anytown.at("2026-02-18T10:00:00Z");
    action(anytown, "A2", "2026-12-31");
    assertThat(lines("now", "title", null).getFirst().path("daysSinceRecorded").asInt())
        .isEqualTo(2);
    AsOf asPublic = AsOf.parse("now", null, "public", null, null, null);
    assertThat(
            portfolio
                .of(EVERYWHERE, asPublic, Wanted.EVERYTHING)
                .getFirst()
                .path("daysSinceRecorded"))
        .isNotEqualTo(lines("now", "title", null).getFirst().path("daysSinceRecorded"));
  }

  // Order and choice -----------------------------------------------------------------------------

  @Test
  void the_worst_comes_first_and_a_missed_statutory_clock_before_everything() {
    assertThat(refs(lines("now", null, null))).containsExactly("burgh", "anytown", "calm");
    calm.recorded(
        of(
            InspectionOutcomeRecorded.class,
            "inspection",
            "I1",
            "edition",
            "ilacs-2023",
            "activity",
            "STANDARD_INSPECTION",
            "received",
            "2025-06-20",
            "published",
            "2025-06-21"));
    assertThat(refs(lines("now", "worst", null))).containsExactly("calm", "burgh", "anytown");
    assertThat(refs(lines("now", "overdue", null))).containsExactly("burgh", "anytown", "calm");
    assertThat(refs(lines("now", "title", null))).containsExactly("anytown", "burgh", "calm");
  }

  @Test
  void of_as_many_things_the_longest_overdue_come_first() {
    action(anytown, "A2", "2025-12-01");
    assertThat(refs(lines("now", "overdue", null))).startsWith("anytown", "burgh");
  }

  @Test
  void only_programmes_with_a_concern_are_shown_when_asked_for() {
    assertThat(refs(lines("now", null, "overdue"))).containsExactly("burgh", "anytown");
    assertThat(lines("now", null, "red")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"late", "Overdue", "sort"})
  void an_order_or_a_concern_that_there_is_not_is_refused(String words) {
    assertThatThrownBy(() -> Wanted.read(28, words, null))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.rule()).isEqualTo(AskingRule.CONCERN_CAN_BE_READ.name()));
    assertThatThrownBy(() -> Wanted.read(28, null, words)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Wanted.read(0, null, null)).isInstanceOf(Problem.class);
  }

  // As of ----------------------------------------------------------------------------------------

  @Test
  void at_an_instant_it_is_as_it_was_known_then_seen_from_that_day() {
    burgh.at("2026-02-19T10:00:00Z").recorded(of(CompletionClaimed.class, "action", "A1"));
    assertThat(lines("now", "title", null).get(1).at("/figures/overdue/count").asInt())
        .isEqualTo(1);
    JsonNode then = lines("2026-01-31T12:00:00Z", "title", null).get(1);
    assertThat(then.at("/figures/overdue/count").asInt()).isEqualTo(1);
    assertThat(then.at("/figures/overdue/days").asInt()).isEqualTo(21);
    assertThat(then.at("/asOf/date").asString()).isEqualTo("2026-01-31");
  }

  @Test
  void a_programme_that_was_not_there_yet_is_not_among_them() {
    story("later")
        .at("2026-02-15T10:00:00Z")
        .recorded(
            of(
                ProgrammeEstablished.class,
                "programme",
                new ProgrammeId("later"),
                "title",
                "Later"));
    assertThat(refs(lines("now", null, null))).contains("later");
    assertThat(refs(lines("2026-02-14T10:00:00Z", null, null))).doesNotContain("later");
  }

  // Who may ask ----------------------------------------------------------------------------------

  @Test
  void a_reader_sees_the_programmes_they_are_attached_to_as_their_audience_knows_them() {
    Actor adviser = new Actor("u-2", Role.ADVISER, Set.of(new ProgrammeId("burgh")), null);
    List<JsonNode> lines = portfolio.of(adviser, AsOf.NOW, Wanted.EVERYTHING);
    assertThat(refs(lines)).containsExactly("burgh");
    assertThat(lines.getFirst().at("/figures/overdue/count").asInt()).isZero();
    assertThat(lines.getFirst().path("figures").has("embargoed")).isFalse();
    assertThat(portfolio.things(adviser, AsOf.NOW, Concern.OVERDUE, 28)).isEmpty();
    assertThatThrownBy(
            () ->
                portfolio.of(
                    adviser, AsOf.parse("now", null, "team", null, null, null), Wanted.EVERYTHING))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
  }

  @Test
  void who_is_attached_to_nothing_sees_nothing() {
    Actor nobody = new Actor("u-3", Role.SECRETARIAT, Set.of(), null);
    assertThat(portfolio.of(nobody, AsOf.NOW, Wanted.EVERYTHING)).isEmpty();
    assertThat(portfolio.things(nobody, AsOf.NOW, Concern.OVERDUE, 28)).isEmpty();
  }

  // What was worked out before --------------------------------------------------------------------

  @Test
  void a_line_is_worked_out_once_for_a_position_an_audience_and_a_day() {
    List<JsonNode> first = lines("now", null, null);
    assertThat(kept.workedOut).isEqualTo(3);
    assertThat(lines("now", "title", "overdue")).hasSize(2);
    assertThat(lines("now", null, null)).isEqualTo(first);
    portfolio.things(EVERYWHERE, AsOf.NOW, Concern.OVERDUE, 28);
    assertThat(kept.workedOut).isEqualTo(3);
    portfolio.of(EVERYWHERE, AsOf.NOW, Wanted.read(60, null, null));
    assertThat(kept.workedOut).as("looked further ahead").isEqualTo(6);
    action(burgh, "A3", "2026-01-01");
    assertThat(lines("now", "title", null).get(1).at("/figures/overdue/count").asInt())
        .isEqualTo(3);
    assertThat(kept.workedOut).as("only where something was recorded").isEqualTo(7);
    anytown.askedOn("2026-02-21T12:00:00Z");
    assertThat(lines("now", "title", null).get(1).at("/figures/overdue/days").asInt())
        .isEqualTo(51);
    portfolio.of(
        EVERYWHERE, AsOf.parse("now", null, "public", null, null, null), Wanted.EVERYTHING);
    assertThat(kept.workedOut).as("another day, another audience").isEqualTo(13);
  }

  @Test
  void a_line_that_was_the_newest_does_not_call_itself_so_once_more_is_recorded() {
    String then = "2026-02-18T12:00:00Z";
    assertThat(lines(then, "title", null).get(1).at("/asOf/label").asString())
        .startsWith("As known now");
    burgh.at("2026-02-19T10:00:00Z");
    action(burgh, "A3", "2026-01-01");
    assertThat(lines(then, "title", null).get(1).at("/asOf/label").asString())
        .doesNotStartWith("As known now");
    int workedOut = kept.workedOut;
    assertThat(lines(then, "title", null)).hasSize(3);
    assertThat(kept.workedOut).as("it is found again").isEqualTo(workedOut);
  }

  @Test
  void a_reconstruction_is_worked_out_each_time() {
    portfolio.of(
        EVERYWHERE, AsOf.parse("now", "reconstructed", null, null, null, null), Wanted.EVERYTHING);
    assertThat(kept.workedOut).isZero();
  }

  // Lists ----------------------------------------------------------------------------------------

  @Test
  void a_list_has_the_things_of_every_programme_the_worst_first() {
    List<JsonNode> overdue = portfolio.things(EVERYWHERE, AsOf.NOW, Concern.OVERDUE, 28);
    assertThat(overdue)
        .extracting(one -> one.path("programme").asString() + " " + one.path("days").asLong())
        .containsExactly("burgh 41", "anytown 10", "burgh 1");
    assertThat(portfolio.things(EVERYWHERE, AsOf.NOW, Concern.RED, 28)).isEmpty();
  }

  @Test
  void the_pages_of_a_list_are_of_the_instant_of_its_first_page() {
    List<JsonNode> lines = lines("now", "title", null);
    PageOf<JsonNode> first = portfolio.page(lines, AsOf.NOW, null, 2);
    assertThat(refs(first.items())).containsExactly("anytown", "burgh");
    assertThat(first.previous()).isNull();
    String next = Objects.requireNonNull(first.next());
    AsOf goneOn = moment(CursorAcross.read(next).instant().toString());
    assertThat(CursorAcross.read(next).instant()).isEqualTo(Instant.parse("2026-02-20T12:00:00Z"));
    PageOf<JsonNode> second =
        portfolio.page(
            portfolio.of(EVERYWHERE, goneOn, Wanted.read(28, "title", null)),
            goneOn,
            first.next(),
            2);
    assertThat(refs(second.items())).containsExactly("calm");
    assertThat(second.next()).isNull();
    assertThat(second.total()).isEqualTo(3);
    assertThat(refs(portfolio.page(lines, goneOn, second.previous(), 2).items()))
        .containsExactly("anytown", "burgh");
  }

  @Test
  void a_cursor_of_another_instant_is_refused() {
    String cursor = portfolio.page(lines("now", null, null), AsOf.NOW, null, 1).next();
    assertThatThrownBy(() -> portfolio.page(List.of(), moment("2026-02-01T00:00:00Z"), cursor, 1))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.rule()).isEqualTo(AskingRule.CURSOR_IS_OF_THIS_MOMENT.name()));
    assertThatThrownBy(() -> CursorAcross.read("nonsense")).isInstanceOf(Problem.class);
  }
}
