package uk.improvementboard.query.view;

import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** One move of a due date: from which day to which, and on whose authority. */
public record Extension(
    Stated<ImpreciseDate> from,
    ImpreciseDate until,
    ExtensionAuthority grantedBy,
    Stated<String> reason) {

  static Extension of(ExtensionGranted granted) {
    return new Extension(granted.from(), granted.until(), granted.grantedBy(), granted.reason());
  }
}
