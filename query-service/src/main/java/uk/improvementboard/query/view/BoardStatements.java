package uk.improvementboard.query.view;

import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardPhaseChanged;
import uk.improvementboard.events.BoardEvent.BoardStoodDown;
import uk.improvementboard.events.BoardEvent.ReportingLineEnded;
import uk.improvementboard.events.BoardEvent.ReportingLineSet;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Stated;

/** What events about bodies that meet say. */
final class BoardStatements {

  private BoardStatements() {}

  static Says of(BoardEvent event, long place) {
    return switch (event) {
      case BoardEstablished e ->
          Says.about(EntityKind.BOARD, e.board())
              .that("title", e.name())
              .that("bodyKind", e.kind())
              .that("purpose", e.purpose());
      case TermsOfReferenceAdopted e ->
          Says.about(EntityKind.BOARD, e.board())
              .that("termsVersion", e.version())
              .that("termsPurpose", e.purpose())
              .that("cadence", e.cadence())
              .that("quorum", e.quorum())
              .that("oversees", e.oversees())
              .that("termsAdopted", e.adoptedOn())
              .that("mayDecide", e.mayDecide())
              .that("decisionRule", e.decisionRule())
              .that("slots", e.slots())
              .that("delegations", e.delegations());
      case AppointmentMade e ->
          Says.about(EntityKind.APPOINTMENT, e.appointment())
              .that("slot", e.slot())
              .that("board", e.board())
              .that("capacity", e.capacity())
              .that("post", e.post())
              .that("organisation", e.organisation())
              .that("from", e.from())
              .that("until", e.until())
              .that("holder", e.holder())
              .that("substituteFor", e.substituteFor());
      case AppointmentEnded e ->
          Says.about(EntityKind.APPOINTMENT, e.appointment())
              .that("until", Stated.given(e.on()))
              .that("endReason", e.reason());
      case ReportingLineSet e ->
          Says.about(EntityKind.REPORTING_LINE, e.line())
              .that("title", BoardSentences.line(e))
              .that("board", e.board())
              .that("toBoard", e.toBoard())
              .that("reportsTo", e.to())
              .that("reportsOn", e.what())
              .that("reportCadence", e.cadence());
      case ReportingLineEnded e ->
          Says.about(EntityKind.REPORTING_LINE, e.line())
              .that("ended", e.on())
              .that("endReason", e.reason());
      case BoardPhaseChanged e ->
          Says.about(EntityKind.BOARD, e.board())
              .that("phase", e.phase())
              .that("phaseFrom", e.on())
              .that("phaseBecause", e.reason())
              .that("phaseDecision", e.decision());
      case BoardStoodDown e ->
          Says.about(EntityKind.BOARD, e.board())
              .that("stoodDown", e.on())
              .that("stoodDownBecause", e.reason())
              .that("successors", e.successors())
              .that("stoodDownBy", e.decision());
    };
  }
}
