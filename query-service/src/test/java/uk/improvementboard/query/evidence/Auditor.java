package uk.improvementboard.query.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an auditor has without the product: a shell with openssl and sha256sum, and Python. */
final class Auditor {

  private Auditor() {}

  /** What a command said, and the code it ended with. */
  record Said(int code, List<String> lines) {}

  /** The second verifier, given a bundle. */
  static Said secondVerifier(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path script = folder.resolve("check_ledger.py");
    if (!Files.exists(script)) {
      try (InputStream in =
          Objects.requireNonNull(
              Auditor.class.getResourceAsStream("/ledger/check_ledger.py"), "check_ledger.py")) {
        Files.copy(in, script);
      }
    }
    List<String> command = new ArrayList<>(List.of("python3", "-B", script.toString()));
    command.addAll(List.of(arguments));
    return said(command);
  }

  /** The steps of the page in an unpacked bundle, followed to the letter. */
  static Said followed(Path bundle) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -eu\n");
    String rest = Files.readString(bundle.resolve(BundleFile.READ_ME));
    for (int at = rest.indexOf("```sh\n"); at >= 0; at = rest.indexOf("```sh\n")) {
      rest = rest.substring(at + 6);
      script.append(rest, 0, rest.indexOf("```"));
    }
    Path recipe = Files.writeString(bundle.resolveSibling("recipe.sh"), script);
    return said(
        List.of("sh", "-c", "cd \"$1\" && sh \"$2\"", "sh", bundle.toString(), recipe.toString()));
  }

  private static Said said(List<String> command) throws IOException, InterruptedException {
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
          "The checks without the product need python3, openssl and sha256sum on the PATH: "
              + command.getFirst()
              + " could not be started.",
          missing);
    } finally {
      Files.delete(out);
    }
  }
}
