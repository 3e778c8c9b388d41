package uk.improvementboard.standalone.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The few things by which a file is replaced so that neither a kill nor a power cut halves it. */
interface Disk {

  /** The disk of this machine. */
  Disk REAL = new RealDisk();

  /** Writes a file that only its owner may read. */
  void write(Path file, byte[] content) throws IOException;

  /** Waits until the file's content is on the disk. */
  void sync(Path file) throws IOException;

  /** Puts a file in the place of another in one step. */
  void rename(Path from, Path to) throws IOException;

  /** Waits until the folder's names are on the disk. */
  void syncFolder(Path folder) throws IOException;

  /** Replaces a file of a folder: afterwards it is on the disk, before it is what it was. */
  default void replace(Path folder, String name, byte[] content) throws IOException {
    Path written = folder.resolve(name + ".new");
    write(written, content);
    sync(written);
    rename(written, folder.resolve(name));
    syncFolder(folder);
  }

  /** What {@link #REAL} is. */
  final class RealDisk implements Disk {

    private static final boolean POSIX =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private RealDisk() {}

    @Override
    public void write(Path file, byte[] content) throws IOException {
      Files.deleteIfExists(file);
      if (POSIX) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    }

    @Override
    public void sync(Path file) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
