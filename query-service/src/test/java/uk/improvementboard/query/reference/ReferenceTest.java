package uk.improvementboard.query.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * The reference itself is right: the worked example of the definition, and one case for each of its
 * sentences that is easily got wrong. The product is not asked here.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {

  private static final Ref B1 = Ref.of("B1");
  private static final Ref A1 = Ref.of("A1");
  private static final Ref M1 = Ref.of("MT1");
  private static final Ref M2 = Ref.of("MT2");
  private static final Ref PAPER = Ref.of("PA1");
  private static final Ref HIDDEN = Ref.of("H-1");
  private static final Ref VISIT = Ref.of("I2");

  private final Story story = new Story();

  private List<String> lines(Question question) {
    return Programme.reference(story).answer(question).lines().entrySet().stream()
        .map(line -> line.getKey() + " = " + line.getValue())
        .toList();
  }

  private List<String> lines(String asOf, String audience) {
    return lines(Question.of(asOf, audience));
  }

  private static String known(long position) {
    return "known " + Answer.padded(position) + " = yes";
  }

  private void begin() {
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anyshire", "Anyshire", Scope.SEND, Stated.notStated()))
        .recorded(
            new BoardEstablished(B1, "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
  }

  private void proposed(String text) {
    story.recorded(action(text));
  }

  private static ActionProposed action(String text) {
    return new ActionProposed(
        A1,
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

  private static ProgressReported progress(String words) {
    return new ProgressReported(
        A1, words, Stated.notStated(), Stated.notStated(), List.of(), List.of(), List.of());
  }

  private static DocumentRegistered paper(Ref ref, Restriction restriction) {
    return new DocumentRegistered(
        ref,
        "paper " + ref,
        "report",
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        restriction);
  }

  private void called(Ref meeting, String day) {
    story.recorded(new MeetingScheduled(meeting, B1, ImpreciseDate.parse(day), "meeting"));
  }

  private void opened(Ref meeting, String day) {
    story.recorded(new MeetingOpened(meeting, ImpreciseDate.parse(day), Quorate.QUORATE));
  }

  private static Disclosed disclosed(Ref thing, String audience, String on) {
    return new Disclosed(
        List.of(thing),
        new Disclosure(new Audience(audience), ImpreciseDate.parse(on), Means.SENT, null));
  }

  private static InspectionPlanned visit() {
    return new InspectionPlanned(
        VISIT,
        Stated.given("ilacs-2018"),
        ActivityType.MONITORING_VISIT,
        "First monitoring visit",
        ImpreciseDate.parse("2020-03-18/2020-03-19"),
        Publication.NOT_FOR_PUBLICATION,
        Stated.notStated());
  }

  // --- the worked example (as-known.md, 8)

  private static final Ref PLAN = Ref.of("P1");

  /** The positions of what the example speaks of, in the order recorded here. */
  private static final long OUTCOME = 3;

  private static final long SUBMITTED = 8;
  private static final long REPORT = 9;
  private static final long PLANNED = 14;
  private static final long SUSPENDED = 18;

  private void medway() {
    begin();
    story
        .effective("2019-07-15/2019-07-26")
        .told("public", "2019-08-27", Means.PUBLISHED)
        .recorded(
            new InspectionOutcomeRecorded(
                Ref.of("I1"),
                "ilacs-2018",
                ActivityType.INSPECTION,
                "ILACS inspection",
                Stated.notStated(),
                Stated.given(ImpreciseDate.parse("2019-07-15/2019-07-26")),
                Stated.notStated(),
                Stated.notStated(),
                Publication.PUBLISHED,
                Stated.notStated()));
    called(M1, "2019-10-03");
    opened(M1, "2019-10-03");
    story
        .recorded(new MeetingClosed(M1))
        .effective("2019-11-28")
        .recorded(
            new PlanDrafted(
                PLAN,
                "Improvement plan",
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                List.of(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of()))
        .effective("2019-11-28")
        .told("ofsted", "2019-11-28", Means.SENT)
        .recorded(
            new PlanSubmitted(
                PLAN, "Ofsted", ImpreciseDate.parse("2019-11-28"), Stated.notStated()))
        .effective("2019-12-02")
        .told("dfe", "2019-12-02", Means.SENT)
        .recorded(paper(HIDDEN, new Restriction.Hidden("not yet published")));
    called(M2, "2019-12");
    opened(M2, "2019-12");
    story
        .recorded(new MeetingClosed(M2))
        .recorded(disclosed(HIDDEN, "public", "2020-01-07"))
        .from("paper", "2.5", "2020-03-05")
        .recorded(visit());
    called(Ref.of("MT3"), "2020-03-05");
    story.recorded(new PackIssued(Ref.of("MT3"), List.of(EntityKind.INSPECTION), List.of()));
    opened(Ref.of("MT3"), "2020-03-05");
    story
        .effective("2020-03-17")
        .told("public", "2020-03-17", Means.PUBLISHED)
        .recorded(
            new InspectionActivitySuspended(
                VISIT, ImpreciseDate.parse("2020-03-17"), Stated.notStated(), Stated.notStated()));
    for (String area : List.of("leaders", "help-and-protection", "in-care")) {
      story
          .from("update", "1", "2020-12")
          .effective("2019-07-15/2019-07-26")
          .told("public", "2020-12", Means.PUBLISHED)
          .recorded(new JudgementRecorded(Ref.of("I1"), area, Stated.given("Inadequate")));
    }
  }

  @Test
  void at_3_October_2019_the_committee_knew_the_outcome_and_no_plan() {
    medway();
    assertThat(lines("meeting:MT1", "board:B1"))
        .contains(
            known(OUTCOME),
            "cut = position 6, date 2019-10-03, minuted to 6",
            "of INSPECTION I1: status = TOOK_PLACE, from 2019-07-15, said at 3 in the place of 3")
        .noneMatch(line -> line.contains("PLAN P1") || line.contains("judgements"));
  }

  @Test
  void in_December_2019_nothing_showed_the_committee_the_report_and_the_department_had_it() {
    medway();
    assertThat(lines("meeting:MT2", "board:B1"))
        .contains("hidden H-1 = yes")
        .doesNotContain(known(REPORT))
        .noneMatch(line -> line.contains("paper H-1"));
    assertThat(lines("meeting:MT2", "dfe"))
        .contains(
            known(REPORT),
            "of PAPER H-1: title = paper H-1, from 2019-12-02, said at 9 in the place of 9");
    assertThat(lines("meeting:MT2", "ofsted")).contains(known(SUBMITTED), "hidden H-1 = yes");
  }

  @Test
  void a_meeting_of_December_is_reconstructed_at_its_first_day() {
    medway();
    assertThat(lines(Question.of("meeting:MT2", "dfe").asReconstructed()))
        .doesNotContain(known(REPORT));
    assertThat(lines(Question.of("meeting:MT3@opened", "dfe").asReconstructed()))
        .contains(known(REPORT));
  }

  @Test
  void at_5_March_2020_the_visit_was_planned_and_the_report_public() {
    medway();
    assertThat(lines("meeting:MT3@opened", "board:B1"))
        .contains(
            known(REPORT),
            known(PLANNED),
            "of INSPECTION I2: status = PLANNED, from 2020-03-05, said at 14 in the place of 14")
        .noneMatch(line -> line.contains("judgements") || line.contains("SUSPENDED"));
  }

  @Test
  void learnt_since_are_three_late_grades_and_one_new_suspension() {
    medway();
    assertThat(
            Programme.reference(story)
                .learntSince(
                    Question.of("meeting:MT3@opened", "board:B1"), Question.of("now", "board:B1")))
        .containsEntry(SUSPENDED, "new")
        .containsEntry(SUSPENDED + 1, "late")
        .containsEntry(SUSPENDED + 3, "late")
        .hasSize(4);
  }

  // --- statements (1)

  @Test
  void what_is_corrected_later_is_shown_as_it_was_and_the_correction_in_its_place() {
    begin();
    story.effective("2026-01-02");
    proposed("to do");
    story.recorded(progress("well")).recorded(new FactCorrected(3, action("to do it"), "misread"));
    assertThat(lines("4", "team"))
        .contains("of ACTION A1: text = to do, from 2026-01-02, said at 3 in the place of 3");
    assertThat(lines("5", "team"))
        .contains("of ACTION A1: text = to do it, from 2026-01-02, said at 5 in the place of 3");
  }

  @Test
  void who_knows_a_correction_only_is_told_it_with_the_date_of_what_it_corrects() {
    begin();
    story.effective("2026-01-02");
    proposed("to do");
    story
        .told("dfe", "2026-01-05", Means.SENT)
        .recorded(new FactCorrected(3, action("to do it"), "misread"));
    assertThat(lines("now", "dfe"))
        .contains("of ACTION A1: text = to do it, from 2026-01-02, said at 4 in the place of 3");
  }

  @Test
  void what_is_suspended_no_longer_counts_from_the_day_of_the_suspension() {
    begin();
    story
        .at("2020-03-05T09:00:00Z")
        .effective("2020-03-18")
        .recorded(visit())
        .effective("2020-03-17")
        .recorded(
            new InspectionActivitySuspended(
                VISIT, ImpreciseDate.parse("2020-03-17"), Stated.notStated(), Stated.notStated()));
    assertThat(lines("now", "team"))
        .contains(
            "of INSPECTION I2: status = SUSPENDED, from 2020-03-17, said at 4 in the place of 4");
    assertThat(lines("3", "team"))
        .contains(
            "of INSPECTION I2: status, planned = PLANNED, from 2020-03-18, said at 3 in the place"
                + " of 3");
  }

  // --- audiences (2)

  @Test
  void disclosing_a_thing_brings_its_events_so_far_and_never_later_ones() {
    begin();
    proposed("to do");
    story.recorded(progress("well")).recorded(disclosed(A1, "dfe", "2026-01-05"));
    story.recorded(progress("badly"));
    assertThat(lines("now", "dfe")).contains(known(3), known(4), known(5)).doesNotContain(known(6));
  }

  @Test
  void who_joins_learns_nothing_earlier_and_nothing_hidden() {
    begin();
    proposed("to do");
    story
        .recorded(disclosed(A1, "dfe", "2026-01-05"))
        .recorded(new AudienceJoined(new Audience("partners"), Audience.DFE, "attends"))
        .recorded(progress("well"))
        .recorded(paper(HIDDEN, new Restriction.Hidden("embargo")))
        .recorded(disclosed(HIDDEN, "dfe", "2026-01-05"));
    assertThat(lines("now", "partners"))
        .doesNotContain(known(3), known(7))
        .contains("hidden H-1 = yes");
    story.recorded(disclosed(A1, "dfe", "2026-01-05"));
    assertThat(lines("now", "partners")).contains(known(3), known(6), known(9));
  }

  @Test
  void a_correction_of_something_that_named_a_hidden_thing_is_not_shown() {
    begin();
    called(M1, "2026-01-05");
    story
        .recorded(paper(HIDDEN, new Restriction.Hidden("embargo")))
        .recorded(new VerbalUpdateGiven(M1, "director", "of it", List.of(HIDDEN)))
        .told("public", "2026-01-05", Means.PUBLISHED)
        .recorded(
            new FactCorrected(
                5, new VerbalUpdateGiven(M1, "director", "of nothing", List.of()), "misread"));
    assertThat(lines("now", "public")).doesNotContain(known(6)).contains("hidden H-1 = yes");
  }

  @Test
  void a_report_out_shows_things_as_they_stood_at_the_position_sent() {
    begin();
    proposed("to do");
    story
        .recorded(progress("well"))
        .recorded(
            new ReportedOut(
                Ref.of("RO1"),
                "report",
                "the Department",
                Stated.given(Audience.DFE),
                Stated.notStated(),
                List.of(A1),
                3,
                Stated.notStated(),
                Stated.notStated()));
    assertThat(lines("now", "dfe")).contains(known(3), known(5)).doesNotContain(known(4));
  }

  // --- meetings (4)

  @Test
  void a_pack_is_frozen_less_what_was_hidden_then() {
    begin();
    proposed("to do");
    story.recorded(paper(HIDDEN, new Restriction.Hidden("embargo")));
    called(M1, "2026-01-05");
    story
        .recorded(new PackIssued(M1, List.of(EntityKind.ACTION, EntityKind.PAPER), List.of()))
        .recorded(progress("well"));
    opened(M1, "2026-01-05");
    assertThat(lines("meeting:MT1@opened", "board:B1"))
        .contains(known(3), known(6))
        .doesNotContain(known(4), known(7));
  }

  @Test
  void what_is_minuted_up_to_the_confirmation_counts_at_the_close() {
    begin();
    proposed("to do");
    called(M1, "2026-01-05");
    opened(M1, "2026-01-05");
    story
        .recorded(new MeetingClosed(M1))
        .recorded(progress("between"))
        .recorded(new VerbalUpdateGiven(M1, "director", "it goes well", List.of(A1)));
    called(M2, "2026-01-06");
    story
        .recorded(new MinutesConfirmed(M1, M2))
        .recorded(new VerbalUpdateGiven(M1, "director", "and more", List.of(A1)));
    assertThat(lines("meeting:MT1", "board:B1"))
        .contains("cut = position 6, date 2026-01-05, minuted to 8", known(8), "by name A1 = to do")
        .doesNotContain(known(7), known(9), known(11));
    assertThat(lines(Question.of("meeting:MT1", "board:B1").minutedTo(7L)))
        .contains("cut = position 6, date 2026-01-05, minuted to 6")
        .doesNotContain(known(8));
  }

  @Test
  void a_paper_tabled_is_known_with_its_events_so_far() {
    begin();
    story.recorded(paper(PAPER, new Restriction.Open()));
    called(M1, "2026-01-05");
    story.recorded(new PaperTabled(M1, PAPER, Stated.notStated()));
    assertThat(lines("4", "board:B1")).doesNotContain(known(3));
    assertThat(lines("5", "board:B1")).contains(known(3), known(5));
  }

  // --- restrictions (1, 5)

  @Test
  void an_exempt_thing_shows_that_it_exists_and_its_paragraph() {
    begin();
    story.recorded(paper(PAPER, new Restriction.Exempt(Stated.given("3"))));
    assertThat(lines("now", "public"))
        .contains("by existence PA1 = 3")
        .noneMatch(line -> line.contains("paper PA1"));
    story.recorded(disclosed(PAPER, "dfe", "2026-01-05"));
    assertThat(lines("now", "dfe")).contains(known(3));
  }

  @Test
  void what_is_embargoed_stays_known_to_who_knew_it() {
    begin();
    proposed("to do");
    story
        .recorded(disclosed(A1, "dfe", "2026-01-05"))
        .recorded(new DisclosureEmbargoed(List.of(A1), Stated.notStated(), "election"));
    assertThat(lines("now", "dfe")).contains(known(3)).doesNotContain("hidden A1 = yes");
    assertThat(lines("now", "ofsted")).contains("hidden A1 = yes").doesNotContain(known(3));
  }

  // --- reconstructions (3)

  @Test
  void an_imprecise_date_counts_after_its_last_possible_day_and_is_listed_until_then() {
    begin();
    story.told("dfe", "2026-02", Means.SENT);
    proposed("to do");
    assertThat(lines(Question.of("2026-02-20T09:00:00Z", "dfe").asReconstructed()))
        .contains("left out 00003 of 2026-02 = yes")
        .doesNotContain(known(3));
    assertThat(lines(Question.of("2026-03-01T09:00:00Z", "dfe").asReconstructed()))
        .contains(known(3));
  }

  @Test
  void a_correction_of_a_disclosure_counts_in_a_reconstruction_and_at_no_position() {
    begin();
    proposed("to do");
    story
        .recorded(disclosed(A1, "dfe", "2025-12-01"))
        .recorded(new FactCorrected(4, disclosed(A1, "ofsted", "2025-12-01"), "misread"));
    assertThat(lines("now", "dfe")).contains(known(3));
    assertThat(lines("now", "ofsted")).doesNotContain(known(3));
    assertThat(lines(Question.of("now", "ofsted").asReconstructed())).contains(known(3));
    assertThat(lines(Question.of("now", "dfe").asReconstructed())).doesNotContain(known(3));
  }

  @Test
  void the_team_is_taken_to_have_known_from_the_date_of_the_source() {
    begin();
    story.at("2026-03-01T09:00:00Z").from("letter", "1", "2026-01-10");
    proposed("to do");
    assertThat(lines(Question.of("2026-01-10T12:00:00Z", "team").asReconstructed()))
        .doesNotContain(known(3));
    assertThat(lines(Question.of("2026-01-11T12:00:00Z", "team").asReconstructed()))
        .contains(known(3));
  }
}
