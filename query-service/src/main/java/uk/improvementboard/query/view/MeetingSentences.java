package uk.improvementboard.query.view;

import java.util.stream.Collectors;
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
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.terms.Stated;

/** Events about meetings, a sentence each. */
final class MeetingSentences {

  private MeetingSentences() {}

  static String of(MeetingEvent event) {
    return switch (event) {
      case MeetingScheduled e -> e.title() + " scheduled for " + e.on().inWords();
      case PackIssued e -> "Pack issued for " + e.meeting() + InWords.listed(e.papers());
      case PaperTabled e -> "Paper " + e.paper() + " tabled at " + e.meeting();
      case MeetingOpened e ->
          "Meeting "
              + e.meeting()
              + " opened, "
              + e.on().inWords()
              + (e.quorate() == Quorate.NO_QUORUM_SET ? "" : ", " + InWords.words(e.quorate()));
      case AttendanceRecorded e -> "Attendance recorded at " + e.meeting();
      case VerbalUpdateGiven e ->
          "Told at " + e.meeting() + " by " + InWords.the(e.by()) + ": " + e.text();
      case MeetingClosed e -> "Meeting " + e.meeting() + " closed";
      case MinutesConfirmed e -> "Minutes of " + e.meeting() + " confirmed at " + e.at();
      case AgendaSet e ->
          "Agenda set for "
              + e.meeting()
              + ": "
              + e.items().stream()
                  .map(item -> item.number() + " " + item.title())
                  .collect(Collectors.joining("; "));
      case MeetingPostponed e ->
          "Meeting "
              + e.meeting()
              + " postponed"
              + InWords.when(" to ", e.to())
              + because(e.reason());
      case MeetingCancelled e -> "Meeting " + e.meeting() + " cancelled" + because(e.reason());
      case InterestDeclared e ->
          "Interest declared at " + e.meeting() + ", " + e.role() + ": " + e.interest();
      case MinutesDrafted e -> "Minutes of " + e.meeting() + " drafted" + InWords.when(" ", e.on());
      case MinutesCorrected e ->
          "Confirmed minutes of "
              + e.meeting()
              + " corrected: “"
              + e.instead()
              + "” instead of “"
              + e.what()
              + "”";
    };
  }

  private static String because(Stated<String> reason) {
    return reason.toOptional().map(why -> ": " + why).orElse("");
  }
}
