package uk.improvementboard.platform.signing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to put right, instead of a stack trace. */
final class UnsafeLedgerKeysExplained extends AbstractFailureAnalyzer<UnsafeLedgerKeys> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnsafeLedgerKeys cause) {
    return new FailureAnalysis(
        "The ledger's signing keys cannot be used: " + cause.getMessage(),
        "Put it right (docs/operations.md, signing keys); nothing was changed.",
        cause);
  }
}
