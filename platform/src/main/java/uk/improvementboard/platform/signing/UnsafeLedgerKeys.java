package uk.improvementboard.platform.signing;

/** The secret keys are not kept as secrets; the process does not start with them. */
public final class UnsafeLedgerKeys extends RuntimeException {

  UnsafeLedgerKeys(String reason) {
    super(reason);
  }

  UnsafeLedgerKeys(String reason, Throwable cause) {
    super(reason, cause);
  }
}
