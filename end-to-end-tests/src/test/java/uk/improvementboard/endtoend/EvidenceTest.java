package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import picocli.CommandLine;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.standalone.ImprovementBoard;
import uk.improvementboard.terms.Role;

/** Bundles of evidence out of a running product, checked as whoever is handed one checks it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceTest {

  private static final String MEDWAY = "/api/v1/programmes/medway";
  private static final String MEETING = "/meetings/SC-2020-03-05";
  private static final SignerKey WITNESS =
      SignerKey.generate("dfe.example/witness", SignatureType.COSIGNATURE_V1, new SecureRandom());

  @TempDir private static Path folder;
  private static Product product;
  private static String published;

  @BeforeAll
  static void start() throws IOException {
    product =
        Product.empty(
            context ->
                TestPropertyValues.of(
                        "improvement-board.ledger.witnesses[0]=" + WITNESS.verifier().text())
                    .applyTo(context));
    product.tell("medway");
    published = product.as(Role.AUDITOR).get(MEDWAY + "/ledger/checkpoint?as=note").body();
    SignedCheckpoint signed =
        SignedCheckpoint.parse(published.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    String cosigned =
        new String(
            signed.note().with(WITNESS.cosign(signed.checkpoint(), 1_800_000_000L)).bytes(),
            StandardCharsets.UTF_8);
    assertThat(
            product
                .as(Role.AUDITOR)
                .post(MEDWAY + "/ledger/cosignatures", "text/plain", cosigned)
                .status())
        .isEqualTo(200);
    Files.writeString(folder.resolve("published"), published);
    Files.writeString(folder.resolve("password"), Product.PASSWORD);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  /** What a command ended with and said. */
  private record Said(int exit, String words) {}

  private static Said command(String... arguments) {
    StringWriter words = new StringWriter();
    CommandLine line = ImprovementBoard.commandLine();
    line.setOut(new PrintWriter(words, true)).setErr(new PrintWriter(words, true));
    return new Said(line.execute(arguments), words.toString());
  }

  private static Said saved(Role role, Path to, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evidence",
                "--url",
                product.address(),
                "--user",
                role.words(),
                "--password-file",
                folder.resolve("password").toString(),
                "--to",
                to.toString()));
    arguments.addAll(List.of(more));
    return command(arguments.toArray(String[]::new));
  }

  private static Said verified(Path bundle) {
    return command(
        "verify", bundle.toString(), "--against", folder.resolve("published").toString());
  }

  private static Path fetched(Role role, String path) throws IOException {
    Reader.Answer answer = product.as(role).get(MEDWAY + path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(answer.response().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"evidence-medway");
    return Files.write(Files.createTempFile(folder, "fetched", ".zip"), answer.response().body());
  }

  private static String content(Path bundle, String name) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> names(Path bundle, String folderOfBundle) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(folderOfBundle))
          .toList();
    }
  }

  /** The same archive with the last byte but one of a file another. */
  private static Path withOneByteChanged(Path bundle, String name) throws IOException {
    Path changed = Files.createTempFile(folder, "changed", ".zip");
    try (ZipFile zip = new ZipFile(bundle.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(name)) {
          bytes[bytes.length - 5] ^= 1;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
        out.closeEntry();
      }
    }
    return changed;
  }

  @Test
  void a_programme_is_saved_by_the_command_and_holds_until_one_byte_of_it_is_changed()
      throws IOException {
    Path bundle = folder.resolve("medway.zip");
    Said said = saved(Role.AUDITOR, bundle, "medway");
    assertThat(said.exit()).as(said.words()).isEqualTo(0);
    assertThat(said.words()).contains("improvement-board verify");
    Said verdict = verified(bundle);
    assertThat(verdict.exit()).as(verdict.words()).isEqualTo(0);
    assertThat(verdict.words()).startsWith("Valid");
    long size =
        SignedCheckpoint.parse(published.getBytes(StandardCharsets.UTF_8))
            .orElseThrow()
            .checkpoint()
            .size();
    assertThat(content(bundle, "checkpoints/" + size)).contains("— dfe.example/witness ");
    assertThat(names(bundle, "keys/witness-")).hasSize(1);
    assertThat(content(bundle, "answer.json"))
        .as("the answer that the API gives")
        .contains(product.as(Role.AUDITOR).get(MEDWAY).data());
    Said changed = verified(withOneByteChanged(bundle, "events/5.entry"));
    assertThat(changed.exit()).as(changed.words()).isEqualTo(1);
    assertThat(changed.words()).contains("Event 5 ");
    Said again = saved(Role.AUDITOR, bundle, "medway");
    assertThat(again.exit()).as("what is there is not overwritten").isEqualTo(1);
  }

  @Test
  void a_meeting_and_a_thing_hold_for_those_who_know_all_and_for_those_who_do_not()
      throws IOException {
    for (Role role : List.of(Role.SECRETARIAT, Role.ADVISER)) {
      for (String path :
          List.of(
              MEETING + "/evidence-bundle",
              "/papers/SC-2019-12-report/evidence-bundle?audience=board:SC")) {
        Path bundle = fetched(role, path);
        Said verdict = command("verify", bundle.toString());
        assertThat(verdict.exit()).as("%s %s %s", role, path, verdict.words()).isEqualTo(0);
        if (path.startsWith(MEETING)) {
          assertThat(names(bundle, "proofs/").isEmpty()).isEqualTo(role == Role.SECRETARIAT);
        }
      }
    }
    Path byCommand = folder.resolve("meeting.zip");
    Said said = saved(Role.AUDITOR, byCommand, "medway", "--meeting", "SC-2020-03-05");
    assertThat(said.exit()).as(said.words()).isEqualTo(0);
    assertThat(command("verify", byCommand.toString()).exit()).isEqualTo(0);
  }

  @Test
  void what_is_not_there_or_not_theirs_is_refused_in_words_and_leaves_no_file() throws IOException {
    Path nothing = folder.resolve("nothing.zip");
    Said unknown = saved(Role.AUDITOR, nothing, "nowhere");
    assertThat(unknown.exit()).as(unknown.words()).isEqualTo(5);
    assertThat(unknown.words()).contains("nowhere");
    Said notTheirs = saved(Role.CHAIR, nothing, "medway", "--audience", "team");
    assertThat(notTheirs.exit()).as(notTheirs.words()).isEqualTo(4);
    assertThat(nothing).doesNotExist();
    assertThat(folder.resolve("nothing.zip.part")).doesNotExist();
    assertThat(
            product
                .as(Role.AUDITOR)
                .get(MEDWAY + "/actions/A99999/evidence-bundle")
                .json()
                .path("status")
                .asInt())
        .isEqualTo(404);
  }

  @Test
  void the_pages_lead_to_the_bundles() {
    for (String page : List.of("", MEETING + "/replay", "/boards/SC")) {
      String link = page.replace("/replay", "") + "/evidence-bundle";
      assertThat(product.as(Role.AUDITOR).get("/programmes/medway" + page).body())
          .as(page)
          .contains("href=\"" + MEDWAY + link);
    }
  }
}
