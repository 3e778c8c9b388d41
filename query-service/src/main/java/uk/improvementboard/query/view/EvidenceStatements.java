package uk.improvementboard.query.view;

import uk.improvementboard.events.EvidenceEvent;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;
import uk.improvementboard.terms.EntityKind;

/** What events about evidence of impact say. */
final class EvidenceStatements {

  private EvidenceStatements() {}

  static Says of(EvidenceEvent event, long place) {
    return switch (event) {
      case ImpactEvidenceSubmitted e ->
          Says.about(EntityKind.EVIDENCE, e.evidence())
              .that("title", e.title())
              .that("about", e.about())
              .that("evidenceKind", e.kind())
              .that("shows", e.shows())
              .that("dated", e.dated())
              .that("received", e.received())
              .that("author", e.author())
              .that("strength", e.strength())
              .that("paper", e.paper())
              .that("digest", e.digest());
    };
  }
}
