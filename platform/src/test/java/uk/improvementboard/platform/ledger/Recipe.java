package uk.improvementboard.platform.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The shell recipe of docs/ledger.md and a small ledger to follow it on. */
final class Recipe {

  static final int EVENTS = 5;

  private Recipe() {}

  static LedgerEntry event(int position) {
    return new LedgerEntry(
        "anyshire",
        position,
        Instant.parse("2026-03-05T14:30:00Z").plusSeconds(position),
        "event-" + position,
        "meetings.meeting-closed",
        "1",
        ("{\"ref\":\"M" + position + "\"}").getBytes(StandardCharsets.UTF_8),
        "{\"role\":\"secretariat\"}".getBytes(StandardCharsets.UTF_8));
  }

  /** The page, wherever in the repository the test was started. */
  static String page() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("docs/ledger.md"))) {
      root = root.getParent();
    }
    if (root == null) {
      throw new AssertionError("no docs/ledger.md above " + Path.of("").toAbsolutePath());
    }
    return Files.readString(root.resolve("docs/ledger.md"));
  }

  /** The page's commands, one block after the other. */
  static String script() throws IOException {
    StringBuilder script = new StringBuilder("set -eu\n");
    String rest = page();
    for (int at = rest.indexOf("```sh\n"); at >= 0; at = rest.indexOf("```sh\n")) {
      rest = rest.substring(at + 6);
      script.append(rest, 0, rest.indexOf("```"));
    }
    return script.toString();
  }

  /** The files that the recipe begins with. */
  static void lay(Path folder) throws IOException {
    MerkleTree tree = new MerkleTree();
    for (int position = 1; position <= EVENTS; position++) {
      LedgerEntry entry = event(position);
      tree.append(entry.leafHash());
      Files.write(folder.resolve(position + ".entry"), entry.encoded());
    }
    Checkpoint checkpoint = Ledgers.checkpoint(tree);
    Files.write(folder.resolve("checkpoint"), Ledgers.signed(checkpoint).note().bytes());
    Files.writeString(folder.resolve("ledger.key"), Ledgers.LEDGER.verifier().text() + "\n");
    Files.writeString(folder.resolve("short-form"), ShortForm.of(checkpoint).text() + "\n");
  }
}
