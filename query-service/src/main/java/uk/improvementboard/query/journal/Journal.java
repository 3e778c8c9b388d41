package uk.improvementboard.query.journal;

import java.util.List;
import java.util.Optional;
import uk.improvementboard.terms.ProgrammeId;

/** The programmes' records as far as this service has taken them in. */
public interface Journal {

  /** The name of the view that the journal is. */
  String VIEW = "journal";

  /** A programme's record up to its newest event taken in; empty where there is none. */
  Optional<ProgrammeRecord> record(ProgrammeId programme);

  /** The programmes there are, by name. */
  List<ProgrammeId> programmes();
}
