package uk.improvementboard.standalone.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.VerifierKey;

/**
 * A ledger that a witness keeps a head of.
 *
 * @param origin the ledger's name: which council's programme
 * @param keys the keys with which it may sign, the old ones too
 */
public record WatchedLedger(String origin, List<VerifierKey> keys) {

  /** A checkpoint has room for so many signatures of its ledger beside the witness's own. */
  static final int MOST_KEYS = 8;

  private static final String LABEL = "improvement-board/witness-watches/v1\n";

  public WatchedLedger {
    keys = List.copyOf(keys);
  }

  WatchedLedger with(VerifierKey key) {
    List<VerifierKey> more = new ArrayList<>(keys);
    more.add(key);
    return new WatchedLedger(origin, more);
  }

  static String write(Iterable<WatchedLedger> ledgers) {
    StringBuilder text = new StringBuilder(LABEL);
    for (WatchedLedger ledger : ledgers) {
      for (VerifierKey key : ledger.keys) {
        text.append(key.text()).append(' ').append(ledger.origin).append('\n');
      }
    }
    return text.toString();
  }

  /** The ledgers by their names; empty when this is not what was written. */
  static Optional<Map<String, WatchedLedger>> read(String text) {
    if (!text.startsWith(LABEL)) {
      return Optional.empty();
    }
    Map<String, WatchedLedger> ledgers = new LinkedHashMap<>();
    for (String line : text.substring(LABEL.length()).lines().toList()) {
      int space = line.indexOf(' ');
      if (space < 0
          || !(VerifierKey.parse(line.substring(0, space))
              instanceof Parsed.Read<VerifierKey>(VerifierKey key))) {
        return Optional.empty();
      }
      String origin = line.substring(space + 1);
      ledgers.merge(
          origin, new WatchedLedger(origin, List.of(key)), (known, more) -> known.with(key));
    }
    return Optional.of(ledgers);
  }
}
