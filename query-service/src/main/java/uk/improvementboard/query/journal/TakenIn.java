package uk.improvementboard.query.journal;

import java.util.List;
import uk.improvementboard.platform.streams.RecordedEvent;

/** Is told of events as the journal takes them in, within its transaction. */
@FunctionalInterface
public interface TakenIn {

  /** Events of one programme, in order, that the journal has just taken in. */
  void takenIn(List<RecordedEvent> events);
}
