package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysTest {

  /** RFC 8032, 7.1, test 1. */
  private static final byte[] SEED =
      Ledgers.hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

  private static final byte[] POINT =
      Ledgers.hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  private static final String PUBLISHED = Ledgers.LEDGER.verifier().text();

  @Test
  void the_public_key_of_a_seed_and_its_signature_are_those_of_rfc_8032() {
    assertThat(Ed25519.publicKeyOf(SEED)).isEqualTo(POINT);
    assertThat(Ed25519.sign(SEED, new byte[0]))
        .isEqualTo(
            Ledgers.hex(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                    + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"));
  }

  @Test
  void a_published_key_is_read_as_it_was_written() {
    for (SignerKey key : List.of(Ledgers.LEDGER, Ledgers.WITNESS)) {
      VerifierKey verifier = key.verifier();
      assertThat(VerifierKey.parse(verifier.text())).isEqualTo(Parsed.read(verifier));
    }
    assertThat(text("ledger.key")).isEqualTo(PUBLISHED);
    assertThat(text("witness.key")).isEqualTo(Ledgers.WITNESS.verifier().text());
  }

  private static String text(String name) {
    return new String(Ledgers.resource(name), StandardCharsets.UTF_8).strip();
  }

  @Test
  void the_key_of_the_specifications_example_has_its_identifier() {
    assertThat(VerifierKey.parse(SignedNoteTest.EXAMPLE_KEY).orElseThrow().identifier())
        .isEqualTo("530d903a");
  }

  @Test
  void a_secret_key_is_read_as_it_was_kept_and_signs_the_same() {
    SignerKey key =
        SignerKey.generate("council.example/x", SignatureType.ED25519, new SecureRandom());
    SignerKey again = SignerKey.parse(key.secretText()).orElseThrow();
    assertThat(again.verifier()).isEqualTo(key.verifier());
    assertThat(again.sign("text\n")).isEqualTo(key.sign("text\n"));
  }

  @Test
  void two_keys_are_never_the_same() {
    SecureRandom random = new SecureRandom();
    assertThat(SignerKey.generate("a", SignatureType.ED25519, random).verifier())
        .isNotEqualTo(SignerKey.generate("a", SignatureType.ED25519, random).verifier());
  }

  @Test
  void one_key_for_two_purposes_has_two_identifiers() {
    assertThat(Ledgers.key("a", SignatureType.ED25519, "s").verifier().identifier())
        .isNotEqualTo(Ledgers.key("a", SignatureType.COSIGNATURE_V1, "s").verifier().identifier());
  }

  @Test
  void a_secret_key_does_not_show_itself() {
    String secret = Ledgers.LEDGER.secretText();
    String last = secret.substring(secret.lastIndexOf('+') + 1);
    assertThat(Ledgers.LEDGER.toString()).doesNotContain(last);
    Parsed<SignerKey> parsed = SignerKey.parse(secret.replace("anyshire", "othershire"));
    assertThat(parsed.toString()).doesNotContain(last);
    assertThat(Ledgers.flaw(parsed)).isEqualTo(Flaw.KEY_ID);
  }

  @Test
  void a_key_does_not_do_what_it_is_not_for() {
    assertThatIllegalStateException().isThrownBy(() -> Ledgers.WITNESS.sign("text\n"));
    Checkpoint nothing = new Checkpoint(Ledgers.ORIGIN, 0, Hash.OF_EMPTY_TREE);
    assertThatIllegalStateException().isThrownBy(() -> Ledgers.LEDGER.cosign(nothing, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Ledgers.WITNESS.cosign(nothing, -1));
  }

  @Test
  void a_key_has_a_name_without_spaces_and_pluses() {
    for (String name : List.of("", " ", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\u0085", "a\n")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ledgers.key(name, SignatureType.ED25519, "s"));
    }
  }

  @Test
  void what_is_no_published_key_is_refused() {
    String[] parts = PUBLISHED.split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    byte[] otherType = typed.clone();
    otherType[0] = 6;
    byte[] noPoint = typed.clone();
    Arrays.fill(noPoint, 1, 33, (byte) 0);
    noPoint[1] = 2;
    assertThat(
            List.of(
                key(""),
                key("name"),
                key(parts[0] + "+" + parts[1]),
                key(parts[0] + "+" + parts[1].toUpperCase(Locale.ROOT) + "+" + parts[2]),
                key(parts[0] + "+00" + parts[1] + "+" + parts[2]),
                key("+" + parts[1] + "+" + parts[2]),
                key("a b+" + parts[1] + "+" + parts[2]),
                key(parts[0] + "+00000000+" + parts[2]),
                key("other+" + parts[1] + "+" + parts[2]),
                key(PUBLISHED + "="),
                key(PUBLISHED + "\n"),
                key(parts[0] + "+" + parts[1] + "+"),
                key(with(otherType)),
                key(with(Arrays.copyOf(typed, 32))),
                key(with(Arrays.copyOf(typed, 34))),
                key(with(noPoint))))
        .containsExactly(
            Flaw.KEY_FORM,
            Flaw.KEY_FORM,
            Flaw.KEY_FORM,
            Flaw.KEY_FORM,
            Flaw.KEY_FORM,
            Flaw.KEY_NAME,
            Flaw.KEY_NAME,
            Flaw.KEY_ID,
            Flaw.KEY_ID,
            Flaw.NOT_BASE64,
            Flaw.NOT_BASE64,
            Flaw.KEY_FORM,
            Flaw.KEY_TYPE,
            Flaw.KEY_FORM,
            Flaw.KEY_FORM,
            Flaw.KEY_FORM);
  }

  private static String with(byte[] typed) {
    String[] parts = PUBLISHED.split("\\+", 3);
    return parts[0] + "+" + parts[1] + "+" + Base64.getEncoder().encodeToString(typed);
  }

  private static Flaw key(String text) {
    return Ledgers.flaw(VerifierKey.parse(text));
  }

  @Test
  void what_is_no_secret_key_is_refused() {
    String secret = Ledgers.LEDGER.secretText();
    assertThat(
            List.of(
                Ledgers.flaw(SignerKey.parse(PUBLISHED)),
                Ledgers.flaw(SignerKey.parse("PRIVATE+KEY+a+b")),
                Ledgers.flaw(SignerKey.parse(secret.replace("anyshire", "any shire"))),
                Ledgers.flaw(SignerKey.parse(secret + "=")),
                Ledgers.flaw(SignerKey.parse("PRIVATE+KEY+a+00000000+AAAA")),
                Ledgers.flaw(
                    SignerKey.parse(
                        "PRIVATE+KEY+a+00000000+"
                            + Base64.getEncoder().encodeToString(new byte[33])))))
        .containsExactly(
            Flaw.KEY_FORM,
            Flaw.KEY_FORM,
            Flaw.KEY_NAME,
            Flaw.NOT_BASE64,
            Flaw.KEY_FORM,
            Flaw.KEY_TYPE);
  }
}
