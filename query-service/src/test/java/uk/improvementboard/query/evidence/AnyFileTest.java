package uk.improvementboard.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;

/** Whatever file it is given, the check ends with a verdict and a sentence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyFileTest {

  private static final int MUTATIONS = 2_000;

  private final SplittableRandom random = new SplittableRandom(6);
  private final Story story = new RandomStory(3, 25).story;
  private final byte[] honest = Bundles.made(story, new Matter.WholeProgramme());

  private static Findings explained(byte[] file) {
    Findings findings = Bundles.checked(file, null);
    assertThat(findings.findings()).isNotEmpty();
    assertThat(findings.findings()).allMatch(finding -> !finding.words().isBlank());
    return findings;
  }

  @Test
  void what_is_no_bundle() {
    assertThat(explained(new byte[0]).verdict()).isEqualTo(Verdict.NOT_A_BUNDLE);
    assertThat(explained("hello".getBytes(StandardCharsets.UTF_8)).verdict())
        .isEqualTo(Verdict.NOT_A_BUNDLE);
    assertThat(explained(Bundles.zip(Map.of("a", new byte[1]))).verdict())
        .isEqualTo(Verdict.NOT_A_BUNDLE);
    assertThat(
            explained(
                    Bundles.zip(
                        Map.of(BundleFile.DESCRIPTION, "{}".getBytes(StandardCharsets.UTF_8))))
                .verdict())
        .isEqualTo(Verdict.NOT_A_BUNDLE);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      assertThat(explained(bytes).verdict()).isEqualTo(Verdict.NOT_A_BUNDLE);
    }
  }

  @Test
  void cut_off_anywhere() {
    for (int i = 0; i < 200; i++) {
      byte[] cut = Arrays.copyOf(honest, random.nextInt(honest.length));
      assertThat(explained(cut).verdict()).isEqualTo(Verdict.NOT_A_BUNDLE);
    }
  }

  /** A changed byte is found, or it is in what the archive says of a file's time and attributes. */
  @Test
  void a_byte_changed_anywhere() {
    int found = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = honest.clone();
      int at = random.nextInt(changed.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Findings findings = Bundles.checked(changed, null);
      if (findings.verdict() != Verdict.VALID) {
        found++;
      }
    }
    assertThat(found).isGreaterThan(MUTATIONS / 2);
  }

  /**
   * A forger who reseals the manifest: each file with something changed, cut, doubled or put in.
   */
  @Test
  void every_file_mutated_and_resealed() {
    Map<String, byte[]> files = Bundles.files(honest);
    List<String> names = new ArrayList<>(files.keySet());
    names.removeAll(List.of(BundleFile.MANIFEST, BundleFile.READ_ME, BundleFile.TABLE_METADATA));
    names.removeIf(name -> name.startsWith("keys/witness"));
    for (int i = 0; i < 600; i++) {
      String name = names.get(random.nextInt(names.size()));
      Map<String, byte[]> forged = new LinkedHashMap<>(files);
      forged.put(name, mutated(Bundles.file(files, name)));
      byte[] bundle = Bundles.resealed(forged);
      Findings findings = Bundles.checked(bundle, null);
      // when a bundle says that it was made is nobody's to check, nor is a witness's word removed
      if (!name.equals(BundleFile.DESCRIPTION) && !name.startsWith("checkpoints/")) {
        assertThat(findings.verdict()).as(name).isNotEqualTo(Verdict.VALID);
      }
    }
  }

  private byte[] mutated(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    byte[] changed = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed = Arrays.copyOf(bytes, at);
      case 2 -> changed = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
      default -> {
        changed = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, changed, 0, at);
        changed[at] = (byte) (bytes[at] + 1);
        System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
      }
    }
    return changed;
  }

  @Test
  void names_that_lead_elsewhere_or_come_twice() {
    for (String name :
        List.of(
            "../../etc/passwd",
            "/etc/passwd",
            "events/../../x",
            "C:\\x",
            "events/01.entry",
            "events/1.entry ",
            "EVENTS/1.entry",
            "checkpoints/99999999999999999999",
            "events/é\u202e.entry",
            "x".repeat(60_000))) {
      Map<String, byte[]> files = new LinkedHashMap<>(Bundles.files(honest));
      files.put(name, new byte[] {1});
      assertThat(explained(Bundles.zip(files)).verdict()).as(name).isEqualTo(Verdict.TAMPERED);
    }
    byte[] twice = renamed(honest, "bundle.json", "answer.json");
    assertThat(explained(twice).verdict()).isNotEqualTo(Verdict.VALID);
    Map<String, byte[]> two = new LinkedHashMap<>(Bundles.files(honest));
    two.put("events/2.entrx", two.get(BundleFile.entry(3)));
    assertThat(explained(renamed(Bundles.zip(two), "events/2.entrx", "events/2.entry")).findings())
        .extracting(Finding::words)
        .contains("There are two files of this name.");
  }

  /** The archive with a name of the same length in the place of another, wherever it stands. */
  private static byte[] renamed(byte[] zip, String from, String to) {
    String bytes = new String(zip, StandardCharsets.ISO_8859_1);
    return bytes.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void what_unpacks_to_more_than_it_should() throws IOException {
    for (String name :
        List.of(BundleFile.entry(2), BundleFile.DESCRIPTION, "checkpoints/9", BundleFile.READ_ME)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> file : Bundles.files(honest).entrySet()) {
          if (!file.getKey().equals(name)) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
          }
        }
        zip.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 40; i++) {
          zip.write(zeros);
        }
      }
      assertThat(explained(out.toByteArray()).findings())
          .extracting(Finding::words)
          .anyMatch(words -> words.contains("unpacks to more than such a file can have"));
    }
  }

  @Test
  void numbers_that_would_never_end() {
    Map<String, byte[]> files = new LinkedHashMap<>(Bundles.files(honest));
    String description = new String(files.get(BundleFile.DESCRIPTION), StandardCharsets.UTF_8);
    files.put(
        BundleFile.DESCRIPTION,
        description
            .replaceFirst("\"upTo\":\\d+", "\"upTo\":999999999999999999")
            .getBytes(StandardCharsets.UTF_8));
    files.put("events/999999999999999998.entry", files.get(BundleFile.entry(3)));
    assertThat(explained(Bundles.resealed(files)).verdict()).isEqualTo(Verdict.INCOMPLETE);
    files.put(
        BundleFile.entry(4),
        "improvement-board/ledger-entry/v1\nprogramme 9223372036854775807\nx"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(explained(Bundles.resealed(files)).verdict()).isEqualTo(Verdict.TAMPERED);
  }

  @Test
  void an_archive_that_claims_more_files_than_it_has() {
    byte[] claims = honest.clone();
    ByteBuffer end = ByteBuffer.wrap(claims).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = claims.length - 22; at > 0; at--) {
      if (end.getInt(at) == 0x06054b50) {
        end.putShort(at + 8, (short) 0x7fff).putShort(at + 10, (short) 0x7fff);
        break;
      }
    }
    assertThat(Bundles.checked(claims, null)).isNotNull();
  }
}
