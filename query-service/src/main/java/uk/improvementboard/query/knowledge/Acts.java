package uk.improvementboard.query.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.DecisionEvent.DecidedAs;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.InspectionEvent.ReportPublished;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AgendaSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.MeetingCancelled;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.MinutesCorrected;
import uk.improvementboard.events.MeetingEvent.MinutesDrafted;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.journal.Minutes;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Source;

/** The acts of disclosure that an event carries. */
final class Acts {

  private Acts() {}

  /** What an event made known, to whom, in the order in which that counts. */
  static List<Act> of(RecordedEvent recorded, ProgrammeRecord record) {
    List<Act> acts = new ArrayList<>(2);
    Function<Ref, Optional<Ref>> boards =
        meeting -> record.meeting(meeting, recorded.position()).map(MeetingTimes::board);
    for (Disclosure disclosure : recorded.envelope().disclosures()) {
      acts.add(carried(recorded, disclosure, coveredByEnvelope(recorded, record)));
    }
    Minutes.meetingOf(recorded.event(), record)
        .ifPresent(
            meeting ->
                boards
                    .apply(meeting)
                    .ifPresent(board -> acts.add(minuted(recorded, meeting, board))));
    own(recorded, record, boards, acts);
    return acts;
  }

  private static Act carried(RecordedEvent recorded, Disclosure disclosure, Act.Covers covers) {
    return new Act(
        recorded.position(),
        disclosure.audience(),
        disclosure.on(),
        disclosure.means(),
        disclosure.meeting(),
        disclosure.means() == Means.TABLED || disclosure.means() == Means.TOLD,
        covers);
  }

  /** Recording a thing's creation or publication with a disclosure discloses the thing. */
  private static Act.Covers coveredByEnvelope(RecordedEvent recorded, ProgrammeRecord record) {
    return switch (recorded.event()) {
      case PaperEvent paper -> new Act.Things(List.of(paper.paper()));
      case InspectionOutcomeRecorded outcome when outcome.publication() == Publication.PUBLISHED ->
          new Act.Things(List.of(outcome.inspection()));
      case ReportPublished published -> new Act.Things(List.of(published.inspection()));
      default -> {
        Ref main = recorded.event().subjects().getFirst();
        yield record.mainlyAbout(main).get(0) == recorded.position()
            ? new Act.Things(List.of(main))
            : new Act.ThisEvent();
      }
    };
  }

  /**
   * What happened at a meeting its body knows, with what it had of it before: the paper tabled;
   * what was asked of it before it resolved, put off or ratified; what the owner of a board action
   * said before it was accepted or left open.
   */
  private static Act minuted(RecordedEvent recorded, Ref meeting, Ref board) {
    ProgrammeEvent event = recorded.event();
    return new Act(
        recorded.position(),
        Audience.board(board),
        null,
        switch (event) {
          case PaperTabled e -> Means.TABLED;
          case VerbalUpdateGiven e -> Means.TOLD;
          default -> null;
        },
        meeting,
        true,
        switch (event) {
          case PaperTabled e -> new Act.Things(List.of(e.paper()));
          case DecisionRecorded e -> new Act.SoFar(e.decision());
          case DecisionDeferred e -> new Act.SoFar(e.decision());
          case DecisionRatified e -> new Act.SoFar(e.decision());
          case BoardActionAccepted e -> new Act.SoFar(e.boardAction());
          case BoardActionCarriedForward e -> new Act.SoFar(e.boardAction());
          default -> new Act.ThisEvent();
        });
  }

