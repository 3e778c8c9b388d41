package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in Java and the one in Python, which share no code, come to the same verdicts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoVerifiersTest {

  private static final int TREES = 1_000;
  private static final int LARGEST = 2_000;
  private static final int MUTATED_PROOFS = 10_000;
  private static final String PROVEN = "proven";

  private final SplittableRandom random = new SplittableRandom(2_000);
  private final List<String> cases = new ArrayList<>();

  /** What Java says to each case, in the second verifier's words. */
  private final List<String> java = new ArrayList<>();

  @TempDir Path folder;
  private SecondVerifier second;

  @BeforeEach
  void bring() throws IOException {
    second = new SecondVerifier(folder);
  }

  private void put(String line, String verdict) {
    cases.add(line);
    java.add(verdict);
  }

  private void put(InclusionProof proof, Hash leaf, Hash root) {
    put(
        "inclusion %s %d %d %s %s"
            .formatted(
                leaf.base64(),
                proof.leafIndex(),
                proof.treeSize(),
                root.base64(),
                path(proof.inclusionPath())),
        proof.verify(leaf, root).proven() ? PROVEN : "refused");
  }

  private void put(ConsistencyProof proof, Hash first, Hash last) {
    put(
        "consistency %d %d %s %s %s"
            .formatted(
                proof.first(),
                proof.second(),
                first.base64(),
                last.base64(),
                path(proof.consistencyPath())),
        proof.verify(first, last).proven() ? PROVEN : "refused");
  }

  private static String path(List<Hash> path) {
    return path.isEmpty() ? "-" : path.stream().map(Hash::base64).collect(Collectors.joining(","));
  }

  private static String base64(byte[] bytes) {
    return bytes.length == 0 ? "-" : Base64.getEncoder().encodeToString(bytes);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> answersAgree() throws IOException, InterruptedException {
    List<String> answers = second.answers(folder, cases);
    for (int i = 0; i < cases.size(); i++) {
      String answer = answers.get(i).startsWith("refused ") ? "refused" : answers.get(i);
      assertThat(answer).as(cases.get(i)).isEqualTo(java.get(i));
    }
    return answers;
  }

  @Test
  void a_thousand_trees_and_ten_thousand_mutated_proofs() throws IOException, InterruptedException {
    List<Integer> sizes = new ArrayList<>(List.of(0, LARGEST));
    for (int power = 1; power < LARGEST; power *= 2) {
      sizes.addAll(List.of(power - 1, power, power + 1));
    }
    while (sizes.size() < TREES) {
      sizes.add(random.nextInt(LARGEST + 1));
    }
    int trees = 0;
    int honest = 0;
    List<Runnable> mutations = new ArrayList<>();
    for (int size : sizes) {
      MerkleTree tree = Ledgers.tree(Ledgers.leaves("t" + trees, size));
      put("tree t%d %d".formatted(trees, size), tree.root().hex());
      trees++;
      int from = random.nextInt(size + 1);
      ConsistencyProof consistency = tree.consistencyProof(from);
      put(consistency, tree.root(from), tree.root());
      honest++;
      if (size > 0) {
        int index = random.nextInt(size);
        InclusionProof inclusion = tree.inclusionProof(index);
        put(inclusion, tree.complete(0, index), tree.root());
        honest++;
        for (int i = 0; i < 6; i++) {
          mutations.add(() -> mutated(inclusion, tree.complete(0, index), tree.root()));
          if (from > 0) {
            mutations.add(() -> mutated(consistency, tree.root(from), tree.root()));
          }
        }
      }
    }
    assertThat(java.stream().filter(PROVEN::equals)).hasSize(honest);
    int mutated = cases.size();
    Collections.shuffle(mutations, new Random(1));
    mutations.stream().limit(MUTATED_PROOFS).forEach(Runnable::run);
    assertThat(cases.size() - mutated).isEqualTo(MUTATED_PROOFS);
    assertThat(java.subList(mutated, java.size())).containsOnly("refused");
    answersAgree();
  }

  private void mutated(InclusionProof proof, Hash leaf, Hash root) {
    switch (random.nextInt(4)) {
      case 0 -> put(proof, flipped(leaf), root);
      case 1 -> put(proof, leaf, flipped(root));
      case 2 -> {
        long other = random.nextLong(2 * proof.treeSize() + 1);
        long index = other == proof.leafIndex() ? other + 1 : other;
        put(new InclusionProof(index, proof.treeSize(), proof.inclusionPath()), leaf, root);
      }
      default ->
          put(
              new InclusionProof(
                  proof.leafIndex(), proof.treeSize(), mutated(proof.inclusionPath())),
              leaf,
              root);
    }
  }

  private void mutated(ConsistencyProof proof, Hash first, Hash last) {
    switch (random.nextInt(4)) {
      case 0 -> put(proof, flipped(first), last);
      case 1 -> put(proof, first, flipped(last));
      case 2 ->
          put(
              new ConsistencyProof(
                  proof.second() + random.nextInt(1, 9), proof.second(), proof.consistencyPath()),
              first,
              last);
      default ->
          put(
              new ConsistencyProof(proof.first(), proof.second(), mutated(proof.consistencyPath())),
              first,
              last);
    }
  }

  private Hash flipped(Hash hash) {
    byte[] bytes = hash.bytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return Hash.of(bytes);
  }

  /** Another path: a bit changed, one more, one fewer, one twice, two in each other's place. */
  private List<Hash> mutated(List<Hash> path) {
    List<Hash> changed = new ArrayList<>(path);
    int kind = random.nextInt(5);
    if (path.isEmpty() || kind == 0) {
      changed.add(random.nextInt(path.size() + 1), Ledgers.leaf("more"));
      return changed;
    }
    int at = random.nextInt(path.size());
    switch (kind) {
      case 1 -> changed.remove(at);
      case 2 -> changed.add(at, path.get(at));
      case 3 -> Collections.swap(changed, at, random.nextInt(path.size()));
      default -> changed.set(at, flipped(path.get(at)));
    }
    if (changed.equals(path)) {
      changed.set(at, flipped(path.get(at)));
    }
    return changed;
  }

  @Test
  void leaves_of_events_with_whatever_in_their_fields() throws IOException, InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      LedgerEntry entry = Ledgers.entry(random);
      put(
          "entry %s %s %s %s %s %s %s %s"
              .formatted(
                  base64(entry.programme()),
                  base64(Long.toString(entry.position())),
                  base64(
                      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                          .withZone(ZoneOffset.UTC)
                          .format(entry.recordedAt())),
                  base64(entry.eventId()),
                  base64(entry.type()),
                  base64(entry.revision()),
                  base64(entry.payload()),
                  base64(entry.metadata())),
          entry.leafHash().hex());
    }
    answersAgree();
  }

  @Test
  void checkpoints_good_and_mutated_and_every_malformed_one()
      throws IOException, InterruptedException, URISyntaxException {
    int signed = 0;
    for (int i = 0; i < 60; i++) {
      Checkpoint checkpoint =
          new Checkpoint(Ledgers.ORIGIN, random.nextLong(1, Long.MAX_VALUE), Ledgers.leaf("r" + i));
      SignedNote note = checkpoint.signedWith(Ledgers.LEDGER);
      if (i % 3 == 0) {
        note = note.with(Ledgers.STRANGER.sign(checkpoint.text()));
      }
      if (i % 2 == 0) {
        note = note.with(Ledgers.WITNESS.cosign(checkpoint, random.nextLong(Long.MAX_VALUE)));
      }
      put(note.bytes());
      assertThat(java.getLast()).startsWith("signed");
      signed++;
      for (int n = 0; n < 4; n++) {
        put(Ledgers.mutated(random, note.bytes()));
      }
    }
    for (Path file : MalformedNotesTest.files().toList()) {
      put(Files.readAllBytes(file));
      assertThat(java.getLast()).isEqualTo("refused");
    }
    assertThat(java).filteredOn("refused"::equals).hasSizeGreaterThan(2 * signed);
    answersAgree();
  }

  private void put(byte[] note) {
    String verdict =
        switch (MalformedNotesTest.verified(note)) {
          case Parsed.Read<SignedCheckpoint.Verified>(SignedCheckpoint.Verified verified) ->
              "signed %d %d %d %s"
                  .formatted(
                      verified.ledger().size(),
                      verified.witnesses().size(),
                      verified.checkpoint().size(),
                      ShortForm.of(verified.checkpoint()));
          case Parsed.Refused<SignedCheckpoint.Verified> refused -> "refused";
        };
    put(
        "checkpoint %s %s %s %s"
            .formatted(
                base64(note),
                base64(Ledgers.ORIGIN),
                Ledgers.LEDGER.verifier().text(),
                Ledgers.WITNESS.verifier().text()),
        verdict);
  }

  @Test
  void as_an_auditor_runs_the_second_one() throws IOException, InterruptedException {
    Path entries = Files.createDirectory(folder.resolve("entries"));
    MerkleTree tree = new MerkleTree();
    for (int position = 1; position <= 6; position++) {
      LedgerEntry entry = Recipe.event(position);
      tree.append(entry.leafHash());
      Files.write(entries.resolve(position + ".entry"), entry.encoded());
    }
    SignedCheckpoint earlier = Ledgers.signed(new Checkpoint(Ledgers.ORIGIN, 3, tree.root(3)));
    SignedCheckpoint checkpoint = Ledgers.signed(Ledgers.checkpoint(tree));
    String now = written("checkpoint", checkpoint.note().bytes());
    String then = written("earlier", earlier.note().bytes());
    String evidence =
        written(
            "proof",
            new InclusionEvidence(2, tree.inclusionProof(2).inclusionPath(), checkpoint).bytes());
    String request =
        written(
            "request",
            new WitnessRequest(3, tree.consistencyProof(3).consistencyPath(), checkpoint).bytes());
    String third = entries.resolve("3.entry").toString();
    String fourth = entries.resolve("4.entry").toString();

    assertThat(asked("checkpoint", now))
        .startsWith("0 This holds: council.example/anyshire: 6 events, signed by")
        .contains(ShortForm.of(checkpoint.checkpoint()).text());
    assertThat(asked("record", now, entries.toString())).startsWith("0 This holds");
    assertThat(asked("event", third, evidence)).startsWith("0 This holds: event 3 is in");
    assertThat(asked("continues", then, request))
        .startsWith("0 This holds: the first 3 of 6 events are unchanged");

    assertThat(asked("event", fourth, evidence)).startsWith("1 This does not hold: the proof is");
    assertThat(asked("continues", now, request)).startsWith("1 This does not hold: the proof");
    assertThat(asked("checkpoint", third)).startsWith("1 This does not hold:");
    assertThat(asked("event", now, now)).startsWith("1 This does not hold:");
    assertThat(asked("checkpoint", folder.resolve("absent").toString()))
        .startsWith("1 This cannot be read:");
    Files.write(entries.resolve("5.entry"), Ledgers.mutated(random, Recipe.event(5).encoded()));
    assertThat(asked("record", now, entries.toString())).startsWith("1 This does not hold:");
    Files.delete(entries.resolve("5.entry"));
    assertThat(asked("record", now, entries.toString()))
        .startsWith("1 This does not hold: event 5 is missing");
  }

  @Test
  void a_missing_tool_is_named_in_a_sentence() {
    assertThatThrownBy(() -> SecondVerifier.said(List.of("no-such-tool")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no-such-tool could not be started: install it");
  }

  private String written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private String asked(String command, String... files) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(files));
    arguments.addAll(
        List.of("--origin", Ledgers.ORIGIN, "--key", Ledgers.LEDGER.verifier().text()));
    SecondVerifier.Said said = second.run(arguments.toArray(String[]::new));
    return said.code() + " " + String.join("\n", said.lines());
  }
}
