package uk.improvementboard.platform.streams;

import java.util.List;
import uk.improvementboard.terms.ProgrammeId;

/** The programmes' streams in the event store, whichever engine holds them. */
public interface ProgrammeStreams {

  /** A programme's events from a position on, in order, at most {@code limit}; dense. */
  List<RecordedEvent> read(ProgrammeId programme, long fromPosition, int limit);

  /** The position of a programme's last event; 0 where there is no such programme. */
  long head(ProgrammeId programme);
}
