package uk.improvementboard.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.endtoend.Reader;
import uk.improvementboard.endtoend.ServiceProcess;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Role;

/**
 * From the acceptance of a command to the first answer that shows it, over HTTP, on both
 * topologies. Asked for by name, never part of the build's tests.
 */
class VisibilityLag {

  private static final int WARM_UP = 60;
  private static final int SAMPLES = 200;
  private static final int RUNS = Integer.getInteger("runs", 5);

  @Test
  void in_one_process() {
    try (Product product = Product.empty()) {
      measure("one process", product.as(Role.SECRETARIAT), product.as(Role.AUDITOR));
    }
  }

  @Test
  void in_two_processes() {
    TestPostgres postgres = TestPostgres.fresh();
    Path accounts = Product.accounts();
    try (ServiceProcess commands =
            ServiceProcess.start(
                "uk.improvementboard.command.CommandServiceApplication", postgres, accounts);
        ServiceProcess queries =
            ServiceProcess.start(
                "uk.improvementboard.query.QueryServiceApplication", postgres, accounts)) {
      measure(
          "two processes",
          Product.as(Role.SECRETARIAT, commands.address()),
          Product.as(Role.AUDITOR, queries.address()));
    }
  }

  private static void measure(String topology, Reader writer, Reader reader) {
    sent(
        writer.command(
            "anytown",
            "EstablishProgramme",
            "{\"localArea\": \"Anytown\", \"title\": \"Anytown\", \"scope\": \"SEND\"}"));
    for (int i = 0; i < WARM_UP; i++) {
      once(writer, reader, "warm-" + i);
    }
    double[] p95 = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      double[] lags = new double[SAMPLES];
      for (int i = 0; i < SAMPLES; i++) {
        lags[i] = once(writer, reader, "run-" + run + "-" + i) / 1e6;
      }
      Arrays.sort(lags);
      p95[run] = lags[SAMPLES * 95 / 100];
      System.out.printf(
          Locale.ROOT,
          "accepted to visible, %s, run %d: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
          topology,
          run + 1,
          lags[SAMPLES / 2],
          p95[run],
          lags[SAMPLES - 1]);
    }
    Arrays.sort(p95);
    System.out.printf(
        Locale.ROOT,
        "accepted to visible, %s: median p95 of %d runs %.1f ms%n",
        topology,
        RUNS,
        p95[RUNS / 2]);
  }

  /** Nanoseconds from the answer that accepts a command to the end of the first that shows it. */
  private static long once(Reader writer, Reader reader, String title) {
    long position =
        sent(writer.command("anytown", "IdentifyRisk", "{\"title\": \"" + title + "\"}"));
    long accepted = System.nanoTime();
    while (reader
            .get("/api/v1/programmes/anytown/events?limit=1&name=none")
            .json()
            .at("/asOf/position")
            .asLong(0)
        < position) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - accepted;
  }

  private static long sent(Reader.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.body());
    }
    return answer.json().get("position").asLong();
  }
}
