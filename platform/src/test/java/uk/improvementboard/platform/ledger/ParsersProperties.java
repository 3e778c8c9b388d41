package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever is handed in is read or refused for a reason; nothing else ever comes of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParsersProperties {

  private static final List<Function<byte[], Parsed<?>>> PARSERS =
      List.of(
          SignedNote::parse,
          SignedCheckpoint::parse,
          MalformedNotesTest::verified,
          InclusionEvidence::parse,
          WitnessRequest::parse,
          CompactRange::resume,
          LedgerEntry::decode,
          bytes -> VerifierKey.parse(text(bytes)),
          bytes -> SignerKey.parse(text(bytes)),
          bytes -> ShortForm.parse(text(bytes)),
          bytes -> Hash.ofBase64(text(bytes)));

  private final SplittableRandom random = new SplittableRandom(8032);
  private final MerkleTree tree = Ledgers.tree(Ledgers.leaves(7));
  private final SignedCheckpoint checkpoint = Ledgers.signed(Ledgers.checkpoint(tree));

  private final List<byte[]> good =
      List.of(
          Ledgers.resource("good.note"),
          new InclusionEvidence(2, tree.inclusionProof(2).inclusionPath(), checkpoint).bytes(),
          new WitnessRequest(3, tree.consistencyProof(3).consistencyPath(), checkpoint).bytes(),
          tree.range().text(),
          Ledgers.entry(random).encoded(),
          bytes(Ledgers.LEDGER.verifier().text()),
          bytes(Ledgers.LEDGER.secretText()),
          bytes(ShortForm.of(checkpoint.checkpoint()).text()),
          bytes(tree.root().base64()));

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void answered(byte[] input) {
    for (Function<byte[], Parsed<?>> parser : PARSERS) {
      if (parser.apply(input) instanceof Parsed.Refused<?>(Flaw flaw, String words)) {
        assertThat(words).as(flaw.name()).isNotBlank();
      }
    }
  }

  @Test
  void good_ones_are_read_by_their_parsers() {
    assertThat(good)
        .allMatch(
            input ->
                PARSERS.stream().anyMatch(parser -> parser.apply(input) instanceof Parsed.Read));
  }

  @Test
  void random_bytes() {
    for (int i = 0; i < 3_000; i++) {
      answered(Ledgers.bytes(random, random.nextInt(300)));
    }
  }

  @Test
  void random_text_of_the_characters_that_matter() {
    String[] pieces = {
      "\n",
      "\n\n",
      "\u2014 ",
      " ",
      "+",
      "=",
      "AAAA",
      "0",
      "9",
      "old ",
      "index ",
      "\r",
      "\0",
      "é",
      "a.example",
      "PRIVATE+KEY+",
      "c2sp.org/tlog-proof@v1",
      LedgerEntry.LABEL,
      CompactRange.LABEL
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      answered(bytes(text.toString()));
    }
  }

  @Test
  void mutations_of_good_ones() {
    for (int i = 0; i < 4_000; i++) {
      byte[] input = good.get(random.nextInt(good.size()));
      for (int n = random.nextInt(1, 4); n > 0 && input.length > 0; n--) {
        input = Ledgers.mutated(random, input);
      }
      answered(input);
    }
  }

  @Test
  void mutations_of_malformed_ones() throws IOException, URISyntaxException {
    List<byte[]> malformed =
        files().filter(note -> note.length > 0 && note.length < 10_000).toList();
    for (int i = 0; i < 1_000; i++) {
      answered(Ledgers.mutated(random, malformed.get(random.nextInt(malformed.size()))));
    }
  }

  private static Stream<byte[]> files() throws IOException, URISyntaxException {
    return MalformedNotesTest.files().map(MalformedNotesTest::read);
  }

  @Test
  void what_is_read_is_written_the_same() {
    for (int i = 0; i < 20_000; i++) {
      byte[] note = Ledgers.mutated(random, good.getFirst());
      if (SignedNote.parse(note) instanceof Parsed.Read<SignedNote>(SignedNote read)) {
        assertThat(read.bytes()).isEqualTo(note);
      }
      byte[] evidence = Ledgers.mutated(random, good.get(1));
      if (InclusionEvidence.parse(evidence)
          instanceof Parsed.Read<InclusionEvidence>(InclusionEvidence read)) {
        assertThat(read.bytes()).isEqualTo(evidence);
      }
    }
  }
}
