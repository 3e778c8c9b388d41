package uk.improvementboard.query.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.Telling;
import uk.improvementboard.query.provenance.DecisionProvenance.Became;
import uk.improvementboard.query.provenance.DecisionProvenance.ChangedHow;
import uk.improvementboard.query.provenance.DecisionProvenance.How;
import uk.improvementboard.query.provenance.DecisionProvenance.Outcome;
import uk.improvementboard.query.provenance.DecisionProvenance.ReliedOn;
import uk.improvementboard.query.provenance.DecisionProvenance.Sitting;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.Attendance.Presence;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.Effect.Kind;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/** From a decision to what it rested on and what came of it, and from a change to its authority. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvenanceTest {

  private static final Ref B1 = Ref.of("B1");
  private static final Ref MT1 = Ref.of("MT1");
  private static final Ref A1 = Ref.of("A1");
  private static final Ref D1 = Ref.of("D1");
  private static final Ref PA1 = Ref.of("PA1");

  private final Story story = new Story();

  /** A board with terms, a member and an action, a paper in the pack, and a meeting under way. */
  @BeforeEach
  void aMeetingIsUnderWay() {
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()))
        .recorded(
            new BoardEstablished(B1, "The Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()))
        .recorded(terms("first", 2, 14))
        .recorded(appointed("AP1", "chair", Capacity.CHAIR))
        .recorded(appointed("AP2", "adviser", Capacity.ADVISER))
        .recorded(proposed(A1, "2026-03-01"))
        .recorded(paper(PA1, "Report", new Restriction.Open()))
        .recorded(new MeetingScheduled(MT1, B1, ImpreciseDate.parse("2026-02-02"), "February"))
        .recorded(new PackIssued(MT1, List.of(EntityKind.ACTION), List.of(PA1)))
        .recorded(new MeetingOpened(MT1, ImpreciseDate.parse("2026-02-02"), Quorate.QUORATE))
        .recorded(
            new AttendanceRecorded(
                MT1,
                List.of(
                    new Attendance(Stated.given(Ref.of("AP1")), "chair", Presence.PRESENT),
                    new Attendance(Stated.given(Ref.of("AP2")), "adviser", Presence.PRESENT),
                    new Attendance(Stated.notApplicable(), "observer", Presence.APOLOGIES))));
  }

  private static TermsOfReferenceAdopted terms(String version, int quorum, int limit) {
    return new TermsOfReferenceAdopted(
        B1,
        Stated.given(version),
        Stated.notStated(),
        Stated.notStated(),
        Stated.given(new Quorum(quorum, Stated.given("two members"))),
        List.of(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        List.of(),
        List.of(
            new Delegation(
                "director", Kind.EXTEND_ACTION, Stated.given(limit), Stated.notStated())));
  }

  private static AppointmentMade appointed(String ref, String slot, Capacity capacity) {
    return new AppointmentMade(
        Ref.of(ref),
        B1,
        slot,
        capacity,
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated());
  }

  private static ActionProposed proposed(Ref action, String due) {
    return new ActionProposed(
        action,
        "Audit plans",
        List.of(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.given(ImpreciseDate.parse(due)),
        Stated.notStated(),
        Stated.notStated(),
        List.of(),
        Stated.notStated());
  }

  private static DocumentRegistered paper(Ref paper, String title, Restriction restriction) {
    return new DocumentRegistered(
        paper,
        title,
        "report",
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        restriction);
  }

  private static DecisionRecorded decided(
      Ref decision, Standing standing, List<Ref> reliedOn, Effect... effects) {
    return new DecisionRecorded(
        decision,
        MT1,
        Stated.notStated(),
        "resolved " + decision,
        DecisionType.AGREE,
        standing,
        List.of(),
        Stated.notStated(),
        reliedOn,
        List.of(),
        List.of(effects),
        List.of(),
        Stated.notStated());
  }

  private static Effect may(Kind kind, Ref on) {
    return new Effect(kind, on, Stated.notStated());
  }

  private ExtensionGranted extended(String until, ExtensionAuthority by) {
    return new ExtensionGranted(
        A1,
        Stated.given(ImpreciseDate.parse("2026-03-01")),
        ImpreciseDate.parse(until),
        by,
        Stated.notStated());
  }

  private static CompletionClaimed completed(String on) {
    return new CompletionClaimed(A1, Stated.given(ImpreciseDate.parse(on)), List.of());
  }

  private DecisionProvenance of(Ref decision) {
    return of(decision, "now", "team");
  }

  private DecisionProvenance of(Ref decision, String asOf, String audience) {
    return story.provenance.ofDecision(story.known(asOf, audience), decision).orElseThrow();
  }

  private ThingProvenance back(EntityKind kind, Ref ref, String audience) {
    return story.provenance.ofThing(story.known("now", audience), kind, ref).orElseThrow();
  }

  // How it was taken -----------------------------------------------------------------------------

  @Test
  void a_decision_has_its_meeting_with_the_terms_members_and_quorum_of_then() {
    story
        .recorded(decided(D1, Standing.MADE, List.of()))
        .recorded(new MeetingClosed(MT1))
        .recorded(terms("second", 5, 60))
        .recorded(
            new AppointmentEnded(
                Ref.of("AP1"), B1, ImpreciseDate.parse("2026-02-20"), Stated.notStated()));
    DecisionProvenance found = of(D1);
    assertThat(found.taken().how()).isEqualTo(How.AT_A_MEETING);
    assertThat(found.taken().on()).isEqualTo("2026-02-02");
    Sitting sitting = Objects.requireNonNull(found.taken().sitting());
    DecisionProvenance.Terms terms = Objects.requireNonNull(sitting.terms());
    assertThat(sitting.quorate()).isEqualTo("quorate");
    assertThat(sitting.votingMembersPresent()).as("an adviser does not count").isEqualTo(1);
    assertThat(terms.version()).isEqualTo("first");
    assertThat(terms.quorum()).isEqualTo(2);
    assertThat(sitting.members()).extracting("slot").containsExactly("chair", "adviser");
    assertThat(sitting.attendance())
        .extracting("presence")
        .containsExactly("present", "present", "apologies");
  }

  @Test
  void what_is_only_asked_for_is_not_taken() {
    story.recorded(
        new DecisionSought(
            D1,
            Stated.given(B1),
            Stated.given(MT1),
            "director",
            "to agree",
            DecisionType.AGREE,
            Stated.notStated(),
            List.of()));
    DecisionProvenance found = of(D1);
    assertThat(found.taken().how()).isEqualTo(How.NOT_TAKEN);
    assertThat(found.status()).isEqualTo(DecisionStatus.ASKED_FOR);
    assertThat(found.authorised()).isEmpty();
  }

  @Test
  void what_happened_to_a_decision_afterwards_is_told_and_nothing_of_before() {
    story
        .recorded(decided(D1, Standing.RECOMMENDED_WITHOUT_QUORUM, List.of()))
        .recorded(new MeetingClosed(MT1));
    assertThat(of(D1).since()).isEmpty();
    story.recorded(new DecisionRatified(D1, MT1));
    assertThat(of(D1).since()).hasSize(1);
    assertThat(of(D1).status()).isEqualTo(DecisionStatus.RATIFIED);
  }

  // What it relied on ----------------------------------------------------------------------------

  private ReliedOn relied(Ref ref, String asOf, String audience) {
    return of(D1, asOf, audience).reliedOn().stream()
        .filter(one -> one.thing().ref().equals(ref.value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_relied_on_is_shown_as_the_deciders_had_it_with_what_was_corrected_since() {
    long registered = 7;
    story.recorded(decided(D1, Standing.MADE, List.of(PA1, A1))).recorded(new MeetingClosed(MT1));
    assertThat(relied(PA1, "now", "team").changedSince()).isEmpty();
    assertThat(relied(PA1, "now", "team").versionThen()).isEqualTo(registered);
    long before = story.head();
    story
        .recorded(
            new FactCorrected(
                registered, paper(PA1, "Another title", new Restriction.Open()), "misread"))
        .at("2026-02-09T09:00:00Z")
        .recorded(new ActionWithdrawn(A1, Ref.of("D9"), "no longer needed"));
    assertThat(relied(PA1, "now", "team").changedSince())
        .extracting("how")
        .containsExactly(ChangedHow.CORRECTED);
    assertThat(relied(A1, "now", "team").changedSince())
        .extracting("how")
        .containsExactly(ChangedHow.WITHDRAWN);
    assertThat(relied(A1, "now", "team").stoodThen()).startsWith("proposed");
    assertThat(relied(A1, "now", "team").stands()).startsWith("withdrawn");
    assertThat(relied(PA1, Long.toString(before), "team").changedSince())
        .as("as it could be seen then")
        .isEmpty();
  }

  @Test
  void what_the_record_held_and_the_board_did_not_have_is_said_to_the_team() {
    story
        .recorded(
            new ProgressReported(
                A1,
                "behind",
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                List.of(),
                List.of()))
        .recorded(decided(D1, Standing.MADE, List.of(A1)))
        .recorded(new MeetingClosed(MT1));
    assertThat(relied(A1, "now", "team").changedSince())
        .extracting("how")
        .containsExactly(ChangedHow.NOT_BEFORE_THEM);
    assertThat(relied(A1, "now", "board:B1").changedSince())
        .as("the board has still not been told")
        .isEmpty();
  }

  @Test
  void what_the_board_was_told_only_after_the_moment_asked_about_does_not_count_yet() {
    story
        .recorded(Telling.of(ProgressReported.class, "action", "A1", "narrative", "behind"))
        .recorded(decided(D1, Standing.MADE, List.of(A1)));
    String whileItMet = Long.toString(story.head());
    story
        .recorded(
            new Disclosed(
                List.of(A1),
                new Disclosure(
                    Audience.board(B1), ImpreciseDate.parse("2026-02-02"), Means.SENT, null)))
        .recorded(new MeetingClosed(MT1));
    assertThat(relied(A1, whileItMet, "team").changedSince())
        .extracting("how")
        .containsExactly(ChangedHow.NOT_BEFORE_THEM);
    assertThat(relied(A1, "now", "team").changedSince()).isEmpty();
  }

  @Test
  void an_audience_that_may_not_see_what_the_board_was_told_is_shown_its_own_knowledge() {
    story
        .told("public", "2026-02-10", Means.PUBLISHED)
        .recorded(decided(D1, Standing.MADE, List.of(PA1)))
        .recorded(new MeetingClosed(MT1));
    DecisionProvenance open = of(D1, "now", "public");
    assertThat(open.knownAs().audience()).isEqualTo("public");
    assertThat(open.knownAs().deciders()).isFalse();
    assertThat(open.reliedOn())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.stoodThen()).isNull();
              assertThat(one.stands()).isEqualTo("known by reference and title only");
            });
    assertThat(of(D1, "now", "team").knownAs().audience()).isEqualTo("board:B1");
    assertThat(of(D1, "now", "board:B1").knownAs().deciders()).isTrue();
  }

  // What it authorised ---------------------------------------------------------------------------

  private Outcome outcome() {
    return of(D1).authorised().getFirst().outcome();
  }

  @Test
  void an_extension_is_followed_from_nothing_yet_to_overdue_and_completed_late() {
    story
        .askedOn("2026-02-20T12:00:00Z")
        .recorded(decided(D1, Standing.MADE, List.of(), may(Kind.EXTEND_ACTION, A1)));
    assertThat(outcome())
        .extracting("became", "inWords")
        .containsExactly(Became.NOTHING_RECORDED, "nothing recorded yet");
    assertThat(of(D1).authorised().getFirst().waits()).isTrue();
    story.recorded(extended("2026-03-15", new ExtensionAuthority.ByDecision(D1)));
    assertThat(outcome().became()).isEqualTo(Became.STILL_TO_DO);
    assertThat(of(D1).authorised().getFirst().carriedOutBy()).hasSize(1);
    story.askedOn("2026-03-16T12:00:00Z");
    assertThat(outcome().became()).isEqualTo(Became.OVERDUE);
    assertThat(outcome().inWords()).contains("overdue by 1 day (due 15 March 2026)");
    story.effective("2026-03-20").recorded(completed("2026-03-20")).askedOn("2026-04-01T12:00:00Z");
    assertThat(outcome().became()).isEqualTo(Became.DONE_LATE);
    assertThat(outcome().inWords())
        .isEqualTo("completed 20 March 2026, 5 days late (due 15 March 2026)");
    assertThat(outcome().since()).hasSize(1);
  }

  @Test
  void what_is_completed_on_the_last_day_is_in_time() {
    story
        .recorded(decided(D1, Standing.MADE, List.of(), may(Kind.EXTEND_ACTION, A1)))
        .recorded(extended("2026-03-15", new ExtensionAuthority.ByDecision(D1)))
        .recorded(completed("2026-03-15"));
    assertThat(outcome().became()).isEqualTo(Became.DONE_IN_TIME);
  }

  @Test
  void a_date_moved_again_is_said_to_be() {
    story
        .recorded(decided(D1, Standing.MADE, List.of(), may(Kind.EXTEND_ACTION, A1)))
        .recorded(extended("2026-03-15", new ExtensionAuthority.ByDecision(D1)))
        .askedOn("2026-03-01T12:00:00Z");
    assertThat(outcome().inWords()).doesNotContain("moved again");
    story.recorded(extended("2026-05-01", new ExtensionAuthority.ByDecision(Ref.of("D2"))));
    assertThat(outcome().inWords()).startsWith("moved again, to 1 May 2026");
  }

  @Test
  void a_sign_off_stands_until_the_action_is_reopened() {
    story
        .recorded(completed("2026-01-20"))
        .recorded(decided(D1, Standing.MADE, List.of(), may(Kind.SIGN_OFF_AS_EMBEDDED, A1)))
        .recorded(new ActionSignedOffAsEmbedded(A1, D1, List.of()));
    assertThat(outcome().became()).isEqualTo(Became.STANDS);
    story.recorded(new ActionReopened(A1, "it slipped", Stated.notStated()));
    assertThat(outcome().became()).isEqualTo(Became.CHANGED_SINCE);
    assertThat(outcome().since()).hasSize(1);
  }

  @Test
  void a_correction_of_what_carried_it_out_counts_in_its_place() {
    story
        .recorded(decided(D1, Standing.MADE, List.of(), may(Kind.EXTEND_ACTION, A1)))
        .recorded(extended("2026-03-15", new ExtensionAuthority.ByDecision(Ref.of("D2"))));
    long wrong = story.head();
    assertThat(of(D1).authorised().getFirst().carriedOutBy()).isEmpty();
    story.recorded(
        new FactCorrected(
            wrong, extended("2026-03-15", new ExtensionAuthority.ByDecision(D1)), "misread"));
    assertThat(of(D1).authorised().getFirst().carriedOutBy()).hasSize(1);
  }

  @Test
  void nothing_waits_of_a_decision_that_was_rescinded() {
    story
        .recorded(decided(D1, Standing.MADE, List.of(), may(Kind.WITHDRAW_ACTION, A1)))
        .recorded(new DecisionRescinded(D1, Ref.of("D2"), "new money"));
    assertThat(of(D1).authorised().getFirst().waits()).isFalse();
    assertThat(outcome().inWords()).contains("nothing is authorised any more");
    assertThat(of(D1).since()).hasSize(1);
  }

  // Back to an authority -------------------------------------------------------------------------

  private Authority last(EntityKind kind, Ref ref, String audience) {
    return back(kind, ref, audience).changes().getLast().authority();
  }

  @Test
  void a_change_leads_back_to_its_decision_and_the_meeting_that_took_it() {
    story
        .recorded(decided(D1, Standing.MADE, List.of(), may(Kind.EXTEND_ACTION, A1)))
        .recorded(extended("2026-03-15", new ExtensionAuthority.ByDecision(D1)));
    assertThat(last(EntityKind.ACTION, A1, "team"))
        .isInstanceOfSatisfying(
            Authority.ByDecision.class,
            by -> {
              assertThat(by.decision().ref()).isEqualTo("D1");
              assertThat(Objects.requireNonNull(by.meeting()).ref()).isEqualTo("MT1");
              assertThat(by.on()).isEqualTo("2026-02-02");
              assertThat(by.quorate()).isEqualTo("quorate");
              assertThat(by.saysSo()).isTrue();
              assertThat(by.inWords()).isEqualTo("by decision D1 of February, 2 February 2026");
            });
  }

  @Test
  void a_decision_that_does_not_name_the_change_is_said_not_to() {
    story
        .recorded(decided(D1, Standing.MADE, List.of()))
        .authorisedBy("D1")
        .recorded(completed("2026-02-20"));
    assertThat(last(EntityKind.ACTION, A1, "team"))
        .isInstanceOfSatisfying(
            Authority.ByDecision.class, by -> assertThat(by.saysSo()).isFalse());
  }

  @Test
  void a_delegation_is_shown_with_its_limit_of_then_and_beyond_it() {
    story
        .recorded(extended("2026-03-15", new ExtensionAuthority.UnderDelegation(B1, "Director")))
        .at("2026-03-01T10:00:00Z")
        .recorded(terms("second", 2, 60))
        .recorded(extended("2026-04-20", new ExtensionAuthority.UnderDelegation(B1, "director")));
    List<ThingProvenance.Change> changes = back(EntityKind.ACTION, A1, "team").changes();
    assertThat(changes.get(1).authority().inWords())
        .isEqualTo("by the Director, to whom The Board leaves it: moved by 14 days, of at most 14");
    assertThat(changes.get(2).authority().inWords()).endsWith("moved by 50 days, of at most 60");
    story.recorded(extended("2026-06-20", new ExtensionAuthority.UnderDelegation(B1, "director")));
    assertThat(last(EntityKind.ACTION, A1, "team").inWords()).endsWith("(beyond it)");
  }

  @Test
  void a_change_that_calls_for_a_decision_and_names_none_is_counted() {
    assertThat(back(EntityKind.ACTION, A1, "team").withoutAuthority()).isZero();
    story.recorded(new ActionReopened(A1, "it slipped", Stated.notStated()));
    ThingProvenance found = back(EntityKind.ACTION, A1, "team");
    assertThat(found.withoutAuthority()).isEqualTo(1);
    assertThat(found.changes().getLast().restsOnADecision()).isTrue();
    assertThat(found.changes().getLast().authority().inWords()).isEqualTo("none recorded");
    assertThat(found.changes().getFirst().restsOnADecision()).isFalse();
  }

  @Test
  void what_was_corrected_says_by_which_event() {
    long wrong = 6;
    assertThat(back(EntityKind.ACTION, A1, "team").changes().getFirst().correctedBy()).isNull();
    story.recorded(new FactCorrected(wrong, proposed(A1, "2026-04-01"), "misread"));
    assertThat(back(EntityKind.ACTION, A1, "team").changes().getFirst().correctedBy())
        .isEqualTo(story.head());
  }

  @Test
  void a_hidden_decision_is_nobodys_authority_to_those_it_is_hidden_from() {
    Ref hidden = Ref.hidden(1);
    story
        .recorded(
            new Disclosed(
                List.of(A1),
                new Disclosure(
                    Audience.PUBLIC, ImpreciseDate.parse("2026-01-09"), Means.PUBLISHED, null)))
        .recorded(paper(hidden, "Secret", new Restriction.Hidden("embargo")))
        .authorisedBy(hidden.value())
        .told("public", "2026-02-20", Means.PUBLISHED)
        .recorded(completed("2026-02-20"));
    assertThat(last(EntityKind.ACTION, A1, "public").inWords())
        .isEqualTo("none recorded that this audience knew of");
    assertThat(last(EntityKind.ACTION, A1, "team")).isInstanceOf(Authority.ByDecision.class);
  }

  @Test
  void a_decision_itself_leads_back_to_the_meeting_that_minuted_it() {
    story.recorded(decided(D1, Standing.MADE, List.of()));
    assertThat(last(EntityKind.DECISION, D1, "team").inWords())
        .isEqualTo("minuted to February, 2 February 2026");
  }
}
