package uk.improvementboard.benchmarks.sidebyside;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.improvementboard.benchmarks.ProgrammeOfSize;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Source;

/**
 * Who knew which events when a meeting closed, worked out plainly for the events that a {@link
 * ProgrammeOfSize} is made of: its one board, packs of every section, hidden papers, things
 * disclosed to the department, which joins the board half way, and figures published at once.
 */
final class WhoKnew {

  private final List<RecordedEvent> events;
  private final Map<Ref, Long> closes = new LinkedHashMap<>();
  private final Map<Ref, LocalDate> days = new HashMap<>();
  private final Set<Ref> hidden = new HashSet<>();
  private final Map<String, Set<Ref>> hiddenAt = new HashMap<>();

  WhoKnew(List<RecordedEvent> events) {
    this.events = events;
    for (RecordedEvent recorded : events) {
      switch (recorded.event()) {
        case MeetingClosed closed -> closes.put(closed.meeting(), recorded.position());
        case MeetingOpened opened -> days.put(opened.meeting(), opened.on().first().orElseThrow());
        case DocumentRegistered paper -> {
          if (paper.restriction() instanceof Restriction.Hidden) {
            hidden.add(paper.paper());
          }
        }
        default -> {}
      }
    }
  }

  Map<Ref, Long> closes() {
    return closes;
  }

  LocalDate day(Ref meeting) {
    return days.getOrDefault(meeting, LocalDate.MAX);
  }

  /** Which positions count. */
  boolean[] positions(Vantage vantage, Ref meeting) {
    boolean[] known = new boolean[events.size() + 1];
    if (vantage.mode() == Mode.RECONSTRUCTED) {
      byDate(known, meeting);
      return known;
    }
    int closed = closes.getOrDefault(meeting, 0L).intValue();
    if (vantage.audience().knowsEverything()) {
      for (int position = 1; position <= closed; position++) {
        known[position] = true;
      }
      return known;
    }
    byDisclosure(known, vantage.audience(), closed);
    return known;
  }

  // By the acts that made it known --------------------------------------------------------------

  private void byDisclosure(boolean[] known, Audience audience, int closed) {
    Audience board = Audience.board(ProgrammeOfSize.BOARD);
    boolean atTheBoard = audience.equals(board);
    for (RecordedEvent recorded : events.subList(0, closed)) {
      ProgrammeEvent event = recorded.event();
      int position = (int) recorded.position();
      if (event instanceof AudienceJoined joined && joined.audience().equals(audience)) {
        atTheBoard = true;
      }
      if (atTheBoard && isTheBoards(event)) {
        known[position] = true;
      }
      if (atTheBoard && event instanceof PackIssued) {
        issued(known, position, board);
      }
      if (event instanceof Disclosed disclosed && reaches(audience, disclosed.disclosure())) {
        mainlyAbout(disclosed.things(), known, position);
      }
      for (Disclosure disclosure : recorded.envelope().disclosures()) {
        known[position] |= reaches(audience, disclosure);
      }
    }
    for (int position = 1; position <= closed; position++) {
      known[position] &= !touches(events.get(position - 1), hiddenFrom(audience, closed));
    }
  }

  private static boolean reaches(Audience audience, Disclosure disclosure) {
    return disclosure.audience().equals(audience) || disclosure.audience().equals(Audience.PUBLIC);
  }

  private static boolean isTheBoards(ProgrammeEvent event) {
    return event instanceof MeetingEvent
        || event instanceof BoardEvent
        || event instanceof DecisionRecorded;
  }

  /** A pack of every section: the whole record so far, less what was hidden from the board then. */
  private void issued(boolean[] known, int upTo, Audience board) {
    Set<Ref> hiddenThen = hiddenFrom(board, upTo);
    for (RecordedEvent recorded : events.subList(0, upTo)) {
      known[(int) recorded.position()] |= !touches(recorded, hiddenThen);
    }
  }

  private void mainlyAbout(List<Ref> things, boolean[] known, int upTo) {
    for (RecordedEvent recorded : events.subList(0, upTo)) {
      known[(int) recorded.position()] |= things.contains(recorded.event().subjects().getFirst());
    }
    known[upTo] = true;
  }

  private Set<Ref> hiddenFrom(Audience audience, int upTo) {
    return hiddenAt.computeIfAbsent(
        audience + "@" + upTo,
        key -> {
          Set<Ref> still = new HashSet<>(hidden);
          for (RecordedEvent recorded : events.subList(0, upTo)) {
            if (recorded.event() instanceof Disclosed disclosed
                && reaches(audience, disclosed.disclosure())) {
              disclosed.things().forEach(still::remove);
            }
          }
          return still;
        });
  }

  private static boolean touches(RecordedEvent recorded, Set<Ref> things) {
    return recorded.event().subjects().stream().anyMatch(things::contains);
  }

  // By date -------------------------------------------------------------------------------------

  /** What the team can be shown by dates to have known: recorded or stated before the day. */
  private void byDate(boolean[] known, Ref meeting) {
    LocalDate day = day(meeting);
    for (RecordedEvent recorded : events) {
      LocalDate entered = LocalDate.ofInstant(recorded.recordedAt(), ProgrammeView.LONDON);
      Source source = recorded.envelope().source();
      boolean stated =
          source != null
              && source.statedOn() != null
              && source.statedOn().last().orElse(LocalDate.MAX).isBefore(day);
      boolean itsOwn =
          recorded.event() instanceof MeetingEvent event
              && !(event instanceof VerbalUpdateGiven)
              && !entered.isAfter(day);
      boolean given =
          switch (recorded.event()) {
            case VerbalUpdateGiven told -> told.meeting().equals(meeting);
            case DecisionRecorded decided -> decided.meeting().equals(meeting);
            default -> false;
          };
      known[(int) recorded.position()] = stated || entered.isBefore(day) || itsOwn || given;
    }
  }
}
