package uk.improvementboard.standalone.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.improvementboard.command.reading.BundleLine;
import uk.improvementboard.command.reading.ReadCommand;

/** The bundle of the fictional council, which no paper stands behind. */
final class Wexmoor {

  static final String PROGRAMME = "wexmoor";

  private Wexmoor() {}

  static String text() {
    try (InputStream file = Wexmoor.class.getResourceAsStream("/examples/wexmoor.jsonl")) {
      if (file == null) {
        throw new AssertionError("there is no bundle of " + PROGRAMME);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ReadCommand> lines() {
    return text().lines().map(BundleLine::read).toList();
  }

  static TakenIn takenIn() {
    return TakenIn.inOrder(PROGRAMME, lines());
  }
}
