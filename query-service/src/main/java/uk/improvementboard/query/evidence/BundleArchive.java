package uk.improvementboard.query.evidence;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The archive of a bundle, read in place. Nothing is unpacked to disk, and no file is taken for
 * larger than a bundle's can be, so that neither a name nor a size in it can do harm.
 */
final class BundleArchive implements AutoCloseable {

  /** What all files together may unpack to. */
  static final long MOST_BYTES = 4L << 30;

  /** It is no archive, or one that was damaged. */
  static final class Damaged extends IOException {
    Damaged(String words) {
      super(words);
    }
  }

  private final ZipFile zip;
  private long unpacked;

  BundleArchive(Path file) throws Damaged {
    try {
      this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw new Damaged("This is not a zip archive, or only a part of one.");
    }
  }

  Enumeration<? extends ZipEntry> files() {
    return zip.entries();
  }

  /**
   * The bytes of a file; null when there is none of this name.
   *
   * @param most how many bytes such a file has at most
   */
  byte @Nullable [] read(String name, int most) throws Damaged {
    InputStream in = open(name);
    if (in == null) {
      return null;
    }
    try (in) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (bytes.size() + read > most) {
          throw new Damaged("The file " + name + " unpacks to more than such a file can have.");
        }
        bytes.write(buffer, 0, read);
      }
      return bytes.toByteArray();
    } catch (Damaged e) {
      throw e;
    } catch (IOException e) {
      throw new Damaged("The file " + name + " cannot be unpacked: the archive is damaged there.");
    }
  }

  /** A file to be read bit by bit; null when there is none of this name. */
  @Nullable InputStream open(String name) throws Damaged {
    try {
      ZipEntry entry = zip.getEntry(name);
      InputStream in = entry == null ? null : zip.getInputStream(entry);
      return in == null ? null : new Counted(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new Damaged("The file " + name + " cannot be unpacked: the archive is damaged there.");
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      return one < 0 ? one : counted(one, 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      return read < 0 ? read : counted(read, read);
    }

    private int counted(int result, int more) throws Damaged {
      unpacked += more;
      if (unpacked > MOST_BYTES) {
        throw new Damaged("The archive unpacks to more than 4 GB, which no bundle does.");
      }
      return result;
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
