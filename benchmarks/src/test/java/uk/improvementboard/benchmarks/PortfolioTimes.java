package uk.improvementboard.benchmarks;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.portfolio.Portfolio;
import uk.improvementboard.query.portfolio.Portfolio.Wanted;
import uk.improvementboard.query.portfolio.Trend;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/**
 * Fifty programmes side by side with memory for some ten of them: the first time they are asked
 * about, again, and at an instant; then one of them meeting by meeting. Asked for by name, never
 * part of the build's tests.
 */
class PortfolioTimes {

  private static final int PROGRAMMES = Integer.getInteger("programmes", 50);
  private static final int SIZE = Integer.getInteger("size", 20_000);
  private static final int RUNS = Integer.getInteger("runs", 5);
  private static final String BOUND = System.getProperty("bound", "400MB");
  private static final Actor EVERYWHERE = new Actor("u-1", Role.SECRETARIAT, null, null);
  private static final Actor ADVISER = new Actor("u-2", Role.ADVISER, null, null);

  private final TestPostgres postgres = TestPostgres.fresh();
  private final Path accounts = Product.accounts();

  @Test
  void of_many_programmes() {
    ProgrammeId first = new ProgrammeId("p0");
    try (ConfigurableApplicationContext service = start()) {
      JdbcClient db = service.getBean(JdbcClient.class);
      int written = WrittenProgramme.into(service.getBean(EventStore.class), first, SIZE);
      FilledJournal.await(db, written, first);
      FilledJournal.copies(db, first, PROGRAMMES);
    }
    try (ConfigurableApplicationContext service = start()) {
      Portfolio portfolio = service.getBean(Portfolio.class);
      String halfway =
          service
              .getBean(JdbcClient.class)
              .sql("SELECT recorded_at FROM journal_event WHERE programme = 'p0' AND position = ?")
              .param(SIZE / 2)
              .query(OffsetDateTime.class)
              .single()
              .toInstant()
              .toString();
      for (Actor reader : new Actor[] {EVERYWHERE, ADVISER}) {
        time(reader.role() + ", first", 1, () -> all(portfolio, reader, AsOf.NOW));
        time(reader.role() + ", again", RUNS, () -> all(portfolio, reader, AsOf.NOW));
        AsOf then = AsOf.NOW.at(halfway);
        time(reader.role() + ", at an instant", 1, () -> all(portfolio, reader, then));
        time(reader.role() + ", that instant again", RUNS, () -> all(portfolio, reader, then));
      }
      Asking asking = service.getBean(Asking.class);
      Trend trend = service.getBean(Trend.class);
      for (Actor reader : new Actor[] {EVERYWHERE, ADVISER}) {
        AsKnown known = asking.asKnown(reader, first, AsOf.NOW);
        time(reader.role() + ", trend", RUNS, () -> trend.of(known, Gaps.WITHIN).size());
        time(reader.role() + ", one line", RUNS, () -> trend.figures(known, Gaps.WITHIN).size());
      }
    }
  }

  private static int all(Portfolio portfolio, Actor reader, AsOf asked) {
    return portfolio.of(reader, asked, Wanted.EVERYTHING).size();
  }

  private interface Asked {
    int count();
  }

  private static void time(String what, int runs, Asked asked) {
    double[] times = new double[runs];
    int count = 0;
    for (int run = 0; run < runs; run++) {
      long begun = System.nanoTime();
      count = asked.count();
      times[run] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: %d lines, median of %d %.1f ms, worst %.1f ms%n",
        what,
        count,
        runs,
        times[runs / 2],
        times[runs - 1]);
  }

  private ConfigurableApplicationContext start() {
    return FilledJournal.service(postgres, accounts, "--improvement-board.query.memory=" + BOUND);
  }
}
