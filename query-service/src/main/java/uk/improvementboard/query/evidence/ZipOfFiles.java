package uk.improvementboard.query.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bundle file by file, and at its end the hashes of them all. */
final class ZipOfFiles {

  private final ZipOutputStream zip;
  private final FileTime time;
  private final StringBuilder manifest = new StringBuilder();

  ZipOfFiles(OutputStream out, Instant madeAt) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.zip.setLevel(Deflater.BEST_SPEED);
    this.time = FileTime.from(madeAt);
  }

  /** What writes the bytes of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  void put(String name, byte[] content) throws IOException {
    put(name, file -> file.write(content));
  }

  void put(String name, Content content) throws IOException {
    MessageDigest digest = sha256();
    begin(name);
    content.writeTo(
        new FilterOutputStream(zip) {
          @Override
          public void write(int one) throws IOException {
            digest.update((byte) one);
            zip.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            zip.write(bytes, from, length);
          }
        });
    zip.closeEntry();
    manifest
        .append(HexFormat.of().formatHex(digest.digest()))
        .append("  ")
        .append(name)
        .append('\n');
  }

  /** Puts the manifest, as {@code sha256sum -c} reads it, and ends the archive. */
  void end() throws IOException {
    begin(BundleFile.MANIFEST);
    zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(time);
    zip.putNextEntry(entry);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
