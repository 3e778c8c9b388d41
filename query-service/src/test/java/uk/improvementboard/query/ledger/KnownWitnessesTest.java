package uk.improvementboard.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownWitnessesTest {

  private static VerifierKey key(SignatureType type) {
    return SignerKey.generate("dfe.example/witness", type, new SecureRandom()).verifier();
  }

  @Test
  void the_keys_of_witnesses_are_known() {
    VerifierKey witness = key(SignatureType.COSIGNATURE_V1);
    assertThat(new KnownWitnesses(List.of(witness.text())).keys()).containsExactly(witness);
    assertThat(new KnownWitnesses(List.of()).keys()).isEmpty();
  }

  @Test
  void a_key_of_a_ledger_no_key_at_all_and_too_many_are_refused_and_named() {
    String ledger = key(SignatureType.ED25519).text();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KnownWitnesses(List.of(ledger)))
        .withMessageContaining("dfe.example/witness is not a witness's key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KnownWitnesses(List.of("no key")))
        .withMessageContaining("improvement-board.ledger.witnesses");
    String witness = key(SignatureType.COSIGNATURE_V1).text();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KnownWitnesses(Collections.nCopies(KnownWitnesses.MOST + 1, witness)))
        .withMessageContaining("more than 12");
  }
}
