package uk.improvementboard.query.view;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardPhaseChanged;
import uk.improvementboard.events.BoardEvent.BoardStoodDown;
import uk.improvementboard.events.BoardEvent.ReportingLineEnded;
import uk.improvementboard.events.BoardEvent.ReportingLineSet;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.terms.Ref;

/** Events about bodies that meet, a sentence each. */
final class BoardSentences {

  private BoardSentences() {}

  static String of(BoardEvent event) {
    return switch (event) {
      case BoardEstablished e -> "Body established: " + e.name();
      case TermsOfReferenceAdopted e ->
          "Terms of reference adopted by " + e.board() + InWords.when(" ", e.adoptedOn());
      case AppointmentMade e ->
          "Appointed to "
              + e.board()
              + ": "
              + e.slot()
              + " ("
              + InWords.words(e.capacity())
              + e.substituteFor().toOptional().map(place -> ", substitute for " + place).orElse("")
              + ")";
      case AppointmentEnded e -> "Appointment " + e.appointment() + " ended " + e.on().inWords();
      case ReportingLineSet e ->
          "Reporting line set: "
              + line(e)
              + e.cadence().toOptional().map(often -> ", " + often).orElse("");
      case ReportingLineEnded e ->
          "Reporting line " + e.line() + " ended" + InWords.when(" ", e.on());
      case BoardPhaseChanged e ->
          "Phase of "
              + e.board()
              + ": "
              + InWords.words(e.phase())
              + InWords.when(", from ", e.on());
      case BoardStoodDown e ->
          e.board()
              + " stood down"
              + InWords.when(" ", e.on())
              + (e.successors().isEmpty() ? "" : ", followed by " + InWords.joined(e.successors()));
    };
  }

  /** A reporting line as people name it: {@code IB reports to SC}. */
  static String line(ReportingLineSet set) {
    List<String> ends = new ArrayList<>();
    set.toBoard().toOptional().map(Ref::value).ifPresent(ends::add);
    set.to().toOptional().ifPresent(ends::add);
    return set.board() + " reports to " + String.join(" and ", ends);
  }
}
