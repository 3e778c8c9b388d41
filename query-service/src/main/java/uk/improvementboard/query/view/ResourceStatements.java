package uk.improvementboard.query.view;

import uk.improvementboard.events.ResourceEvent;
import uk.improvementboard.events.ResourceEvent.ResourceAllocated;
import uk.improvementboard.events.ResourceEvent.SpendReported;
import uk.improvementboard.terms.EntityKind;

/** What events about money and posts say. */
final class ResourceStatements {

  private ResourceStatements() {}

  static Says of(ResourceEvent event, long place) {
    return switch (event) {
      case ResourceAllocated e ->
          Says.about(EntityKind.RESOURCE, e.resource())
              .that("title", e.title())
              .that("amount", e.amount())
              .that("posts", e.posts())
              .that("funder", e.funder())
              .that("approvedBy", e.approvedBy())
              .that("decision", e.decision())
              .that("period", e.period())
              .that("budget", e.standing())
              .that("about", e.about());
      case SpendReported e ->
          Says.about(EntityKind.RESOURCE, e.resource())
              .that(Field.entry("spend", place), new Spend(e.pounds(), e.until(), e.words()));
    };
  }
}
