package uk.improvementboard.platform.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignerKey;

/**
 * The folder of an installation's secret signing keys, a file for each. Nobody but its owner may
 * read any of it; where somebody else can, it is not used.
 */
public final class KeyFolder {

  private static final String SUFFIX = ".key";
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Path folder;

  private KeyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder, made where it is missing.
   *
   * @throws UnsafeLedgerKeys when others can reach what is in it, or it cannot be made
   */
  public static KeyFolder at(Path folder) {
    KeyFolder keys = new KeyFolder(folder.toAbsolutePath().normalize());
    try {
      if (!Files.isDirectory(keys.folder)) {
        Files.createDirectories(keys.folder);
        restrict(keys.folder, "rwx------");
      }
    } catch (IOException e) {
      throw new UnsafeLedgerKeys(keys.folder + " cannot be made: " + e.getMessage(), e);
    }
    keys.all();
    return keys;
  }

  public Path path() {
    return folder;
  }

  /**
   * Every key that is here, by the names of their files.
   *
   * @throws UnsafeLedgerKeys when others can read one, or a file is not a key
   */
  public List<SignerKey> all() {
    ownersOnly(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted()
          .map(KeyFolder::read)
          .toList();
    } catch (IOException e) {
      throw new UnsafeLedgerKeys(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The secret of a public key, if it is here. */
  public Optional<SignerKey> secretOf(String publicKey) {
    return all().stream().filter(key -> key.verifier().text().equals(publicKey)).findFirst();
  }

  private static SignerKey read(Path file) {
    ownersOnly(file);
    try {
      return switch (SignerKey.parse(Files.readString(file).strip())) {
        case Parsed.Read<SignerKey>(SignerKey key) -> key;
        case Parsed.Refused<SignerKey>(var flaw, String words) ->
            throw new UnsafeLedgerKeys(file + " is not a signing key: " + words);
      };
    } catch (IOException e) {
      throw new UnsafeLedgerKeys(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void ownersOnly(Path path) {
    if (!POSIX) {
      return;
    }
    try {
      if (Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
        throw new UnsafeLedgerKeys(
            path + " can be reached by others than its owner: chmod go= " + path);
      }
    } catch (IOException e) {
      throw new UnsafeLedgerKeys(path + " cannot be looked at: " + e.getMessage(), e);
    }
  }

  /**
   * A new key, on disk before it is handed out.
   *
   * @param name what it is called
   */
  public SignerKey generate(String name, SecureRandom random) {
    SignerKey key = SignerKey.generate(name, SignatureType.ED25519, random);
    try {
      Path written = Files.createTempFile(folder, "new", ".tmp");
      restrict(written, "rw-------");
      try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap((key.secretText() + "\n").getBytes(StandardCharsets.UTF_8)));
        file.force(true);
      }
      Files.move(
          written,
          folder.resolve(key.verifier().identifier() + SUFFIX),
          StandardCopyOption.ATOMIC_MOVE);
      if (POSIX) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
          directory.force(true);
        }
      }
      return key;
    } catch (IOException e) {
      throw new UnsafeLedgerKeys("no key can be kept in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void restrict(Path file, String permissions) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
