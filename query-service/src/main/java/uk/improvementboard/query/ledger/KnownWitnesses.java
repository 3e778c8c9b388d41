package uk.improvementboard.query.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.VerifierKey;

/**
 * The witnesses whose cosignatures this installation takes, as its administrator named them.
 *
 * @param witnesses their public keys: name+identifier+base64, at most {@value #MOST}
 */
@ConfigurationProperties("improvement-board.ledger")
public record KnownWitnesses(@DefaultValue List<String> witnesses) {

  /** A checkpoint has room for so many cosignatures beside its ledger's own signatures. */
  static final int MOST = 12;

  /**
   * @throws IllegalArgumentException when one of them is no witness's key, which keeps the product
   *     from starting
   */
  public KnownWitnesses {
    witnesses = List.copyOf(witnesses);
    if (witnesses.size() > MOST) {
      throw new IllegalArgumentException(
          "improvement-board.ledger.witnesses names more than " + MOST + " witnesses");
    }
    witnesses.forEach(KnownWitnesses::key);
  }

  /** Their keys. */
  public List<VerifierKey> keys() {
    List<VerifierKey> keys = new ArrayList<>();
    witnesses.forEach(witness -> keys.add(key(witness)));
    return keys;
  }

  private static VerifierKey key(String text) {
    return switch (VerifierKey.parse(text)) {
      case Parsed.Read<VerifierKey>(VerifierKey key)
          when key.type() == SignatureType.COSIGNATURE_V1 ->
          key;
      case Parsed.Read<VerifierKey>(VerifierKey key) ->
          throw new IllegalArgumentException(
              "improvement-board.ledger.witnesses: " + key.name() + " is not a witness's key");
      case Parsed.Refused<VerifierKey>(var flaw, String words) ->
          throw new IllegalArgumentException("improvement-board.ledger.witnesses: " + words);
    };
  }
}
