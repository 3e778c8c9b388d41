package uk.improvementboard.standalone.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.ledger.NoteSignature;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignedNote;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.ledger.Witness;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.platform.ledger.WitnessVerdict;
import uk.improvementboard.standalone.witness.CannotWitness.Why;

/**
 * Everything that a witness keeps, in a folder of its own: its secret key, which ledgers it watches
 * with which keys, and one head a ledger. Used by one process at a time.
 *
 * <p>For each ledger, judging and keeping is one step, and the head is on the disk before the
 * answer is given. What is missing or damaged is never taken for nothing: then nothing is signed.
 */
public final class WitnessFolder implements AutoCloseable {

  private static final String KEY = "key";
  private static final String WATCHED = "watched";
  private static final String HEADS = "heads";
  private static final String REFUSED = "refused";

  /** So many refused checkpoints are kept as evidence; a dishonest ledger must not fill a disk. */
  private static final int MOST_REFUSED = 100;

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path folder;
  private final FileChannel lock;
  private final SignerKey key;
  private final InstantSource clock;
  private final Disk disk;
  private final Map<String, ReentrantLock> oneAtATime = new ConcurrentHashMap<>();
  private volatile Map<String, WatchedLedger> watched;

  private WitnessFolder(
      Path folder,
      FileChannel lock,
      SignerKey key,
      Map<String, WatchedLedger> watched,
      InstantSource clock,
      Disk disk) {
    this.folder = folder;
    this.lock = lock;
    this.key = key;
    this.watched = watched;
    this.clock = clock;
    this.disk = disk;
  }

  /** What came of a wish to watch a ledger. */
  public enum Watching {
    /** It is watched from now on. */
    BEGUN,
    /** It was watched already; from now on this key of it is trusted too. */
    ANOTHER_KEY,
    /** It was watched with this key already. */
    ALREADY,
    /** It has more keys already than any honest ledger. */
    TOO_MANY_KEYS
  }

  /**
   * What is kept of a ledger.
   *
   * @param cosigned the last checkpoint that the witness stands by, null before the first
   * @param time when it looked, in seconds since 1970
   */
  public record Kept(
      WatchedLedger ledger, @Nullable SignedCheckpoint cosigned, OptionalLong time) {}

