package uk.improvementboard.query.view;

import uk.improvementboard.events.SchemeEvent;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.terms.EntityKind;

/** What events about rating schemes say. */
final class SchemeStatements {

  private SchemeStatements() {}

  static Says of(SchemeEvent event, long place) {
    return switch (event) {
      case RatingSchemeAdopted e ->
          Says.about(EntityKind.RATING_SCHEME, e.scheme())
              .that("title", e.name())
              .that("schemeVersion", e.version())
              .that("appliesTo", e.appliesTo())
              .that("levels", e.levels())
              .that("calculation", e.calculation())
              .that("inForceFrom", e.from());
    };
  }
}
