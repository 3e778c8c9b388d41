package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedNoteTest {

  /** The key and the note that C2SP signed-note gives as its example. */
  static final String EXAMPLE_KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String EXAMPLE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;

  /** The checkpoint with a cosignature that C2SP tlog-cosignature gives as its example. */
  private static final String COSIGNED_EXAMPLE =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  private static final VerifierKey LEDGER = Ledgers.LEDGER.verifier();
  private static final VerifierKey WITNESS = Ledgers.WITNESS.verifier();
  private static final VerifierKey STRANGER = Ledgers.STRANGER.verifier();
  private static final String TEXT = "one\n\ntwo é\n";

  private final SignedNote note = new SignedNote(TEXT, List.of(Ledgers.LEDGER.sign(TEXT)));

  private static SignedNote parsed(String text) {
    return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void the_specifications_example_is_verified() {
    VerifierKey key = VerifierKey.parse(EXAMPLE_KEY).orElseThrow();
    SignedNote example = parsed(EXAMPLE);
    assertThat(example.text()).isEqualTo("This is an example message.\n");
    assertThat(example.verify(List.of(key)).orElseThrow())
        .containsExactly(new SignedNote.SignedBy(key, OptionalLong.empty()));
    assertThat(Ledgers.flaw(parsed(EXAMPLE.replace("example m", "Example m")).verify(List.of(key))))
        .isEqualTo(Flaw.WRONG_SIGNATURE);
  }

  @Test
  void the_specifications_checkpoint_is_read_and_written_the_same() {
    SignedCheckpoint example =
        SignedCheckpoint.parse(COSIGNED_EXAMPLE.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(example.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(example.checkpoint().size()).isEqualTo(20_852_163);
    assertThat(example.note().signatures()).hasSize(2);
    assertThat(new String(example.note().bytes(), StandardCharsets.UTF_8))
        .isEqualTo(COSIGNED_EXAMPLE);
    assertThat(example.checkpoint().text()).isEqualTo(example.note().text());
  }

  @Test
  void a_note_is_read_as_it_was_written() {
    SignedNote read = SignedNote.parse(note.bytes()).orElseThrow();
    assertThat(read).isEqualTo(note);
    assertThat(read.verify(List.of(LEDGER)).orElseThrow()).hasSize(1);
  }

  @Test
  void signatures_of_unknown_keys_say_nothing() {
    SignedNote more = note.with(Ledgers.STRANGER.sign(TEXT));
    assertThat(more.verify(List.of(LEDGER)).orElseThrow())
        .extracting(SignedNote.SignedBy::key)
        .containsExactly(LEDGER);
    NoteSignature nonsense = new NoteSignature("stranger.example", 7, new byte[] {1});
    assertThat(note.with(nonsense).verify(List.of(LEDGER))).isInstanceOf(Parsed.Read.class);
  }

  @Test
  void a_known_name_with_another_identifier_is_an_unknown_key_and_the_reverse() {
    NoteSignature own = Ledgers.LEDGER.sign(TEXT);
    SignedNote other =
        note.with(new NoteSignature(own.name(), own.keyId() + 1, new byte[64]))
            .with(new NoteSignature("stranger.example", own.keyId(), new byte[64]));
    assertThat(other.verify(List.of(LEDGER))).isInstanceOf(Parsed.Read.class);
    assertThat(Ledgers.flaw(other.verify(List.of(STRANGER)))).isEqualTo(Flaw.NO_KNOWN_KEY);
  }

  @Test
  void all_known_keys_that_signed_are_named() {
    assertThat(
            note.with(Ledgers.STRANGER.sign(TEXT))
                .verify(List.of(LEDGER, STRANGER, WITNESS))
                .orElseThrow())
        .extracting(SignedNote.SignedBy::key)
        .containsExactly(LEDGER, STRANGER);
  }

  @Test
  void one_false_signature_of_a_known_key_makes_the_note_worthless() {
    SignedNote twice = note.with(new NoteSignature(STRANGER.name(), STRANGER.id(), new byte[64]));
    assertThat(twice.verify(List.of(LEDGER))).isInstanceOf(Parsed.Read.class);
    assertThat(Ledgers.flaw(twice.verify(List.of(LEDGER, STRANGER))))
        .isEqualTo(Flaw.WRONG_SIGNATURE);
  }

  @Test
  void nobody_known_is_nobody() {
    assertThat(Ledgers.flaw(note.verify(List.of()))).isEqualTo(Flaw.NO_KNOWN_KEY);
  }

  @Test
  void sixteen_signatures_are_taken_and_seventeen_are_not() {
    SignedNote many = note;
    for (int i = 1; i < 16; i++) {
      many = many.with(Ledgers.key("s" + i, SignatureType.ED25519, "s" + i).sign(TEXT));
    }
    assertThat(SignedNote.parse(many.bytes()).orElseThrow().verify(List.of(LEDGER)))
        .isInstanceOf(Parsed.Read.class);
    assertThat(Ledgers.flaw(SignedNote.parse(many.with(Ledgers.STRANGER.sign(TEXT)).bytes())))
        .isEqualTo(Flaw.TOO_MANY_SIGNATURES);
  }

  @Test
  void a_cosignature_says_when_and_covers_every_line() {
    Checkpoint checkpoint =
        new Checkpoint(Ledgers.ORIGIN, 1, Ledgers.leaf("a"), List.of("extension"));
    SignedNote cosigned =
        checkpoint
            .signedWith(Ledgers.LEDGER)
            .with(Ledgers.WITNESS.cosign(checkpoint, 1_679_315_147));
    SignedCheckpoint.Verified verified =
        SignedCheckpoint.parse(cosigned.bytes())
            .orElseThrow()
            .verify(Ledgers.ORIGIN, List.of(LEDGER), List.of(WITNESS))
            .orElseThrow();
    assertThat(verified.ledger()).hasSize(1);
    assertThat(verified.witnesses())
        .containsExactly(new SignedNote.SignedBy(WITNESS, OptionalLong.of(1_679_315_147)));
    assertThat(new String(SignedNote.cosigned(1_679_315_147, "a\n"), StandardCharsets.UTF_8))
        .isEqualTo("cosignature/v1\ntime 1679315147\na\n");
    Checkpoint without = new Checkpoint(Ledgers.ORIGIN, 1, Ledgers.leaf("a"));
    SignedNote moved =
        without.signedWith(Ledgers.LEDGER).with(Ledgers.WITNESS.cosign(checkpoint, 1_679_315_147));
    assertThat(
            Ledgers.flaw(
                new SignedCheckpoint(without, moved)
                    .verify(Ledgers.ORIGIN, List.of(LEDGER), List.of(WITNESS))))
        .isEqualTo(Flaw.WRONG_SIGNATURE);
  }

  @Test
  void a_key_rotated_by_hand_over_verifies_with_the_old_and_with_the_new() {
    Checkpoint checkpoint = new Checkpoint(Ledgers.ORIGIN, 0, Hash.OF_EMPTY_TREE);
    SignerKey next = Ledgers.key(Ledgers.ORIGIN, SignatureType.ED25519, "the next key");
    SignedCheckpoint both =
        new SignedCheckpoint(
            checkpoint, checkpoint.signedWith(Ledgers.LEDGER).with(next.sign(checkpoint.text())));
    assertThat(both.verify(Ledgers.ORIGIN, List.of(LEDGER), List.of()))
        .isInstanceOf(Parsed.Read.class);
    assertThat(both.verify(Ledgers.ORIGIN, List.of(next.verifier()), List.of()))
        .isInstanceOf(Parsed.Read.class);
    assertThat(
            both.verify(Ledgers.ORIGIN, List.of(LEDGER, next.verifier()), List.of())
                .orElseThrow()
                .ledger())
        .hasSize(2);
  }

  @Test
  void the_word_of_a_witness_alone_makes_no_checkpoint() {
    Checkpoint checkpoint = new Checkpoint(Ledgers.ORIGIN, 0, Hash.OF_EMPTY_TREE);
    SignedNote witnessed =
        new SignedNote(checkpoint.text(), List.of(Ledgers.WITNESS.cosign(checkpoint, 1)));
    assertThat(
            Ledgers.flaw(
                new SignedCheckpoint(checkpoint, witnessed)
                    .verify(Ledgers.ORIGIN, List.of(LEDGER), List.of(WITNESS))))
        .isEqualTo(Flaw.NO_KNOWN_KEY);
  }

  @Test
  void keys_are_given_for_what_they_are() {
    SignedCheckpoint any = Ledgers.signed(Ledgers.checkpoint(new MerkleTree()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> any.verify(Ledgers.ORIGIN, List.of(WITNESS), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> any.verify(Ledgers.ORIGIN, List.of(), List.of(LEDGER)));
  }

  @Test
  void a_checkpoint_that_could_not_be_read_again_is_not_made() {
    Hash root = Ledgers.leaf("a");
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 1, root));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\nb", 1, root));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\ud800", 1, root));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", -1, root));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", 0, root));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checkpoint("a", 1, root, List.of("")));
  }
}
