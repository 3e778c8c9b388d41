package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each malformed note is a file; the first part of its name says what is wrong with it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedNotesTest {

  static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(MalformedNotesTest.class.getResource("/ledger/malformed"))
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  static Parsed<SignedCheckpoint.Verified> verified(byte[] note) {
    return SignedCheckpoint.parse(note)
        .then(
            read ->
                read.verify(
                    Ledgers.ORIGIN,
                    List.of(Ledgers.LEDGER.verifier()),
                    List.of(Ledgers.WITNESS.verifier())));
  }

  @Test
  void the_one_they_were_made_from_is_good() {
    SignedCheckpoint.Verified good = verified(Ledgers.resource("good.note")).orElseThrow();
    assertThat(good.checkpoint().size()).isEqualTo(5);
    assertThat(good.ledger()).hasSize(1);
    assertThat(good.witnesses()).hasSize(1);
  }

  @Test
  void there_are_many() throws IOException, URISyntaxException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_refused_for_the_reason_that_its_name_gives(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    assertThat(Ledgers.flaw(verified(read(file))))
        .isEqualTo(Flaw.valueOf(name.substring(0, name.indexOf('.'))));
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