  /**
   * What a body knows of its own doings and its packs, and disclosures on purpose. What undoes a
   * decision, or drops a board action, the body knows that decided so.
   */
  private static void own(
      RecordedEvent recorded,
      ProgrammeRecord record,
      Function<Ref, Optional<Ref>> boards,
      List<Act> acts) {
    switch (recorded.event()) {
      case Disclosed disclosed ->
          acts.add(carried(recorded, disclosed.disclosure(), new Act.Things(disclosed.things())));
      case ReportedOut report ->
          report
              .audience()
              .toOptional()
              .ifPresent(audience -> acts.add(reported(recorded, audience, report)));
      case BoardEvent event -> acts.add(ownDoing(recorded, event.board()));
      case MeetingEvent event ->
          boards
              .apply(event.meeting())
              .flatMap(board -> ofAMeeting(recorded, event, board))
              .ifPresent(acts::add);
      case DecisionTakenElsewhere e -> {
        if (e.capacity() == DecidedAs.BODY) {
          e.board().toOptional().ifPresent(board -> acts.add(ownDoing(recorded, board)));
        }
      }
      case DecisionRescinded e -> byDecision(e.by(), recorded, record, boards, acts);
      case DecisionSuperseded e -> byDecision(e.by(), recorded, record, boards, acts);
      case BoardActionDropped e -> byDecision(e.decision(), recorded, record, boards, acts);
      default -> {}
    }
  }

  private static void byDecision(
      Ref decision,
      RecordedEvent recorded,
      ProgrammeRecord record,
      Function<Ref, Optional<Ref>> boards,
      List<Act> acts) {
    record
        .decidedAt(decision)
        .flatMap(boards)
        .ifPresent(board -> acts.add(ownDoing(recorded, board)));
  }

  private static Act reported(RecordedEvent recorded, Audience audience, ReportedOut report) {
    return new Act(
        recorded.position(),
        audience,
        report.on().toOptional().orElse(ImpreciseDate.UNKNOWN),
        Means.SENT,
        null,
        false,
        new Act.Sent(report.subjects(), report.positionSent()));
  }

  /** What a body does about its meetings, besides what is minuted to them. */
  private static Optional<Act> ofAMeeting(RecordedEvent recorded, MeetingEvent event, Ref board) {
    return switch (event) {
      case PackIssued e ->
          Optional.of(
              new Act(
                  recorded.position(),
                  Audience.board(board),
                  null,
                  Means.PACK,
                  event.meeting(),
                  false,
                  new Act.Pack(e.sections(), e.papers())));
      case MeetingScheduled e -> Optional.of(ownDoing(recorded, board));
      case MeetingOpened e -> Optional.of(ownDoing(recorded, board));
      case MeetingClosed e -> Optional.of(ownDoing(recorded, board));
      case MinutesConfirmed e -> Optional.of(ownDoing(recorded, board));
      case AgendaSet e -> Optional.of(ownDoing(recorded, board));
      case MeetingPostponed e -> Optional.of(ownDoing(recorded, board));
      case MeetingCancelled e -> Optional.of(ownDoing(recorded, board));
      case MinutesDrafted e -> Optional.of(ownDoing(recorded, board));
      case MinutesCorrected e -> Optional.of(ownDoing(recorded, board));
      case PaperTabled e -> Optional.empty();
      case VerbalUpdateGiven e -> Optional.empty();
      case AttendanceRecorded e -> Optional.empty();
      case InterestDeclared e -> Optional.empty();
    };
  }

  private static Act ownDoing(RecordedEvent recorded, Ref board) {
    return new Act(
        recorded.position(),
        Audience.board(board),
        dated(recorded),
        null,
        null,
        false,
        new Act.ThisEvent());
  }

  /** When an event says that it happened, else its source, else when it was recorded. */
  private static ImpreciseDate dated(RecordedEvent recorded) {
    ImpreciseDate effective = recorded.envelope().effectiveOn();
    if (effective != null && effective.first().isPresent()) {
      return effective;
    }
    Source source = recorded.envelope().source();
    ImpreciseDate stated = source == null ? null : source.statedOn();
    return stated != null && stated.first().isPresent()
        ? stated
        : ImpreciseDate.day(recorded.recordedAt().atZone(ProgrammeView.LONDON).toLocalDate());
  }
}
