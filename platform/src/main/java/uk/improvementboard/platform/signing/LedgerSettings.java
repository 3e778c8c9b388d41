package uk.improvementboard.platform.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledgers of this installation are called and where their secret keys are.
 *
 * @param origin the name of the signing key, and what the name of each ledger begins with; not
 *     changed once something was signed
 * @param keys the folder of secret keys, which its owner only may read; where there is none,
 *     nothing is signed by this process
 */
@ConfigurationProperties("improvement-board.ledger")
public record LedgerSettings(
    @DefaultValue("improvement-board.local") String origin, @Nullable Path keys) {

  /** The ledger of a programme, or of whatever else has one. */
  public String originOf(String ledger) {
    return origin + "/" + ledger;
  }
}
