package uk.improvementboard.platform.streams;

import java.util.List;
import uk.improvementboard.terms.ProgrammeId;

/** The programmes' rows in the event store, whichever engine holds them, for those who check it. */
public interface StoredRows {

  /**
   * A programme's rows from a position on in the order of their positions, at most {@code limit}.
   * What is missing is missing, and what is there twice comes twice.
   */
  List<StoredRow> rows(ProgrammeId programme, long fromPosition, int limit);
}
