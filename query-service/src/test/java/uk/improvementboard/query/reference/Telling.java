package uk.improvementboard.query.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.InspectionEvent.ReportPublished;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * One time that an audience was told something: a disclosure, what a meeting dealt with, a pack, a
 * report, or what a body does itself (as-known.md, 1, 2 and 4).
 *
 * @param at the position of the event that carries it: "a disclosure counts from the position of
 *     the event that carries it, whatever its date"
 * @param on its date
 * @param means how; null for what a body knows because it was there
 * @param meeting the meeting it happened at, or for
 * @param minuted whether it is minuted to that meeting
 * @param things whose events it makes known besides the event that carries it
 * @param upTo the position up to which their events are made known: "never later ones"
 * @param asSuch whether it discloses these things, so that they are no longer hidden
 * @param pack the pack that it is, whose sections it puts before the board
 */
record Telling(
    long at,
    Audience to,
    ImpreciseDate on,
    @Nullable Means means,
    @Nullable Ref meeting,
    boolean minuted,
    List<Ref> things,
    long upTo,
    boolean asSuch,
    @Nullable PackIssued pack) {

  /** Whether it tells a body of its own doing: its terms, its members, that it meets. */
  boolean ownDoing() {
    return means == null && meeting == null;
  }

  boolean discloses(Ref thing) {
    return asSuch && things.contains(thing);
  }

  /**
   * Every telling that the events of a record carry.
   *
   * @param byDates whether dates decide: then a corrected date replaces the old one (1)
   */
  static List<Telling> in(TheRecord record, boolean byDates) {
    List<Telling> tellings = new ArrayList<>();
    for (RecordedEvent event : record.events()) {
      for (Disclosure disclosure : event.envelope().disclosures()) {
        boolean theThing = createsOrPublishes(event, record);
        tellings.add(
            disclosed(
                event,
                disclosure,
                theThing ? List.of(TheRecord.mainly(event)) : List.of(),
                theThing));
      }
      if (event.event() instanceof Disclosed original) {
        Disclosed stands =
            byDates && record.asCorrected(event) instanceof Disclosed corrected
                ? corrected
                : original;
        tellings.add(disclosed(event, stands.disclosure(), original.things(), true));
      }
      if (event.event() instanceof ReportedOut original) {
        ReportedOut stands =
            byDates && record.asCorrected(event) instanceof ReportedOut corrected
                ? corrected
                : original;
        if (stands.audience().toOptional().isPresent()) {
          tellings.add(reported(event, original, stands));
        }
      }
      Ref meeting = minutedTo(event.event());
      if (meeting != null) {
        tellings.add(atAMeeting(event, meeting, record));
      }
      Ref body = whoseDoing(event.event(), record);
      if (body != null) {
        tellings.add(ownDoing(event, body));
      }
      if (event.event() instanceof PackIssued pack) {
        tellings.add(issued(event, pack, record));
      }
    }
    return tellings;
  }

  /**
   * "Disclosing an entity, or recording its creation or publication with a disclosure, discloses
   * the entity and its events so far" (2). A correction "has its own disclosures only" (1).
   */
  private static boolean createsOrPublishes(RecordedEvent event, TheRecord record) {
    return switch (event.event()) {
      case FactCorrected correction -> false;
      case ReportPublished published -> true;
      case InspectionOutcomeRecorded outcome when outcome.publication() == Publication.PUBLISHED ->
          true;
      default -> {
        for (RecordedEvent earlier : record.upTo(event.position() - 1).events()) {
          if (TheRecord.mainly(earlier).equals(TheRecord.mainly(event))) {
            yield false;
          }
        }
        yield true;
      }
    };
  }

  private static Telling disclosed(
      RecordedEvent event, Disclosure disclosure, List<Ref> things, boolean asSuch) {
    return new Telling(
        event.position(),
        disclosure.audience(),
        disclosure.on(),
        disclosure.means(),
        disclosure.meeting(),
        disclosure.means() == Means.TABLED || disclosure.means() == Means.TOLD,
        things,
        event.position(),
        asSuch,
        null);
  }

  /** A report out shows things "as they stood at the position sent" (docs/domain/time.md). */
  private static Telling reported(RecordedEvent event, ReportedOut original, ReportedOut stands) {
    return new Telling(
        event.position(),
        stands.audience().toOptional().orElseThrow(),
        stands.on().toOptional().orElse(ImpreciseDate.UNKNOWN),
        Means.SENT,
        null,
        false,
        original.subjects(),
        original.positionSent(),
        true,
        null);
  }

  /** The meeting to which an event is minuted: "told, tabled, attendance, challenges, ..." (4). */
  static @Nullable Ref minutedTo(ProgrammeEvent event) {
    return switch (event) {
      case PaperTabled e -> e.meeting();
      case VerbalUpdateGiven e -> e.meeting();
      case AttendanceRecorded e -> e.meeting();
      case ChallengeEvent e -> e.meeting();
      case DecisionRecorded e -> e.meeting();
      case DecisionDeferred e -> e.meeting();
      case BoardActionRaised e -> e.meeting();
      case BoardActionAccepted e -> e.at();
      case BoardActionCarriedForward e -> e.at();
      default -> null;
    };
  }

  /** The meeting to which an event is minuted, by what it is or by what it was disclosed by. */
  static boolean isMinutedTo(RecordedEvent event, Ref meeting) {
    if (meeting.equals(minutedTo(event.event()))) {
      return true;
    }
    List<Disclosure> all = new ArrayList<>(event.envelope().disclosures());
    if (event.event() instanceof Disclosed e) {
      all.add(e.disclosure());
    }
    for (Disclosure one : all) {
      if ((one.means() == Means.TABLED || one.means() == Means.TOLD)
          && meeting.equals(one.meeting())) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a meeting dealt with, its body knows: of a paper tabled its events so far, of what it
   * decides or accepts what was put to it (docs/domain/time.md).
   */
  private static Telling atAMeeting(RecordedEvent event, Ref meeting, TheRecord record) {
    Means means =
        switch (event.event()) {
          case PaperTabled e -> Means.TABLED;
          case VerbalUpdateGiven e -> Means.TOLD;
          default -> null;
        };
    List<Ref> things =
        switch (event.event()) {
          case PaperTabled e -> List.of(e.paper());
          case DecisionRecorded e -> List.of(e.decision());
          case DecisionDeferred e -> List.of(e.decision());
          case BoardActionAccepted e -> List.of(e.boardAction());
          case BoardActionCarriedForward e -> List.of(e.boardAction());
          default -> List.of();
        };
    return new Telling(
        event.position(),
        Audience.board(record.boardOf(meeting)),
        record.dayOf(meeting),
        means,
        meeting,
        true,
        things,
        event.position(),
        event.event() instanceof PaperTabled,
        null);
  }

  /**
   * The body whose own doing an event is: "its own terms, members and meetings", and what undoes a
   * decision or drops a board action by a decision of its own (docs/domain/time.md).
   */
  private static @Nullable Ref whoseDoing(ProgrammeEvent event, TheRecord record) {
    return switch (event) {
      case BoardEvent e -> e.board();
      case PackIssued e -> null;
      case MeetingEvent e -> minutedTo(e) == null ? record.boardOf(e.meeting()) : null;
      case DecisionRescinded e -> whoDecided(e.by(), record);
      case DecisionSuperseded e -> whoDecided(e.by(), record);
      case BoardActionDropped e -> whoDecided(e.decision(), record);
      default -> null;
    };
  }

  private static @Nullable Ref whoDecided(Ref decision, TheRecord record) {
    Ref meeting = record.takenAt(decision);
    return meeting == null ? null : record.boardOf(meeting);
  }

  private static Telling ownDoing(RecordedEvent event, Ref body) {
    return new Telling(
        event.position(),
        Audience.board(body),
        TheRecord.effectiveOn(event),
        null,
        null,
        false,
        List.of(),
        event.position(),
        false,
        null);
  }

  private static Telling issued(RecordedEvent event, PackIssued pack, TheRecord record) {
    return new Telling(
        event.position(),
        Audience.board(record.boardOf(pack.meeting())),
        record.dayOf(pack.meeting()),
        Means.PACK,
        pack.meeting(),
        false,
        pack.papers(),
        event.position(),
        true,
        pack);
  }
}
