package uk.improvementboard.platform.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a ledger says of itself at one moment (C2SP tlog-checkpoint): which ledger it is, how many
 * events it holds, and the root over all of them.
 *
 * @param origin the ledger's name: which council's programme
 * @param size how many events
 * @param root the Merkle tree hash of them
 * @param extensions further lines, which nobody interprets
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  /**
   * @throws IllegalArgumentException when it could not be written so that it is read again
   */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (size < 0 || (size == 0 && !root.equals(Hash.OF_EMPTY_TREE))) {
      throw new IllegalArgumentException("no tree of " + size + " leaves has the root " + root);
    }
    List<String> free = new ArrayList<>(extensions);
    free.add(origin);
    for (String line : free) {
      if (line.isEmpty()
          || line.chars().anyMatch(c -> c < ' ')
          || StrictText.encode(line) == null) {
        throw new IllegalArgumentException("not a line of a checkpoint: " + line);
      }
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /** The text that is signed. */
  public String text() {
    return head() + extensions.stream().map(line -> line + "\n").reduce("", String::concat);
  }

  /** The first three lines: all that is said of the ledger itself. */
  String head() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /** The checkpoint with its ledger's signature. */
  public SignedNote signedWith(SignerKey key) {
    return new SignedNote(text(), List.of(key.sign(text())));
  }

  static Parsed<Checkpoint> ofText(String text) {
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.contains("")) {
      return Parsed.refused(
          Flaw.EMPTY_LINE, "a checkpoint has no empty line before its signatures");
    }
    if (lines.size() < 3) {
      return Parsed.refused(Flaw.TOO_FEW_LINES, "a checkpoint has an origin, a size and a root");
    }
    OptionalLong size = StrictText.number(lines.get(1));
    if (size.isEmpty()) {
      return Parsed.refused(
          Flaw.NUMBER, "the size is not a number without leading zeros, below 2^63");
    }
    return Hash.ofBase64(lines.get(2))
        .then(
            root ->
                size.getAsLong() == 0 && !root.equals(Hash.OF_EMPTY_TREE)
                    ? Parsed.refused(Flaw.ROOT, "a ledger of no events has another root")
                    : Parsed.read(
                        new Checkpoint(
                            lines.get(0), size.getAsLong(), root, lines.subList(3, lines.size()))));
  }
}
