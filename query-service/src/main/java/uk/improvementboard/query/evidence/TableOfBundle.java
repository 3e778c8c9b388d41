package uk.improvementboard.query.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.query.evidence.Found.Enough;

/** The table of a bundle, held line by line against the one that its events give. */
final class TableOfBundle implements AutoCloseable {

  private static final int LONGEST_LINE = 32 << 20;

  private final Found found;
  private final EventsTable again = new EventsTable();
  private final MessageDigest digest = ZipOfFiles.sha256();
  private final @Nullable InputStream file;
  private boolean followed;

  TableOfBundle(BundleArchive archive, Found found) throws IOException, Enough {
    this.found = found;
    InputStream in = archive.open(BundleFile.TABLE);
    this.file =
        in == null ? null : new DigestInputStream(new BufferedInputStream(in, 1 << 16), digest);
    this.followed = in != null;
    if (in != null && !Arrays.equals(again.header(), line(again.header().length))) {
      found.tampered(BundleFile.TABLE, "The table has other columns than those of a bundle.");
      followed = false;
    }
  }

  /** The next line says what the next event says. */
  void compare(LedgerEntry entry) throws IOException, Enough {
    if (!followed || file == null) {
      return;
    }
    byte[] expected = again.row(entry);
    byte[] line = line(expected.length);
    if (Arrays.equals(expected, line)) {
      return;
    }
    List<String> columns = EventsTable.differences(expected, line);
    found.tampered(
        BundleFile.TABLE,
        "The table and event "
            + entry.position()
            + " do not say the same"
            + (columns.isEmpty() ? "." : ": " + String.join(", ", columns) + "."));
    // of another length, the lines after it cannot be told apart by where they begin
    followed = line.length > 1 && line[line.length - 1] == '\n';
  }

  /** The next line is about an event that is not there. */
  void skip() throws IOException {
    if (followed) {
      line(1);
    }
  }

  /** So many bytes, or up to the end of the line where it does not end there. */
  private byte[] line(int length) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(length);
    line.writeBytes(file == null ? new byte[0] : file.readNBytes(length));
    byte[] read = line.toByteArray();
    while (file != null
        && line.size() < LONGEST_LINE
        && (read.length == length && read[length - 1] != '\n')) {
      int one = file.read();
      if (one < 0) {
        break;
      }
      line.write(one);
      if (one == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  /** There is nothing more in it, and it is the table that was listed. */
  void end(Manifest manifest) throws IOException, Enough {
    if (file == null) {
      if (!manifest.lists(BundleFile.TABLE)) {
        found.incomplete(BundleFile.TABLE, "The table of the events is missing.");
      }
      return;
    }
    boolean more = file.read() >= 0;
    file.transferTo(OutputStream.nullOutputStream());
    boolean listed = manifest.lists(BundleFile.TABLE);
    if (!manifest.tick(BundleFile.TABLE, digest.digest())) {
      found.tampered(
          BundleFile.TABLE,
          listed
              ? "The table was changed after the bundle was made: its hash is not the one listed."
              : "The table is not among the files listed.");
    } else if (more && followed && found.nothing()) {
      found.tampered(BundleFile.TABLE, "The table has more lines than there are events.");
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