  /**
   * Makes a witness: a folder with a key of its own, watching nothing yet.
   *
   * @param name what it is called in cosignatures, such as {@code dfe.example/witness}
   * @throws CannotWitness when there is something in the folder, or it cannot be made
   * @throws IllegalArgumentException when a key cannot have this name
   */
  public static VerifierKey make(Path folder, String name, SecureRandom random) {
    SignerKey key = SignerKey.generate(name, SignatureType.COSIGNATURE_V1, random);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          if (files.findAny().isPresent()) {
            throw new CannotWitness(
                Why.FOLDER, folder + " is not empty; a new witness needs a folder of its own.");
          }
        }
      }
      Files.createDirectories(folder);
      if (POSIX) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      Files.createDirectory(folder.resolve(HEADS));
      Files.createDirectory(folder.resolve(REFUSED));
      Disk.REAL.replace(folder, WATCHED, Sealed.seal(WatchedLedger.write(List.of())));
      // The key last: a folder without it is no witness yet.
      Disk.REAL.replace(folder, KEY, (key.secretText() + "\n").getBytes(StandardCharsets.UTF_8));
      return key.verifier();
    } catch (IOException e) {
      throw new CannotWitness(
          Why.NOT_AVAILABLE, folder + " cannot be made the folder of a witness: " + words(e));
    }
  }

  /**
   * The witness that is in the folder; nobody else uses it until it is closed.
   *
   * @throws CannotWitness when there is none, another process uses it, or it is damaged
   */
  public static WitnessFolder open(Path folder, InstantSource clock) {
    return open(folder, clock, Disk.REAL);
  }

  static WitnessFolder open(Path folder, InstantSource clock, Disk disk) {
    if (!Files.isRegularFile(folder.resolve(KEY))) {
      throw new CannotWitness(
          Files.exists(folder.resolve(WATCHED)) ? Why.DAMAGED : Why.FOLDER,
          "There is no witness in " + folder + ". Make one with: witness new --data " + folder);
    }
    FileChannel lock = locked(folder);
    try {
      return new WitnessFolder(folder, lock, readKey(folder), readWatched(folder), clock, disk);
    } catch (RuntimeException | IOException e) {
      try {
        lock.close();
      } catch (IOException alreadyGone) {
        e.addSuppressed(alreadyGone);
      }
      throw e instanceof CannotWitness cannot
          ? cannot
          : new CannotWitness(Why.NOT_AVAILABLE, folder + " cannot be read: " + words(e));
    }
  }

  private static FileChannel locked(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held;
      try {
        held = channel.tryLock();
      } catch (OverlappingFileLockException thisProcess) {
        held = null;
      }
      if (held != null) {
        return channel;
      }
      channel.close();
    } catch (IOException e) {
      throw new CannotWitness(Why.NOT_AVAILABLE, folder + " cannot be used: " + words(e));
    }
    throw new CannotWitness(
        Why.NOT_AVAILABLE, "Another process uses " + folder + "; a witness is one at a time.");
  }

  private static SignerKey readKey(Path folder) throws IOException {
    Path file = folder.resolve(KEY);
    if (POSIX) {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
      if (may.stream().anyMatch(one -> !one.name().startsWith("OWNER_"))) {
        throw new CannotWitness(
            Why.NOT_AVAILABLE,
            file + " holds the secret key and others may read it. Allow it to its owner only.");
      }
    }
    if (SignerKey.parse(Files.readString(file).strip())
            instanceof Parsed.Read<SignerKey>(SignerKey key)
        && key.verifier().type() == SignatureType.COSIGNATURE_V1) {
      return key;
    }
    throw damaged(file);
  }

  private static Map<String, WatchedLedger> readWatched(Path folder) throws IOException {
    Path file = folder.resolve(WATCHED);
    if (!Files.exists(file)) {
      throw damaged(file);
    }
    return Sealed.open(Files.readAllBytes(file))
        .flatMap(WatchedLedger::read)
        .orElseThrow(() -> damaged(file));
  }

  private static CannotWitness damaged(Path file) {
    return new CannotWitness(Why.DAMAGED, damagedWords(file));
  }

  private static String damagedWords(Path file) {
    return file
        + " is missing or not as this witness wrote it. It signs nothing rather than begin again:"
        + " bring the file back as it last was, or make a new witness with another key.";
  }

  /** What others need in order to know this witness's cosignatures. */
  public VerifierKey publicKey() {
    return key.verifier();
  }

  /** Every ledger with what is kept of it, in the order in which they were taken up. */
  public List<Kept> kept() {
    List<Kept> all = new ArrayList<>();
    for (WatchedLedger ledger : watched.values()) {
      KeptHead head = read(ledger).orElseThrow(() -> damaged(file(ledger.origin())));
      all.add(new Kept(ledger, head.cosigned(), head.time(key.verifier())));
    }
    return all;
  }

  /** What is kept of one ledger, if it is watched. */
  public Optional<Kept> kept(String origin) {
    return kept().stream().filter(kept -> kept.ledger().origin().equals(origin)).findAny();
  }

  /**
   * Watches a ledger from now on, or trusts another key of one that it watches. The first
   * checkpoint of it that comes is taken as it is; from then on each has to continue the last.
   *
   * @throws CannotWitness when this cannot be written down
   * @throws IllegalArgumentException when no ledger has such a name or key
   */
  public synchronized Watching watch(VerifierKey ledgerKey, String origin) {
    if (ledgerKey.type() != SignatureType.ED25519) {
      throw new IllegalArgumentException("This is the key of a witness, not of a ledger.");
    }
    new Checkpoint(origin, 0, Head.NOTHING.root());
    WatchedLedger known = watched.get(origin);
    if (known != null && known.keys().contains(ledgerKey)) {
      return Watching.ALREADY;
    }
    if (known != null && known.keys().size() >= WatchedLedger.MOST_KEYS) {
      return Watching.TOO_MANY_KEYS;
    }
    Map<String, WatchedLedger> more = new LinkedHashMap<>(watched);
    more.put(
        origin,
        known == null ? new WatchedLedger(origin, List.of(ledgerKey)) : known.with(ledgerKey));
    try {
      // The head first: a ledger that is watched and has no head is damaged. One that is there
      // already was kept before, and is never put back to nothing.
      if (known == null && !Files.exists(file(origin))) {
        disk.replace(heads(), KeptHead.file(origin), new KeptHead(origin, null).bytes());
      }
      disk.replace(folder, WATCHED, Sealed.seal(WatchedLedger.write(more.values())));
    } catch (IOException e) {
      throw new CannotWitness(
          Why.NOT_AVAILABLE, origin + " is not watched, it cannot be written down: " + words(e));
    }
    watched = more;
    return known == null ? Watching.BEGUN : Watching.ANOTHER_KEY;
  }

  /** Judges a request as it was sent (the body of C2SP add-checkpoint). */
  public WitnessAnswer judge(byte[] body) {
    return switch (WitnessRequest.parse(body)) {
      case Parsed.Read<WitnessRequest>(WitnessRequest request) -> judge(request);
      case Parsed.Refused<WitnessRequest>(var flaw, String words) ->
          new WitnessAnswer.Refused(WitnessVerdict.Reason.MALFORMED, words, 0);
    };
  }

  /** Judges a request; what is taken is on the disk before this returns. */
  public WitnessAnswer judge(WitnessRequest request) {
    String origin = request.checkpoint().checkpoint().origin();
    if (!watched.containsKey(origin)) {
      return new WitnessAnswer.Refused(
          WitnessVerdict.Reason.UNKNOWN_ORIGIN, "this witness does not watch " + origin, 0);
    }
    ReentrantLock turn = oneAtATime.computeIfAbsent(origin, any -> new ReentrantLock());
    turn.lock();
    try {
      return judgeAndKeep(Objects.requireNonNull(watched.get(origin)), request);
    } finally {
      turn.unlock();
    }
  }

  private WitnessAnswer judgeAndKeep(WatchedLedger ledger, WitnessRequest request) {
    // Read again each time, so that what was written and what is judged by never differ.
    Optional<KeptHead> kept = read(ledger);
    if (kept.isEmpty()) {
      return new WitnessAnswer.Unable(damagedWords(file(ledger.origin())));
    }
    Head head = kept.get().head();
    return switch (new Witness(ledger.origin(), ledger.keys()).judge(head, request)) {
      case WitnessVerdict.Accepted(Head next, Checkpoint checkpoint) ->
          keep(ledger, head, request.checkpoint());
      case WitnessVerdict.Refused(WitnessVerdict.Reason reason, String words) -> {
        keepEvidence(reason, request.checkpoint());
        yield new WitnessAnswer.Refused(reason, words, head.size());
      }
    };
  }

  private WitnessAnswer keep(WatchedLedger ledger, Head before, SignedCheckpoint accepted) {
    Checkpoint checkpoint = accepted.checkpoint();
    NoteSignature cosignature = key.cosign(checkpoint, clock.instant().getEpochSecond());
    SignedNote note = accepted.note().onlyOf(ledger.keys()).with(cosignature);
    KeptHead next = new KeptHead(ledger.origin(), new SignedCheckpoint(checkpoint, note));
    // What could not be read again must not be written.
    if (!(SignedCheckpoint.parse(note.bytes())
            instanceof Parsed.Read<SignedCheckpoint>(SignedCheckpoint again)
        && KeptHead.of(again, ledger, key.verifier()).isPresent())) {
      return new WitnessAnswer.Refused(
          WitnessVerdict.Reason.MALFORMED,
          "this checkpoint leaves no room for a cosignature",
          before.size());
    }
    try {
      disk.replace(heads(), KeptHead.file(ledger.origin()), next.bytes());
    } catch (IOException e) {
      return new WitnessAnswer.Unable("This head could not be kept: " + words(e));
    }
    return new WitnessAnswer.Cosigned(checkpoint, cosignature, note);
  }

  /** A checkpoint that the ledger signed and that contradicts the one kept is worth keeping. */
  private void keepEvidence(WitnessVerdict.Reason reason, SignedCheckpoint refused) {
    if (reason != WitnessVerdict.Reason.FORK && reason != WitnessVerdict.Reason.INCONSISTENT) {
      return;
    }
    Path evidence = folder.resolve(REFUSED);
    String file = Sealed.hash(refused.checkpoint().text());
    try (Stream<Path> files = Files.list(evidence)) {
      if (!Files.exists(evidence.resolve(file)) && files.count() < MOST_REFUSED) {
        disk.replace(evidence, file, refused.note().bytes());
      }
    } catch (IOException e) {
      // Refused all the same; that there is no copy changes no verdict.
    }
  }

  private Optional<KeptHead> read(WatchedLedger ledger) {
    return KeptHead.read(file(ledger.origin()), ledger, key.verifier());
  }

  private Path file(String origin) {
    return heads().resolve(KeptHead.file(origin));
  }

  private Path heads() {
    return folder.resolve(HEADS);
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new CannotWitness(Why.NOT_AVAILABLE, folder + " cannot be let go of: " + words(e));
    }
  }
}
