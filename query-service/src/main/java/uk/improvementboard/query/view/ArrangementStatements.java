package uk.improvementboard.query.view;

import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.LocalAreaDescribed;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.ProgrammePhaseChanged;
import uk.improvementboard.terms.EntityKind;

/** What events about the programme as a whole say. */
final class ArrangementStatements {

  private ArrangementStatements() {}

  static Says of(ArrangementEvent event, long place) {
    return switch (event) {
      case ProgrammeEstablished e ->
          Says.about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
              .that("title", e.title())
              .that("localArea", e.localArea())
              .that("scope", e.scope())
              .that("trigger", e.trigger());
      case LocalAreaDescribed e ->
          Says.about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
              .that("localAreaKind", e.localAreaKind())
              .that("localAreaCode", e.code())
              .that("statisticalNeighbours", e.statisticalNeighbours())
              .that("localPartners", e.partners())
              .that("delegatedServices", e.delegatedServices());
      case ProgrammePhaseChanged e ->
          Says.about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
              .that("phase", e.phase())
              .that("phaseSince", e.on())
              .that("phaseReason", e.reason())
              .that("phaseDecision", e.decision());
    };
  }
}
