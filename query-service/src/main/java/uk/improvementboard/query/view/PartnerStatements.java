package uk.improvementboard.query.view;

import uk.improvementboard.events.PartnerEvent;
import uk.improvementboard.events.PartnerEvent.SupportPartnerAppointed;
import uk.improvementboard.events.PartnerEvent.SupportPartnerEnded;
import uk.improvementboard.events.PartnerEvent.SupportPartnerReported;
import uk.improvementboard.terms.EntityKind;

/** What events about support partners say. */
final class PartnerStatements {

  private PartnerStatements() {}

  static Says of(PartnerEvent event, long place) {
    return switch (event) {
      case SupportPartnerAppointed e ->
          Says.about(EntityKind.SUPPORT_PARTNER, e.partner())
              .that("title", e.organisation() + ", " + InWords.words(e.capacity()))
              .that("organisation", e.organisation())
              .that("partnerCapacity", e.capacity())
              .that("task", e.scope())
              .that("fundedBy", e.fundedBy())
              .that("from", e.from())
              .that("until", e.until())
              .that("about", e.about());
      case SupportPartnerReported e ->
          Says.about(EntityKind.SUPPORT_PARTNER, e.partner())
              .that(
                  Field.entry("partnerReports", place),
                  new PartnerReport(e.words(), e.on(), e.paper()));
      case SupportPartnerEnded e ->
          Says.about(EntityKind.SUPPORT_PARTNER, e.partner())
              .that("endedOn", e.on())
              .that("endReason", e.reason());
    };
  }
}
