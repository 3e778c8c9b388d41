package uk.improvementboard.endtoend.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.improvementboard.query.answers.Answers;

/** A golden answer is renewed with a new version of the view, or not at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenFilesTest {

  private static final String ANSWER =
      "{\"data\":{\"pounds\":700000.50,\"posts\":12.5,\"title\":\"Aldermere's «plan»\"},"
          + "\"viewVersion\":\"7\"}";

  @TempDir Path folder;

  private GoldenFiles files() {
    return new GoldenFiles(folder);
  }

  @Test
  void the_committed_answers_are_those_that_were_sealed() {
    assertThat(GoldenFiles.committed().versions())
        .as("this version of the view has golden answers")
        .endsWith(Answers.VIEW_VERSION);
    assertThat(GoldenFiles.committed().broken())
        .as("versions of the view whose golden answers were changed: raise Answers.VIEW_VERSION")
        .isEmpty();
  }

  @Test
  void a_newer_version_of_the_view_adds_and_changes_nothing() {
    List<String> versions = GoldenFiles.committed().versions();
    for (int i = 1; i < versions.size(); i++) {
      assertThat(GoldenFiles.committed().changed(versions.get(i - 1), versions.get(i)))
          .as("what view version %s changes", versions.get(i))
          .isEmpty();
    }
  }

  @Test
  void a_new_version_is_written_and_sealed_and_read_back_as_it_was_sent() {
    files().write("7", Map.of("one.json", ANSWER, "moments.txt", "<a>; rel=\"self\"\n"));
    assertThat(files().of("7"))
        .containsEntry("one.json", ANSWER)
        .containsEntry("moments.txt", "<a>; rel=\"self\"\n");
    assertThat(files().broken()).isEmpty();
    files().write("10", Map.of("one.json", ANSWER));
    assertThat(files().versions()).containsExactly("7", "10");
    assertThat(files().broken()).isEmpty();
  }

  @Test
  void a_sealed_version_is_not_written_again() {
    files().write("7", Map.of("one.json", ANSWER));
    assertThatIllegalStateException()
        .isThrownBy(() -> files().write("7", Map.of("one.json", ANSWER)))
        .withMessageContaining("raise Answers.VIEW_VERSION");
  }

  @Test
  void an_answer_changed_added_or_taken_away_by_hand_breaks_the_seal() throws IOException {
    files().write("7", Map.of("one.json", ANSWER));
    Path version = folder.resolve("view-7");
    String sealed = Files.readString(version.resolve("one.json"));
    Files.writeString(version.resolve("one.json"), sealed.replace("12.5", "13.5"));
    assertThat(files().broken()).containsExactly("7");
    Files.writeString(version.resolve("one.json"), sealed);
    assertThat(files().broken()).isEmpty();
    Files.writeString(version.resolve("two.json"), sealed);
    assertThat(files().broken()).containsExactly("7");
    Files.delete(version.resolve("two.json"));
    Files.delete(version.resolve("one.json"));
    assertThat(files().broken()).containsExactly("7");
    Files.delete(version);
    assertThat(files().broken()).containsExactly("7");
  }

  @Test
  void a_newer_version_may_say_more_and_nothing_else() {
    files().write("7", Map.of("one.json", ANSWER));
    files().write("8", Map.of("one.json", ANSWER.replace("\"7\"", "\"8\"")));
    files().write("9", Map.of("one.json", ANSWER.replace("\"posts\"", "\"new\":[1],\"posts\"")));
    files().write("10", Map.of("one.json", ANSWER.replace("12.5", "12.50")));
    files().write("11", Map.of("one.json", ANSWER.replace("\"posts\":12.5,", "")));
    files().write("12", Map.of("another.json", ANSWER));
    assertThat(files().changed("7", "8")).isEmpty();
    assertThat(files().changed("7", "9")).isEmpty();
    assertThat(files().changed("7", "10")).containsExactly("one.json/data/posts");
    assertThat(files().changed("7", "11")).containsExactly("one.json/data/posts");
    assertThat(files().changed("7", "12")).containsExactly("one.json");
  }
}
