package uk.improvementboard.platform.store;

import java.util.List;

/** The database would not keep the record's promises; the process does not start on it. */
public final class UnsafeEventStore extends RuntimeException {

  private final List<String> reasons;

  public UnsafeEventStore(List<String> reasons) {
    super("the event store is not safe to use: " + String.join("; ", reasons));
    this.reasons = List.copyOf(reasons);
  }

  /** Each thing to put right, in the operator's words. */
  public List<String> reasons() {
    return reasons;
  }
}
