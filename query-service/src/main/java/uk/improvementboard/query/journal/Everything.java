package uk.improvementboard.query.journal;

import java.util.List;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.ThingsOverTime;
import uk.improvementboard.terms.Ref;

/**
 * Every thing in a record as it stood at each position, whoever knew of it: what the team and the
 * auditor know, and what others know as far as they know all that was said of a thing.
 */
public final class Everything {

  private final ThingsOverTime things = new ThingsOverTime();
  private volatile int taken;

  /** Takes in what it has not yet, up to the end of a record. */
  void takeIn(ProgrammeRecord record) {
    if (taken < record.head()) {
      synchronized (this) {
        for (int position = taken + 1; position <= record.head(); position++) {
          add(record, record.at(position), position);
        }
        taken = (int) Math.max(taken, record.head());
      }
    }
  }

  private void add(ProgrammeRecord record, RecordedEvent recorded, int position) {
    for (Ref ref : record.concernedBy(recorded)) {
      Thing after =
          ProgrammeView.fold(things.at(position, ref), ref, List.of(recorded), record::at);
      if (after != null) {
        things.put(position, after);
      }
    }
  }

  /** Each thing, by the positions from which it stood so. */
  public ThingsOverTime things() {
    return things;
  }
}
