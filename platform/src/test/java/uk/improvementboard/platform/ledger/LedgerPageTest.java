package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of docs/ledger.md, with openssl and sha256sum alone, is followed to the letter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerPageTest {

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    Recipe.lay(folder);
  }

  private SecondVerifier.Said followed() throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("recipe.sh"), Recipe.script());
    return SecondVerifier.said(
        List.of("sh", "-c", "cd \"$1\" && sh \"$2\"", "sh", folder.toString(), script.toString()));
  }

  @Test
  void an_honest_record_holds() throws IOException, InterruptedException {
    SecondVerifier.Said said = followed();
    assertThat(said.code()).as("%s", said.lines()).isZero();
    assertThat(said.lines())
        .containsSubsequence(
            "KEY: as it names itself",
            "Signature Verified Successfully",
            "EVENTS: the 5 that were signed",
            Files.readString(folder.resolve("short-form"))
                .strip()
                .substring(0, 29)
                .replace("-", "")
                .substring(0, 24));
  }

  @Test
  void an_event_that_was_changed_is_found() throws IOException, InterruptedException {
    byte[] entry = Files.readAllBytes(folder.resolve("3.entry"));
    entry[entry.length - 5] ^= 1;
    Files.write(folder.resolve("3.entry"), entry);
    SecondVerifier.Said said = followed();
    assertThat(said.code()).isNotZero();
    assertThat(said.lines()).contains("EVENTS: not those that were signed");
  }

  @Test
  void an_event_that_was_removed_is_found() throws IOException, InterruptedException {
    Files.delete(folder.resolve("5.entry"));
    SecondVerifier.Said said = followed();
    assertThat(said.code()).isNotZero();
    assertThat(said.lines()).contains("EVENTS: not those that were signed");
  }

  @Test
  void a_checkpoint_that_was_changed_is_found() throws IOException, InterruptedException {
    Path checkpoint = folder.resolve("checkpoint");
    Files.writeString(checkpoint, Files.readString(checkpoint).replace("\n5\n", "\n4\n"));
    assertThat(followed().code()).isNotZero();
  }

  @Test
  void a_key_that_is_not_the_one_it_names_is_found() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("ledger.key"),
        Ledgers.LEDGER.verifier().text().replace("anyshire", "othershire"));
    SecondVerifier.Said said = followed();
    assertThat(said.code()).isNotZero();
    assertThat(said.lines()).contains("KEY: not the one it names");
  }

  @Test
  void the_entry_that_the_page_shows_is_one() throws IOException {
    String page = Recipe.page();
    int at = page.indexOf(LedgerEntry.LABEL + "\n");
    String shown = page.substring(at, page.indexOf("```", at));
    LedgerEntry entry = LedgerEntry.decode(shown.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(page).contains(entry.leafHash().hex());
  }
}
