package uk.improvementboard.standalone.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked beside the data from the archive on the class path. */
final class PostgresBinaries {

  /** The folder of the version that the build brings along; a new version unpacks beside it. */
  private static final String FOLDER = "postgresql-18";

  private PostgresBinaries() {}

  /** The folder that has {@code bin/postgres} in it, unpacked if it is not there yet. */
  static Path unpackedIn(Path directory) throws IOException {
    Path unpacked = directory.resolve(FOLDER);
    if (!Files.isDirectory(unpacked)) {
      Path unpacking = directory.resolve(FOLDER + ".unpacking");
      remove(unpacking);
      unpack(unpacking);
      Files.move(unpacking, unpacked);
    }
    return unpacked;
  }

  private static void unpack(Path into) throws IOException {
    String system =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "Darwin"
            : "Linux";
    String machine = ArchUtils.normalize(System.getProperty("os.arch", ""));
    try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
      if (packed == null) {
        throw new CannotStart(
            "this build brings no PostgreSQL for " + system + " on " + machine + " along");
      }
      try (TarArchiveInputStream archive =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = archive.getNextEntry();
            entry != null;
            entry = archive.getNextEntry()) {
          place(archive, entry, into);
        }
      }
    }
  }

  private static void place(TarArchiveInputStream archive, TarArchiveEntry entry, Path into)
      throws IOException {
    Path file = into.resolve(entry.getName()).normalize();
    if (!file.startsWith(into)) {
      throw new IOException("the archive has a file outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(archive, file);
      DataDirectory.restrict(file, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
  }

  static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
