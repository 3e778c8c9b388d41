package uk.improvementboard.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignedNote;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.platform.ledger.WitnessVerdict.Reason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessFolderTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T14:30:00Z"));
  private static final Council ANYSHIRE = Council.of("council.example/anyshire");
  private static final MerkleTree HISTORY = Council.history(60);

  @TempDir private Path temporary;

  private Path made() {
    Path folder = temporary.resolve("witness");
    WitnessFolder.make(folder, "dfe.example/witness", new SecureRandom());
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin());
    }
    return folder;
  }

  private static Reason reason(WitnessAnswer answer) {
    assertThat(answer).isInstanceOf(WitnessAnswer.Refused.class);
    WitnessAnswer.Refused refused = (WitnessAnswer.Refused) answer;
    assertThat(RefusalInWords.of(refused)).contains(refused.words());
    return refused.reason();
  }

  private static WitnessAnswer.Cosigned cosigned(WitnessAnswer answer) {
    assertThat(answer).isInstanceOf(WitnessAnswer.Cosigned.class);
    return (WitnessAnswer.Cosigned) answer;
  }

  private static Head head(WitnessFolder witness) {
    SignedCheckpoint cosigned = witness.kept(ANYSHIRE.origin()).orElseThrow().cosigned();
    return cosigned == null
        ? Head.NOTHING
        : new Head(cosigned.checkpoint().size(), cosigned.checkpoint().root());
  }

  private static long kept(WitnessFolder witness) {
    return head(witness).size();
  }

  private static Path head(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("heads"))) {
      return files.filter(file -> !file.toString().endsWith(".new")).findFirst().orElseThrow();
    }
  }

  @Test
  void what_was_taken_is_kept_with_both_signatures_when_the_witness_begins_again() {
    Path folder = made();
    VerifierKey key;
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      key = witness.publicKey();
      cosigned(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)));
      WitnessAnswer.Cosigned last = cosigned(witness.judge(ANYSHIRE.request(HISTORY, 20, 33)));
      SignedCheckpoint.Verified verified =
          new SignedCheckpoint(last.checkpoint(), last.note())
              .verify(ANYSHIRE.origin(), List.of(ANYSHIRE.key().verifier()), List.of(key))
              .orElseThrow();
      assertThat(verified.witnesses().getFirst().time()).hasValue(CLOCK.instant().getEpochSecond());
    }
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      assertThat(witness.publicKey()).isEqualTo(key);
      assertThat(kept(witness)).isEqualTo(33);
      cosigned(witness.judge(ANYSHIRE.request(HISTORY, 33, 33)));
      assertThat(reason(witness.judge(ANYSHIRE.request(HISTORY, 20, 20))))
          .isEqualTo(Reason.ROLLBACK);
      assertThat(reason(witness.judge(ANYSHIRE.withoutProof(HISTORY, 33, 40))))
          .isEqualTo(Reason.INCONSISTENT);
      MerkleTree other = Council.history(60, 32);
      assertThat(reason(witness.judge(ANYSHIRE.request(other, 33, 33)))).isEqualTo(Reason.FORK);
      assertThat(reason(witness.judge(ANYSHIRE.request(other, 33, 60))))
          .isEqualTo(Reason.INCONSISTENT);
      assertThat(kept(witness)).isEqualTo(33);
      assertThat(folder.resolve("refused").toFile().list()).hasSize(3);
    }
  }

  @Test
  void a_ledger_that_is_not_watched_and_a_key_that_is_not_its_own_are_refused() {
    try (WitnessFolder witness = WitnessFolder.open(made(), CLOCK)) {
      assertThat(reason(witness.judge(Council.of("other.example").request(HISTORY, 0, 5))))
          .isEqualTo(Reason.UNKNOWN_ORIGIN);
      assertThat(reason(witness.judge(Council.of(ANYSHIRE.origin()).request(HISTORY, 0, 5))))
          .isEqualTo(Reason.BAD_SIGNATURE);
      assertThat(reason(witness.judge("old x\n\n".getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(Reason.MALFORMED);
      assertThat(kept(witness)).isZero();
    }
  }

  @Test
  void another_key_of_a_watched_ledger_keeps_its_head() {
    Path folder = made();
    Council changed = Council.of(ANYSHIRE.origin());
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      cosigned(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)));
      assertThat(witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin()))
          .isEqualTo(WitnessFolder.Watching.ALREADY);
      assertThat(reason(witness.judge(changed.request(HISTORY, 20, 30))))
          .isEqualTo(Reason.BAD_SIGNATURE);
      assertThat(witness.watch(changed.key().verifier(), ANYSHIRE.origin()))
          .isEqualTo(WitnessFolder.Watching.ANOTHER_KEY);
      cosigned(witness.judge(changed.request(HISTORY, 20, 30)));
    }
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      assertThat(kept(witness)).isEqualTo(30);
      for (int more = 0; more < 6; more++) {
        assertThat(witness.watch(Council.of("any").key().verifier(), ANYSHIRE.origin()))
            .isEqualTo(WitnessFolder.Watching.ANOTHER_KEY);
      }
      assertThat(witness.watch(Council.of("any").key().verifier(), ANYSHIRE.origin()))
          .isEqualTo(WitnessFolder.Watching.TOO_MANY_KEYS);
      assertThat(kept(witness)).isEqualTo(30);
    }
  }

  @Test
  void what_is_no_ledger_is_not_watched() {
    try (WitnessFolder witness = WitnessFolder.open(made(), CLOCK)) {
      VerifierKey aWitness =
          SignerKey.generate("w.example", SignatureType.COSIGNATURE_V1, new SecureRandom())
              .verifier();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> witness.watch(aWitness, ANYSHIRE.origin()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> witness.watch(ANYSHIRE.key().verifier(), "two\nlines"));
      assertThat(witness.kept()).hasSize(1);
    }
  }

  @Test
  void signatures_of_others_and_an_older_cosignature_are_left_out_of_what_is_kept() {
    try (WitnessFolder witness = WitnessFolder.open(made(), CLOCK)) {
      WitnessAnswer.Cosigned first = cosigned(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)));
      SignedNote full = first.note();
      while (full.signatures().size() < 16) {
        full =
            full.with(
                SignerKey.generate("other", SignatureType.ED25519, new SecureRandom())
                    .sign(full.text()));
      }
      WitnessAnswer.Cosigned again =
          cosigned(
              witness.judge(
                  new WitnessRequest(
                      20, List.of(), new SignedCheckpoint(first.checkpoint(), full))));
      assertThat(again.note()).isEqualTo(first.note());
    }
  }

  @Test
  void a_checkpoint_that_leaves_no_room_for_a_cosignature_is_not_taken() {
    try (WitnessFolder witness = WitnessFolder.open(made(), CLOCK)) {
      Checkpoint long1 =
          new Checkpoint(
              ANYSHIRE.origin(), 5, HISTORY.root(5), List.of("x".repeat(256 * 1024 - 250)));
      assertThat(
              reason(
                  witness.judge(
                      new WitnessRequest(
                          0,
                          List.of(),
                          new SignedCheckpoint(long1, long1.signedWith(ANYSHIRE.key()))))))
          .isEqualTo(Reason.MALFORMED);
      assertThat(kept(witness)).isZero();
    }
  }

  @Test
  void two_processes_cannot_use_one_folder() {
    Path folder = made();
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      assertThat(witness.kept()).hasSize(1);
      assertThatThrownBy(() -> WitnessFolder.open(folder, CLOCK))
          .isInstanceOfSatisfying(
              CannotWitness.class,
              cannot -> assertThat(cannot.why()).isEqualTo(CannotWitness.Why.NOT_AVAILABLE))
          .hasMessageContaining("Another process");
    }
    WitnessFolder.open(folder, CLOCK).close();
  }

  @Test
  void a_new_witness_wants_an_empty_folder_and_a_name_that_a_key_can_have() throws IOException {
    Path folder = made();
    assertThatThrownBy(() -> WitnessFolder.make(folder, "w.example", new SecureRandom()))
        .isInstanceOf(CannotWitness.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WitnessFolder.make(temporary.resolve("b"), "a name", new SecureRandom()));
    assertThat(temporary.resolve("b")).doesNotExist();
    assertThatThrownBy(() -> WitnessFolder.open(temporary.resolve("b"), CLOCK))
        .isInstanceOfSatisfying(
            CannotWitness.class,
            cannot -> assertThat(cannot.why()).isEqualTo(CannotWitness.Why.FOLDER));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    for (String file : List.of("key", "watched")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .isEqualTo("rw-------");
    }
    Files.setPosixFilePermissions(
        folder.resolve("key"), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> WitnessFolder.open(folder, CLOCK))
        .isInstanceOf(CannotWitness.class)
        .hasMessageContaining("others may read it")
        .hasMessageNotContaining("PRIVATE");
  }

  /** A bit at many places of every file, and cut off there. */
  @Test
  void damage_is_refused_wherever_it_is_and_never_taken_for_nothing() throws IOException {
    Path folder = made();
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      cosigned(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)));
    }
    for (Path file : List.of(head(folder), folder.resolve("watched"), folder.resolve("key"))) {
      byte[] good = Files.readAllBytes(file);
      for (int at = 0; at < good.length; at += file.endsWith("key") ? 7 : 11) {
        byte[] flipped = good.clone();
        flipped[at] ^= 1;
        byte[] cut = Arrays.copyOf(good, at);
        for (byte[] bad : List.of(flipped, cut)) {
          if (file.endsWith("key")
              && new String(bad, StandardCharsets.UTF_8)
                  .strip()
                  .equals(new String(good, StandardCharsets.UTF_8).strip())) {
            continue; // the end of the line says nothing
          }
          Files.write(file, bad);
          signsNothing(folder, file + " at " + at);
        }
      }
      Files.delete(file);
      signsNothing(folder, "without " + file);
      Files.write(file, good);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
        assertThat(kept(witness)).isEqualTo(20);
      }
    }
  }

  private static void signsNothing(Path folder, String how) {
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      assertThat(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)))
          .as(how)
          .isInstanceOf(WitnessAnswer.Unable.class);
      assertThat(witness.judge(ANYSHIRE.request(HISTORY, 20, 30)))
          .as(how)
          .isInstanceOf(WitnessAnswer.Unable.class);
      assertThat(witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin()))
          .as(how)
          .isEqualTo(WitnessFolder.Watching.ALREADY);
      assertThatThrownBy(witness::kept).as(how).isInstanceOf(CannotWitness.class);
    } catch (CannotWitness damaged) {
      assertThat(damaged.why()).as(how).isEqualTo(CannotWitness.Why.DAMAGED);
    }
  }

  @Test
  void a_head_of_another_witness_or_ledger_put_in_its_place_is_damage() throws IOException {
    Path folder = made();
    Council other = Council.of("council.example/other");
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      cosigned(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)));
    }
    Path mine = head(folder);
    byte[] good = Files.readAllBytes(mine);
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      witness.watch(other.key().verifier(), other.origin());
    }
    try (Stream<Path> files = Files.list(folder.resolve("heads"))) {
      Path others = files.filter(file -> !file.equals(mine)).findFirst().orElseThrow();
      Files.write(others, good);
    }
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
      assertThat(witness.judge(other.request(HISTORY, 0, 5)))
          .isInstanceOf(WitnessAnswer.Unable.class);
    }
    Path another = temporary.resolve("another");
    WitnessFolder.make(another, "dfe.example/witness", new SecureRandom());
    try (WitnessFolder witness = WitnessFolder.open(another, CLOCK)) {
      witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin());
      Files.write(head(another), good);
      assertThat(witness.judge(ANYSHIRE.request(HISTORY, 20, 30)))
          .isInstanceOf(WitnessAnswer.Unable.class);
    }
  }

  /** One thread after the other could do this by chance; many show that it is one step. */
  @Test
  void a_thousand_requests_at_once_with_forks_among_them_make_one_history() throws Exception {
    Path folder = made();
    MerkleTree honest = Council.history(300);
    MerkleTree other = Council.history(300, 150);
    Map<Long, Hash> given = new TreeMap<>();
    ConcurrentLinkedQueue<Checkpoint> cosigned = new ConcurrentLinkedQueue<>();
    try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK, new HurriedDisk());
        var threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Void>> requests = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        int number = i;
        requests.add(
            () -> {
              MerkleTree told = number % 2 == 0 ? honest : other;
              long old = kept(witness);
              long size = Math.min(300, Math.max(old, number * 3 / 10));
              if (witness.judge(
                      number % 17 == 0
                          ? ANYSHIRE.request(told, old / 2, old)
                          : ANYSHIRE.request(told, old, size))
                  instanceof WitnessAnswer.Cosigned(var checkpoint, var signature, var note)) {
                cosigned.add(checkpoint);
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(requests)) {
        done.get();
      }
      assertThat(cosigned).hasSizeGreaterThan(20);
      long latest = kept(witness);
      Hash root = head(witness).root();
      MerkleTree history = root.equals(honest.root(latest)) ? honest : other;
      assertThat(root).isEqualTo(history.root(latest));
      for (Checkpoint checkpoint : cosigned) {
        assertThat(checkpoint.size()).isLessThanOrEqualTo(latest);
        assertThat(checkpoint.root()).isEqualTo(history.root(checkpoint.size()));
        given.put(checkpoint.size(), checkpoint.root());
      }
      assertThat(given).containsKey(latest);
    }
  }

  /** A disk that is not waited for: what many at once may do does not depend on it. */
  private static final class HurriedDisk implements Disk {

    @Override
    public void write(Path file, byte[] content) throws IOException {
      REAL.write(file, content);
    }

    @Override
    public void sync(Path file) {}

    @Override
    public void rename(Path from, Path to) throws IOException {
      REAL.rename(from, to);
    }

    @Override
    public void syncFolder(Path folder) {}
  }

  /** A disk that ends, as at a kill or when it is full, after so many of its steps. */
  private static final class EndingDisk implements Disk {

    private int left;
    private final List<String> steps = new ArrayList<>();

    EndingDisk(int steps) {
      this.left = steps;
    }

    private void step(String name) throws IOException {
      if (left-- <= 0) {
        throw new IOException("the disk ended before: " + name);
      }
      steps.add(name);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
      if (left == 0) {
        REAL.write(file, Arrays.copyOf(content, content.length / 2));
      }
      step("write");
      REAL.write(file, content);
    }

    @Override
    public void sync(Path file) throws IOException {
      step("sync");
      REAL.sync(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      step("rename");
      REAL.rename(from, to);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
      step("sync folder");
      REAL.syncFolder(folder);
    }
  }

  @Test
  void no_cosignature_is_given_before_the_last_step_on_the_disk() {
    for (int steps = 0; steps <= 4; steps++) {
      Path folder = temporary.resolve("ends after " + steps);
      WitnessFolder.make(folder, "dfe.example/witness", new SecureRandom());
      try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
        witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin());
        cosigned(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)));
      }
      EndingDisk disk = new EndingDisk(steps);
      try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK, disk)) {
        WitnessAnswer answer = witness.judge(ANYSHIRE.request(HISTORY, 20, 33));
        assertThat(answer)
            .isInstanceOf(steps == 4 ? WitnessAnswer.Cosigned.class : WitnessAnswer.Unable.class);
      }
      assertThat(disk.steps)
          .isEqualTo(List.of("write", "sync", "rename", "sync folder").subList(0, steps));
      try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
        assertThat(kept(witness)).isEqualTo(steps < 3 ? 20 : 33);
        assertThat(reason(witness.judge(ANYSHIRE.request(HISTORY, 19, 19))))
            .isEqualTo(Reason.ROLLBACK);
        cosigned(witness.judge(ANYSHIRE.request(HISTORY, kept(witness), 40)));
      }
    }
  }

  @Test
  void a_ledger_whose_watching_was_cut_short_is_taken_up_again_and_keeps_what_there_was() {
    for (int steps = 0; steps <= 8; steps++) {
      Path folder = temporary.resolve("watch ends after " + steps);
      WitnessFolder.make(folder, "dfe.example/witness", new SecureRandom());
      try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK, new EndingDisk(steps))) {
        witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin());
        assertThat(steps).isEqualTo(8);
      } catch (CannotWitness cannot) {
        assertThat(steps).isLessThan(8);
        assertThat(cannot.why()).isEqualTo(CannotWitness.Why.NOT_AVAILABLE);
      }
      try (WitnessFolder witness = WitnessFolder.open(folder, CLOCK)) {
        witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin());
        cosigned(witness.judge(ANYSHIRE.request(HISTORY, 0, 20)));
      }
    }
  }
}
