package uk.improvementboard.standalone.commandline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * A bundle as a server took it.
 *
 * @param name what the bundle is called in what is said about it
 * @param answer the server's answer
 */
public record BundleImport(String name, Server.Answer answer) {

  /** Sends the bundle and shows that it is under way while that takes long. */
  public static BundleImport of(
      Server server, String name, byte[] bundle, boolean dryRun, boolean goOn) {
    String path = "api/v1/bundles?dryRun=" + dryRun + "&keepGoing=" + goOn;
    CompletableFuture<Server.Answer> sent =
        CompletableFuture.supplyAsync(() -> server.post(path, "application/jsonl", bundle));
    try (Progress progress = Progress.of("Importing " + name, "lines")) {
      while (true) {
        try {
          return new BundleImport(name, sent.get(500, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
          progress.underWay();
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Unanswered why
          ? why
          : new IllegalStateException("the bundle could not be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether a line of it was refused. */
  public boolean refused() {
    return answer.status() >= 400 || !refusedLines().isEmpty();
  }

  private JsonNode refusedLines() {
    return answer.json().path("refused");
  }

  /** What became of it, a refused line a line. */
  public String words() {
    JsonNode report = answer.json();
    if (!report.has("lines")) {
      return Words.ofProblem(answer);
    }
    StringBuilder words = new StringBuilder();
    for (JsonNode line : refusedLines()) {
      words
          .append("line ")
          .append(line.path("line").asInt())
          .append(' ')
          .append(line.path("command").asString(""))
          .append(": ")
          .append(Words.sentence(line.path("title").asString("")))
          .append(' ')
          .append(line.path("message").asString(""))
          .append(" (")
          .append(line.path("rule").asString(""))
          .append(")\n");
    }
    return words
        .append(name)
        .append(": ")
        .append(report.path("lines").asInt())
        .append(" lines, ")
        .append(report.path("accepted").asInt())
        .append(" accepted, ")
        .append(report.path("repeated").asInt())
        .append(" in the record already, ")
        .append(refusedLines().size())
        .append(" refused; ")
        .append(
            report.path("changed").asBoolean()
                ? "the record was changed"
                : "the record was not changed")
        .toString();
  }
}
