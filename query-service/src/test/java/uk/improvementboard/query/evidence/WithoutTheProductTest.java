package uk.improvementboard.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.evidence.Auditor.Said;
import uk.improvementboard.terms.Role;

/**
 * A bundle is checked with its own page and a shell, and with the second verifier, which says the
 * same as the product's own check.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutTheProductTest {

  private static final Matter PROGRAMME = new Matter.WholeProgramme();

  @TempDir Path folder;

  private final Story story = knownInPart();
  private final SigningLedger ledger = Bundles.ledger(story);
  private final byte[] whole = Bundles.made(story, PROGRAMME);
  private final byte[] known = forTheDfe(story);

  /** A record of which the DfE knows something and not everything. */
  private static Story knownInPart() {
    return IntStream.iterate(11, seed -> seed + 1)
        .mapToObj(seed -> new RandomStory(seed, 24).story)
        .filter(story -> events(forTheDfe(story)).size() >= 3)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] forTheDfe(Story story) {
    return Bundles.bytes(
        Bundles.of(story, Bundles.store(Bundles.rows(story.record())), Bundles.ledger(story))
            .of(
                Bundles.asked(
                    story, new Actor("u-2", Role.ADVISER, null, null), PROGRAMME, "now", "dfe"),
                PROGRAMME));
  }

  private Said followed(byte[] bundle) throws IOException, InterruptedException {
    Path unpacked = Files.createTempDirectory(folder, "bundle").resolve("in");
    Files.createDirectory(unpacked);
    Bundles.unpack(bundle, unpacked);
    return Auditor.followed(unpacked);
  }

  private static byte[] changed(byte[] bundle, String name, int fromEnd) {
    Map<String, byte[]> files = new LinkedHashMap<>(Bundles.files(bundle));
    byte[] content = Bundles.file(files, name).clone();
    content[content.length - fromEnd] ^= 1;
    files.put(name, content);
    return Bundles.resealed(files);
  }

  private static List<String> events(byte[] bundle) {
    return Bundles.files(bundle).keySet().stream()
        .filter(name -> name.startsWith("events/"))
        .toList();
  }

  @Test
  void the_page_followed_on_honest_bundles() throws IOException, InterruptedException {
    Said every = followed(whole);
    assertThat(every.code()).as("%s", every.lines()).isZero();
    assertThat(every.lines())
        .contains(
            "FILES: as listed",
            "KEYS: as they name themselves",
            "SIGNATURES: of the ledger",
            "EVENTS: the first %1$d are those of checkpoints/%1$d".formatted(story.head()));
    Said some = followed(known);
    assertThat(some.code()).as("%s", some.lines()).isZero();
    assertThat(some.lines())
        .contains("EVENTS: in the record of " + story.head() + " that was signed");
  }

  @Test
  void the_page_followed_on_bundles_that_were_tampered_with()
      throws IOException, InterruptedException {
    Said every = followed(changed(whole, BundleFile.entry(7), 5));
    assertThat(every.code()).isNotZero();
    assertThat(every.lines()).last().asString().startsWith("EVENTS: the first ").contains("not");
    Said some = followed(changed(known, events(known).getFirst(), 5));
    assertThat(some.code()).isNotZero();
    assertThat(some.lines()).last().asString().endsWith("is not the one that was signed");
    Map<String, byte[]> unsealed = new LinkedHashMap<>(Bundles.files(whole));
    unsealed.put(BundleFile.ANSWER, new byte[] {'{', '}'});
    Said unlisted = followed(Bundles.zip(unsealed));
    assertThat(unlisted.code()).isNotZero();
    assertThat(unlisted.lines()).last().asString().isEqualTo("FILES: not as listed");
    String last = BundleFile.checkpoint(story.head());
    Said unsigned = followed(changed(whole, last, 4));
    assertThat(unsigned.code()).isNotZero();
    assertThat(unsigned.lines()).last().asString().startsWith("SIGNATURE: ");
  }

  @Test
  void the_page_compares_a_published_checkpoint() throws IOException, InterruptedException {
    Map<String, byte[]> files = new LinkedHashMap<>(Bundles.files(whole));
    files.put("published", ledger.published(Story.PROGRAMME, 9).note().bytes());
    assertThat(followed(Bundles.zip(files)).lines())
        .contains("EVENTS: the first 9 are those of published");
    files.put(
        "published",
        Bundles.ledger(new RandomStory(4711, 24).story)
            .published(Story.PROGRAMME, 9)
            .note()
            .bytes());
    assertThat(followed(Bundles.zip(files)).lines())
        .last()
        .asString()
        .isEqualTo("EVENTS: the first 9 are not those of published");
  }

  /**
   * All but the answer and what a bundle only says of itself: those the second one takes as given.
   */
  @Test
  void two_verifiers_agree() throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(4);
    List<byte[]> bundles = new ArrayList<>(List.of(whole, known));
    for (byte[] honest : List.of(whole, known)) {
      Map<String, byte[]> files = Bundles.files(honest);
      List<String> names =
          files.keySet().stream()
              .filter(
                  name ->
                      !List.of(
                              BundleFile.ANSWER,
                              BundleFile.READ_ME,
                              BundleFile.TABLE_METADATA,
                              BundleFile.DESCRIPTION)
                          .contains(name))
              .toList();
      for (int i = 0; i < 12; i++) {
        Map<String, byte[]> forged = new LinkedHashMap<>(files);
        String name = names.get(random.nextInt(names.size()));
        byte[] content = Bundles.file(files, name);
        switch (i % 4) {
          case 0 -> forged.remove(name);
          case 1 -> forged.put(name, Arrays.copyOf(content, content.length - 1));
          case 2 -> forged.put(name, files.get(names.get(random.nextInt(names.size()))));
          default -> {
            byte[] changed = content.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            forged.put(name, changed);
          }
        }
        bundles.add(i % 2 == 0 ? Bundles.resealed(forged) : Bundles.zip(forged));
      }
    }
    int refused = 0;
    Path file = folder.resolve("bundle.zip");
    for (byte[] bundle : bundles) {
      Files.write(file, bundle);
      Findings findings = Bundles.checked(bundle, null);
      Said said = Auditor.secondVerifier(folder, "bundle", file.toString());
      assertThat(said.code() == 0)
          .as("%s %s", findings.findings(), said.lines())
          .isEqualTo(findings.verdict() == Verdict.VALID);
      assertThat(said.lines()).as("%s", said.lines()).hasSize(1);
      refused += said.code();
    }
    assertThat(refused).isGreaterThan(18);
  }

  @Test
  void the_second_verifier_holds_it_against_a_published_checkpoint()
      throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("bundle.zip"), whole);
    Path earlier =
        Files.write(folder.resolve("earlier"), ledger.published(Story.PROGRAMME, 9).note().bytes());
    Path other =
        Files.write(
            folder.resolve("other"),
            Bundles.ledger(new RandomStory(4711, 24).story)
                .published(Story.PROGRAMME, 9)
                .note()
                .bytes());
    assertThat(
            Auditor.secondVerifier(
                    folder, "bundle", file.toString(), "--against", earlier.toString())
                .code())
        .isZero();
    assertThat(
            Auditor.secondVerifier(folder, "bundle", file.toString(), "--against", other.toString())
                .lines())
        .containsExactly(
            "This does not hold: the first 9 events are not those of the checkpoint given.");
  }
}
