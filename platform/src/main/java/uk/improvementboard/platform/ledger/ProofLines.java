package uk.improvementboard.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A number, a path and a checkpoint, one under the other: what C2SP's two kinds of proof share. */
record ProofLines(long number, List<Hash> path, SignedCheckpoint checkpoint) {

  /** No tree below 2^63 leaves has a longer path. */
  static final int MOST_HASHES = 63;

  static final int LONGEST = SignedNote.LONGEST + 8 * 1024;

  static byte[] write(String word, long number, List<Hash> path) {
    StringBuilder lines = new StringBuilder(word).append(number).append('\n');
    path.forEach(hash -> lines.append(hash.base64()).append('\n'));
    return lines.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
  }

  static Parsed<ProofLines> read(String word, String text) {
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      return Parsed.refused(Flaw.NO_SIGNATURES, "no checkpoint after the proof");
    }
    String[] lines = text.substring(0, blank).split("\n", -1);
    OptionalLong number =
        lines[0].startsWith(word)
            ? StrictText.number(lines[0].substring(word.length()))
            : OptionalLong.empty();
    if (number.isEmpty()) {
      return Parsed.refused(Flaw.NUMBER, "no line \"" + word + "NUMBER\" where it should be");
    }
    if (lines.length - 1 > MOST_HASHES) {
      return Parsed.refused(Flaw.LENGTH, "more than " + MOST_HASHES + " hashes");
    }
    List<Hash> path = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      switch (Hash.ofBase64(lines[i])) {
        case Parsed.Read<Hash>(Hash hash) -> path.add(hash);
        case Parsed.Refused<Hash>(Flaw flaw, String words) -> {
          return Parsed.refused(flaw, words);
        }
      }
    }
    return SignedCheckpoint.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8))
        .then(checkpoint -> Parsed.read(new ProofLines(number.getAsLong(), path, checkpoint)));
  }
}
