package uk.improvementboard.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one installation keeps everything: database, accounts, log. Readable by its owner only, and
 * used by one process at a time.
 */
public final class DataDirectory implements AutoCloseable {

  /** What the directory is called where nothing else is said. */
  public static final String USUAL_NAME = ".improvement-board";

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path path;
  private @Nullable FileChannel lock;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /** The directory, which need not exist yet, without using it. */
  public static DataDirectory at(Path path) {
    return new DataDirectory(path.toAbsolutePath().normalize());
  }

  /**
   * Makes the directory where it is missing and keeps others off until closed.
   *
   * @throws CannotStart when another process uses it, or it cannot be made
   */
  public DataDirectory use() {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        restrict(path, "rwx------");
      }
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held = locked(channel);
      if (held == null) {
        channel.close();
        throw new CannotStart(
            "another improvement board uses "
                + path
                + address().map(at -> " and answers at " + at).orElse("")
                + "; stop it, or name another directory with --data");
      }
      lock = channel;
      return this;
    } catch (IOException e) {
      throw new CannotStart("the data directory " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  public Path path() {
    return path;
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  public boolean exists() {
    return Files.isDirectory(path);
  }

  /** The content of a file of ours, if it is there. */
  public Optional<String> read(String name) {
    try {
      return Files.exists(file(name))
          ? Optional.of(Files.readString(file(name)).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that only its owner may read, whole or not at all. */
  public Path write(String name, String content) {
    try {
      Path written = Files.createTempFile(path, name, ".new");
      restrict(written, "rw-------");
      Files.writeString(written, content);
      return Files.move(
          written, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CannotStart(file(name) + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Where the server that uses this directory answers, as it said when it started. */
  public Optional<String> address() {
    return read("address");
  }

  /** Notes where the server answers, for the command line. */
  public void answersAt(String address) {
    write("address", address);
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        Files.deleteIfExists(file("address"));
        lock.close();
        lock = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void restrict(Path file, String permissions) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
