package uk.improvementboard.query.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.CompactRange;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.query.evidence.Found.Enough;

/**
 * The leaf hashes that the ledger kept when it took the events. Where they lead to the root that
 * was signed, an event that is not of its leaf is the one that was changed.
 */
final class LeavesOfBundle implements AutoCloseable {

  private static final int LINE = 45;
  private static final int NAMED = 10;

  private final MessageDigest digest = ZipOfFiles.sha256();
  private final @Nullable InputStream file;
  private CompactRange range = CompactRange.EMPTY;
  private final List<Long> others = new ArrayList<>();
  private boolean wellFormed = true;

  LeavesOfBundle(BundleArchive archive) throws IOException {
    InputStream in = archive.open(BundleFile.LEAVES);
    this.file =
        in == null ? null : new DigestInputStream(new BufferedInputStream(in, 1 << 16), digest);
  }

  /** The next leaf is that of this event, or the event is not the one that was taken. */
  void compare(long position, Hash leaf) throws IOException {
    Hash kept = next();
    if (kept != null && !kept.equals(leaf) && others.size() < NAMED) {
      others.add(position);
    }
  }

  void skip() throws IOException {
    next();
  }

  private @Nullable Hash next() throws IOException {
    if (file == null || !wellFormed) {
      return null;
    }
    String line = new String(file.readNBytes(LINE), StandardCharsets.US_ASCII);
    if (line.length() == LINE
        && line.endsWith("\n")
        && Hash.ofBase64(line.substring(0, LINE - 1)) instanceof Parsed.Read<Hash>(Hash kept)) {
      range = range.append(kept);
      return kept;
    }
    wellFormed = false;
    return null;
  }

  void end(
      Manifest manifest, @Nullable CompactRange events, @Nullable Checkpoint signed, Found found)
      throws IOException, Enough {
    if (file == null) {
      return;
    }
    boolean more = file.read() >= 0;
    file.transferTo(OutputStream.nullOutputStream());
    boolean listed = manifest.lists(BundleFile.LEAVES);
    boolean asListed = manifest.tick(BundleFile.LEAVES, digest.digest());
    if (!asListed) {
      found.tampered(
          BundleFile.LEAVES,
          listed
              ? "The leaf hashes were changed after the bundle was made."
              : "The leaf hashes are not among the files listed.");
    }
    boolean theSigned = signed != null && range.root().equals(signed.root());
    if (theSigned) {
      for (long position : others) {
        found.tampered(
            BundleFile.entry(position),
            "Event "
                + position
                + " is not the one that the ledger took: the leaf hash kept of it is another.");
      }
    } else if (wellFormed && events != null && !range.root().equals(events.root())) {
      found.tampered(
          BundleFile.LEAVES, "The leaf hashes that the ledger kept are not those of the events.");
    }
    if (!wellFormed || more) {
      found.tampered(
          BundleFile.LEAVES, "There are not as many leaf hashes as events, or one is none.");
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
