package uk.improvementboard.query.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import uk.improvementboard.query.evidence.Description.Which;
import uk.improvementboard.terms.Role;

/** The page in a bundle that says in plain English what is in it and how it is checked. */
final class ReadMe {

  private ReadMe() {}

  static byte[] of(Description description, Matter matter, Role role) {
    String page =
        text("what.md")
            + text(description.events() == Which.EVERY ? "every-event.md" : "known-events.md")
            + text("check.md")
            + text(
                description.events() == Which.EVERY
                    ? "check-every-event.md"
                    : "check-known-events.md")
            + text("limits.md");
    return page.replace("{matter}", matter.words())
        .replace("{programme}", description.programme().value())
        .replace("{origin}", description.origin())
        .replace("{upTo}", Long.toString(description.upTo()))
        .replace("{audience}", description.audience().name())
        .replace("{question}", description.path() + description.moment())
        .replace("{role}", role.words())
        .replace("{madeAt}", description.madeAt().toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String name) {
    try (InputStream page =
        Objects.requireNonNull(ReadMe.class.getResourceAsStream("/evidence/" + name), name)) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
