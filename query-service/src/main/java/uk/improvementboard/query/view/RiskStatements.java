package uk.improvementboard.query.view;

import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.events.RiskEvent.MitigationAdded;
import uk.improvementboard.events.RiskEvent.MitigationDone;
import uk.improvementboard.events.RiskEvent.OnTheRegister;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskEscalated;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskLinked;
import uk.improvementboard.events.RiskEvent.RiskMaterialised;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskMitigated;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.RiskEvent.RiskReopened;
import uk.improvementboard.events.RiskEvent.RiskTolerated;
import uk.improvementboard.terms.EntityKind;

/** What events about risks say. */
final class RiskStatements {

  private RiskStatements() {}

  static Says of(RiskEvent event, long place) {
    return switch (event) {
      case OnTheRegister e -> risk(e, Says.about(EntityKind.RISK, e.risk()), place);
      case RiskMatrixAdopted e ->
          Says.about(EntityKind.RISK_MATRIX, e.matrix())
              .that("title", e.title())
              .that("matrixVersion", e.version())
              .that("inForceFrom", e.from())
              .that("rendering", e.rendering())
              .that("likelihoodLevels", e.likelihood())
              .that("impactLevels", e.impact())
              .that("bands", e.bands());
    };
  }

  private static Says risk(OnTheRegister event, Says says, long place) {
    return switch (event) {
      case RiskIdentified e ->
          says.that("title", e.title())
              .that("status", RiskStatus.OPEN)
              .that("description", e.description())
              .that("cause", e.cause())
              .that("consequence", e.consequence())
              .that("mitigations", e.mitigations())
              .that("owner", e.owner())
              .that("about", e.about());
      case RiskRated e -> says.that(Field.of("ratings", e.ratingOf().name()), RatedRisk.of(e));
      case MitigationAdded e ->
          says.that(
              Field.entry("furtherMitigations", place),
              new Mitigation(e.mitigation(), e.owner(), e.due()));
      case MitigationDone e ->
          says.that(
              Field.entry("mitigationsDone", place),
              new DoneMitigation(e.mitigation(), e.on(), e.words()));
      case RiskEscalated e ->
          says.that("status", RiskStatus.ESCALATED)
              .that("escalatedTo", e.to())
              .that("escalatedBecause", e.reason())
              .that("escalatedBy", e.decision());
      case RiskTolerated e ->
          says.that("status", RiskStatus.TOLERATED)
              .that("toleratedBecause", e.reason())
              .that("toleratedBy", e.decision());
      case RiskMitigated e ->
          says.that("status", RiskStatus.MITIGATED)
              .that("mitigatedOn", e.on())
              .that("mitigatedHow", e.how());
      case RiskMaterialised e ->
          says.that("status", RiskStatus.MATERIALISED)
              .that("materialisedOn", e.on())
              .that("materialised", e.what());
      case RiskClosed e ->
          says.that("status", RiskStatus.CLOSED)
              .that("closedOn", e.on())
              .that("closedBecause", e.reason())
              .that("closedBy", e.decision());
      case RiskReopened e ->
          says.that("status", RiskStatus.REOPENED).that("reopenedBecause", e.reason());
      case RiskLinked e -> says.that(Field.entry("linked", place), new Links(e.about()));
    };
  }
}
