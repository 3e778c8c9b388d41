package uk.improvementboard.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import uk.improvementboard.benchmarks.RecordBook.Besides;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * A programme of a given number of events: its recommendations, actions, measures and risks are
 * reported on month after month to a board, which meets with a pack of all sections, is told more
 * in the room, decides and takes actions out of the plan. Some of it is dated before it was
 * recorded, some papers are hidden, some things are disclosed. The same size and shape are always
 * the same events.
 *
 * <p>Everything minuted to a meeting is recorded before its close, so that what the team knows at a
 * meeting's close is what was recorded up to its position: what a database of plain changes can
 * answer too.
 */
public final class ProgrammeOfSize {

  public static final ProgrammeId PROGRAMME = new ProgrammeId("anytown");
  public static final Ref BOARD = Ref.of("B1");

  private static final LocalDate BEGAN = LocalDate.of(2023, 1, 9);
  private static final int PACK_DAY = 19;
  private static final int MEETING_DAY = 26;
  private static final int HIDDEN_EVERY = 12;

  /** What one month records besides changes, at most. */
  private static final int OF_EVERY_MONTH = 12;

  private final int size;
  private final Shape shape;
  private final RecordBook book;
  private final Work work;
  private Instant now = at(BEGAN, 9);
  private int papers;

  private ProgrammeOfSize(int size, Shape shape) {
    this.size = size;
    this.shape = shape;
    this.book = new RecordBook(PROGRAMME, size);
    this.work = new Work(shape, size);
  }

  /** A council's programme, as the read side holds it. */
  public static ProgrammeRecord of(int size) {
    return ProgrammeRecord.empty(PROGRAMME).with(events(size, Shape.COUNCIL));
  }

  /** The events of a programme of this shape. */
  public static List<RecordedEvent> events(int size, Shape shape) {
    ProgrammeOfSize programme = new ProgrammeOfSize(size, shape);
    programme.tell();
    return programme.book.events();
  }

  /** The reference of a meeting, counted from 1. */
  public static Ref meeting(int number) {
    return Ref.of("MT" + number);
  }

  private void tell() {
    for (ProgrammeEvent event : work.opening(PROGRAMME, BOARD)) {
      record(event);
    }
    if (book.size() + shape.meetings() * OF_EVERY_MONTH > size) {
      throw new IllegalArgumentException(
          shape + " takes more than " + size + " events to set up and meet about");
    }
    for (int month = 1; month <= shape.meetings(); month++) {
      month(month);
    }
    while (book.size() < size) {
      change();
    }
  }

  // Month by month ------------------------------------------------------------------------------

  private void month(int month) {
    LocalDate first = BEGAN.withDayOfMonth(1).plusMonths(month - 1L);
    int last = book.size() + (size - book.size()) / (shape.meetings() - month + 1);
    ImpreciseDate day = ImpreciseDate.day(first.withDayOfMonth(MEETING_DAY));
    record(new MeetingScheduled(meeting(month), BOARD, day, "Improvement board " + day.inWords()));
    withdraw(month);
    Ref paper = registered(month, day);
    keepHidden(month);
    disclose(month, day);
    int changes = Math.max(2, last - book.size() - OF_EVERY_MONTH / 2);
    int beforePack = changes * 9 / 10;
    spread(beforePack, at(first.withDayOfMonth(PACK_DAY), 12));
    record(new PackIssued(meeting(month), List.of(EntityKind.values()), List.of(paper)));
    spread(changes - beforePack, at(first.withDayOfMonth(MEETING_DAY), 8));
    meet(month, day);
  }

  private void spread(int changes, Instant until) {
    long step = Math.max(1, (until.toEpochMilli() - now.toEpochMilli()) / (changes + 1));
    for (int i = 0; i < changes; i++) {
      now = now.plusMillis(step);
      change();
    }
    now = until;
  }

  private void change() {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    book.record(now, work.change(today), work.besides(today));
    now = now.plusMillis(1);
  }

