package uk.improvementboard.platform.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to put right, instead of a stack trace. */
final class UnsafeEventStoreExplained extends AbstractFailureAnalyzer<UnsafeEventStore> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnsafeEventStore cause) {
    return new FailureAnalysis(
        "The event store would not keep the record's promises:\n  - "
            + String.join("\n  - ", cause.reasons()),
        "Put each right in the database (docs/event-store.md); nothing was changed.",
        cause);
  }
}
