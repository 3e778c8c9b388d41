package uk.improvementboard.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/**
 * A programme that is not in memory: from the question, with only PostgreSQL holding its rows, to
 * the first whole answer as known at a past meeting. The service is started anew for each run, in
 * the same JVM, so nothing is held and the code is warm. Asked for by name, never part of the
 * build's tests.
 */
class ColdTimes {

  private static final int RUNS = Integer.getInteger("runs", 5);
  private static final int WARM_UP = Integer.getInteger("warm-up", 8);
  private static final List<Integer> SIZES =
      Arrays.stream(System.getProperty("sizes", "20000,200000").split(",", -1))
          .map(Integer::valueOf)
          .toList();

  private final TestPostgres postgres = TestPostgres.fresh();
  private final Path accounts = Product.accounts();

  @Test
  void of_a_programme_not_in_memory() {
    try (ConfigurableApplicationContext service = start()) {
      EventStore store = service.getBean(EventStore.class);
      JdbcClient db = service.getBean(JdbcClient.class);
      for (int size : SIZES) {
        int written = WrittenProgramme.into(store, programme(size), size);
        FilledJournal.await(db, written, programme(size));
        FilledJournal.describe(db, programme(size));
      }
    }
    for (int size : SIZES) {
      double[] times = new double[RUNS];
      for (int run = -WARM_UP; run < RUNS; run++) {
        double time = first(programme(size));
        System.out.printf(
            Locale.ROOT, "%,d events, %s: %.0f ms%n", size, run < 0 ? "warm-up" : "cold", time);
        if (run >= 0) {
          times[run] = time;
        }
      }
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "%,d events: first answer, median of %d %.0f ms, worst %.0f ms%n",
          size,
          RUNS,
          times[RUNS / 2],
          times[RUNS - 1]);
    }
  }

  private double first(ProgrammeId programme) {
    try (ConfigurableApplicationContext service = start()) {
      Journal journal = service.getBean(Journal.class);
      System.gc();
      long processorBegun = processorNanos();
      long begun = System.nanoTime();
      ProgrammeRecord record = journal.record(programme).orElseThrow();
      double loaded = (System.nanoTime() - begun) / 1e6;
      Object answer = Knowledge.of(record, Audience.TEAM, atTheMiddle(record)).view();
      double answered = (System.nanoTime() - begun) / 1e6;
      if (answer.hashCode() == 0) {
        System.out.println("an empty answer");
      }
      System.out.printf(
          Locale.ROOT,
          "  loaded after %.0f ms; %.0f ms of processor time in this JVM%n",
          loaded,
          (processorNanos() - processorBegun) / 1e6);
      return answered;
    }
  }

  static Cut atTheMiddle(ProgrammeRecord record) {
    return new Cut(
        Mode.CONTEMPORANEOUS,
        record.head() / 2,
        null,
        null,
        0,
        LocalDate.of(2024, 6, 3),
        LocalDate.of(2024, 6, 3));
  }

  private static ProgrammeId programme(int size) {
    return new ProgrammeId("of-" + size);
  }

  /** What all threads of this JVM have used: on a busy machine this says more than the clock. */
  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private ConfigurableApplicationContext start() {
    return FilledJournal.service(postgres, accounts);
  }
}
