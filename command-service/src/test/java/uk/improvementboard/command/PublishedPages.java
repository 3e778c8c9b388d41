package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages that are made from the code and committed: a stale one fails its test and is rewritten. */
final class PublishedPages {

  private PublishedPages() {}

  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("docs/architecture.md"))) {
      at = java.util.Objects.requireNonNull(at.getParent());
    }
    return at;
  }

  static void isCurrent(String page, String made) {
    Path file = root().resolve(page);
    try {
      String published = Files.exists(file) ? Files.readString(file) : "";
      if (!published.equals(made)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, made);
      }
      assertThat(published)
          .as(page + " was out of date and is rewritten: commit it")
          .isEqualTo(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
