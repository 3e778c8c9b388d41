package uk.improvementboard.platform.streams;

import java.util.Comparator;
import uk.improvementboard.terms.ProgrammeId;

/** An order of programmes that every process agrees on. */
final class ProgrammeOrder {

  static final Comparator<ProgrammeId> BY_NAME = Comparator.comparing(ProgrammeId::value);

  private ProgrammeOrder() {}
}
