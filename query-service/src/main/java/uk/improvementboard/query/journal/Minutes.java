package uk.improvementboard.query.journal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DissentRecorded;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Ref;

/** What is minuted to which meeting: the only place that knows. */
public final class Minutes {

  private Minutes() {}

  /**
   * The meeting at which an event happened, however much later it was minuted: tabled, told,
   * attended, declared, challenged or answered there, resolved, put off, ratified or dissented
   * from, asked for, accepted or left open. Empty for what did not happen at a meeting.
   */
  public static Optional<Ref> meetingOf(ProgrammeEvent event, ProgrammeRecord record) {
    return meetingOf(event, record::decidedAt);
  }

  /** The same, where the meetings that took decisions are looked up elsewhere. */
  static Optional<Ref> meetingOf(ProgrammeEvent event, Function<Ref, Optional<Ref>> decidedAt) {
    return switch (event) {
      case PaperTabled e -> Optional.of(e.meeting());
      case VerbalUpdateGiven e -> Optional.of(e.meeting());
      case AttendanceRecorded e -> Optional.of(e.meeting());
      case InterestDeclared e -> Optional.of(e.meeting());
      case ChallengeEvent e -> Optional.of(e.meeting());
      case DecisionRecorded e -> Optional.of(e.meeting());
      case DecisionDeferred e -> Optional.of(e.meeting());
      case DecisionRatified e -> Optional.of(e.at());
      case DissentRecorded e -> decidedAt.apply(e.decision());
      case BoardActionRaised e -> Optional.of(e.meeting());
      case BoardActionAccepted e -> Optional.of(e.at());
      case BoardActionCarriedForward e -> Optional.of(e.at());
      default -> Optional.empty();
    };
  }

  /** The meetings that an event is minuted to, by what it is or by how it was disclosed. */
  static Set<Ref> meetingsOf(RecordedEvent recorded, Function<Ref, Optional<Ref>> decidedAt) {
    Set<Ref> meetings = new LinkedHashSet<>();
    meetingOf(recorded.event(), decidedAt).ifPresent(meetings::add);
    recorded.envelope().disclosures().forEach(disclosure -> addGivenAt(disclosure, meetings));
    if (recorded.event() instanceof Disclosed disclosed) {
      addGivenAt(disclosed.disclosure(), meetings);
    }
    return meetings;
  }

  private static void addGivenAt(Disclosure disclosure, Set<Ref> meetings) {
    boolean given =
        switch (disclosure.means()) {
          case TABLED, TOLD -> true;
          case PACK, PUBLISHED, SENT, CORRESPONDENCE -> false;
        };
    if (given && disclosure.meeting() != null) {
      meetings.add(disclosure.meeting());
    }
  }
}
