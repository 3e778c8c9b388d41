package uk.improvementboard.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.ledger.WitnessVerdict.Reason;

/** A witness that is killed (SIGKILL) while it keeps one head after another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWitnessTest {

  private static final int KILLS = 10;

  private final Council council = Council.of("council.example/anyshire");
  private final MerkleTree history = Council.history(KilledWitness.EVENTS);

  @TempDir private Path temporary;

  @Test
  void after_any_kill_the_witness_knows_every_cosignature_that_it_gave() throws Exception {
    Path folder = temporary.resolve("witness");
    VerifierKey key = WitnessFolder.make(folder, "dfe.example/witness", new SecureRandom());
    try (WitnessFolder witness = WitnessFolder.open(folder, InstantSource.system())) {
      witness.watch(council.key().verifier(), council.origin());
    }
    SplittableRandom random = new SplittableRandom(2026);
    long kept = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> given = killedAfter(random.nextInt(40), folder);
      try (WitnessFolder witness = WitnessFolder.open(folder, InstantSource.system())) {
        long before = kept;
        SignedCheckpoint known = witness.kept(council.origin()).orElseThrow().cosigned();
        kept = known == null ? 0 : known.checkpoint().size();
        assertThat(kept).isGreaterThanOrEqualTo(before);
        assertThat(history.root(kept))
            .isEqualTo(known == null ? history.root(0) : known.checkpoint().root());
        for (String line : given) {
          SignedCheckpoint one = SignedCheckpoint.parse(KilledWitness.note(line)).orElseThrow();
          assertThat(
                  one.verify(council.origin(), List.of(council.key().verifier()), List.of(key))
                      .orElseThrow()
                      .witnesses())
              .hasSize(1);
          assertThat(one.checkpoint().size()).isBetween(before + 1, kept);
          assertThat(one.checkpoint().root()).isEqualTo(history.root(one.checkpoint().size()));
        }
        if (kept > 0) {
          assertThat(witness.judge(council.request(history, kept - 1, kept - 1)))
              .isInstanceOfSatisfying(
                  WitnessAnswer.Refused.class,
                  refused -> assertThat(refused.reason()).isEqualTo(Reason.ROLLBACK));
        }
      }
    }
    assertThat(kept).isGreaterThan(KILLS);
  }

  /** Kills it once it has given so many; returns all whole lines that it gave. */
  private List<String> killedAfter(int lines, Path folder)
      throws IOException, InterruptedException {
    Path secret = temporary.resolve("ledger-key");
    Files.writeString(secret, council.key().secretText());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWitness.class.getName(),
                folder.toString(),
                council.origin(),
                secret.toString())
            .redirectErrorStream(true)
            .start();
    List<String> given = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      for (int i = 0; i < lines; i++) {
        String line = out.readLine();
        assertThat(line).as("the witness ended by itself").isNotNull();
        given.add(line);
      }
      // By its handle, which leaves what it had written to be read.
      process.toHandle().destroyForcibly();
      process.waitFor();
      out.lines().filter(line -> line.endsWith(KilledWitness.END)).forEach(given::add);
    }
    return given;
  }
}