  private void meet(int month, ImpreciseDate day) {
    Ref meeting = meeting(month);
    now = at(day.first().orElseThrow(), 14);
    record(new MeetingOpened(meeting, day, Quorate.NO_QUORUM_SET));
    if (month > 1) {
      record(new MinutesConfirmed(meeting(month - 1), meeting));
    }
    record(
        new VerbalUpdateGiven(
            meeting, "Director", "Since the papers went out: " + day, List.of(work.anAction())));
    decide(month, DecisionType.NOTE, List.of());
    if (withdrawsAfter(month)) {
      decide(
          month,
          DecisionType.AGREE,
          List.of(
              new Effect(
                  Effect.Kind.WITHDRAW_ACTION, work.nextToWithdraw(), Stated.notApplicable())));
    }
    record(new MeetingClosed(meeting));
  }

  private void decide(int month, DecisionType type, List<Effect> effects) {
    record(
        new DecisionRecorded(
            decision(month, type),
            meeting(month),
            Stated.given("4"),
            type == DecisionType.NOTE ? "The board noted the report." : "To withdraw the action.",
            type,
            Standing.MADE,
            List.of(),
            Stated.given("As set out in the report."),
            List.of(Ref.of("PA" + papers)),
            List.of(work.anAction()),
            effects,
            List.of(),
            Stated.notStated()));
  }

  private static Ref decision(int month, DecisionType type) {
    return Ref.of("D" + month + (type == DecisionType.NOTE ? "a" : "b"));
  }

  private boolean withdrawsAfter(int month) {
    return month < shape.meetings()
        && month * shape.withdrawals() / (shape.meetings() - 1)
            > (month - 1) * shape.withdrawals() / (shape.meetings() - 1);
  }

  private void withdraw(int month) {
    if (month > 1 && withdrawsAfter(month - 1)) {
      Ref decision = decision(month - 1, DecisionType.AGREE);
      book.record(
          tick(),
          new ActionWithdrawn(work.withdrawn(), decision, "Merged into the service plan."),
          new Besides(null, null, List.of(), decision));
    }
  }

  // Papers and who may know ---------------------------------------------------------------------

  private Ref registered(int month, ImpreciseDate day) {
    Ref paper = Ref.of("PA" + ++papers);
    record(document(paper, "Report to the board, month " + month, day, new Restriction.Open()));
    return paper;
  }

  /** Once a year a commissioner's draft is hidden from all but the department, then published. */
  private void keepHidden(int month) {
    int yearly = Math.min(HIDDEN_EVERY, shape.meetings() / 2);
    Ref paper = Ref.hidden(1 + (month - 1) / yearly);
    ImpreciseDate today = today();
    if (month % yearly == 1 % yearly) {
      record(document(paper, "Commissioner's draft", today, new Restriction.Hidden("a draft")));
      record(new Disclosed(List.of(paper), new Disclosure(Audience.DFE, today, Means.SENT, null)));
    } else if (month % yearly == 3 % yearly) {
      record(
          new Disclosed(
              List.of(paper), new Disclosure(Audience.PUBLIC, today, Means.PUBLISHED, null)));
    }
  }

  private static DocumentRegistered document(
      Ref paper, String title, ImpreciseDate dated, Restriction restriction) {
    return new DocumentRegistered(
        paper,
        title,
        "report",
        Stated.given(dated),
        Stated.given("Programme director"),
        Stated.given("What was done, what was seen and what is asked for."),
        Stated.given("to note progress"),
        Stated.notApplicable(),
        Stated.notStated(),
        restriction);
  }

  /** What the department is sent; half way through its officer joins the board. */
  private void disclose(int month, ImpreciseDate day) {
    record(
        new Disclosed(work.someThings(), new Disclosure(Audience.DFE, today(), Means.SENT, null)));
    if (month == shape.meetings() / 2) {
      record(
          new AudienceJoined(
              Audience.DFE, Audience.board(BOARD), "its officer sits in from " + day));
    }
  }

  // The book ------------------------------------------------------------------------------------

  private void record(ProgrammeEvent event) {
    book.record(tick(), event, Besides.NOTHING);
  }

  private Instant tick() {
    now = now.plusMillis(1);
    return now;
  }

  private ImpreciseDate today() {
    return ImpreciseDate.day(now.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
