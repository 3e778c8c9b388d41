package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The verifier in Python, as an auditor runs it: a process that is given files. */
final class SecondVerifier {

  private final Path script;

  SecondVerifier(Path folder) throws IOException {
    script = Files.write(folder.resolve("check_ledger.py"), Ledgers.resource("check_ledger.py"));
  }

  /** What it said, and the code it ended with. */
  record Said(int code, List<String> lines) {}

  Said run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", "-B", script.toString()));
    command.addAll(List.of(arguments));
    return said(command);
  }

  static Said said(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("said", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      int code = process.waitFor();
      return new Said(code, Files.readAllLines(out));
    } catch (IOException missing) {
      throw new AssertionError(
          "The ledger's second verifier and its recipe need python3, openssl and sha256sum on the"
              + " PATH, and "
              + command.getFirst()
              + " could not be started: install it with the system's package manager.",
          missing);
    } finally {
      Files.delete(out);
    }
  }

  /** Its answer to each case. */
  List<String> answers(Path folder, List<String> cases) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("cases"), cases);
    Said said = run("cases", file.toString());
    assertThat(said.code()).as("%s", said.lines().stream().limit(20).toList()).isZero();
    assertThat(said.lines()).hasSameSizeAs(cases);
    return said.lines();
  }
}
