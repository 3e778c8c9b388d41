package uk.improvementboard.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/**
 * 100 programmes of 20,000 events on disk with room for ten in memory, asked about at random: what
 * is held takes how much of the heap, the bound is kept, and how long an answer takes whose
 * programme is not held. Asked for by name, never part of the build's tests.
 */
class MemoryHeld {

  private static final int PROGRAMMES = Integer.getInteger("programmes", 100);
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int ROOM = Integer.getInteger("room", 10);
  private static final int QUESTIONS = Integer.getInteger("questions", 400);
  private static final int WARM_UP = Integer.getInteger("warm-up", 100);
  private static final String FIGURES = "improvement_board.query.memory.";

  private final TestPostgres postgres = TestPostgres.fresh();
  private final Path accounts = Product.accounts();

  @Test
  void with_room_for_some() {
    long stored;
    try (ConfigurableApplicationContext service = FilledJournal.service(postgres, accounts)) {
      stored = fill(service);
    }
    // as counted: three times the stored bytes, and a little for each programme
    long bound = ROOM * (3 * stored + 16 * 1024) + stored / 2;
    try (ConfigurableApplicationContext service =
        FilledJournal.service(
            postgres, accounts, "--improvement-board.query.memory=" + bound + "B")) {
      Journal journal = service.getBean(Journal.class);
      MeterRegistry meters = service.getBean(MeterRegistry.class);
      heap(journal, meters, stored);
      ask(journal, meters, bound);
    }
  }

  private static long fill(ConfigurableApplicationContext service) {
    JdbcClient db = service.getBean(JdbcClient.class);
    int written = WrittenProgramme.into(service.getBean(EventStore.class), programme(0), EVENTS);
    FilledJournal.await(db, written, programme(0));
    FilledJournal.copies(db, programme(0), PROGRAMMES);
    return FilledJournal.storedBytes(db, programme(0));
  }

  /** What the heap gains by holding as many as there is room for. */
  private static void heap(Journal journal, MeterRegistry meters, long stored) {
    answered(journal, 0);
    long before = usedAfterCollection();
    for (int number = 1; number < ROOM; number++) {
      answered(journal, number);
    }
    double held = meters.get(FIGURES + "programmes").gauge().value() - 1;
    double perProgramme = (usedAfterCollection() - before) / held;
    System.out.printf(
        Locale.ROOT,
        "%.0f more programmes held, each %,d bytes stored: %,.0f bytes of heap each, %.2f times%n",
        held,
        stored,
        perProgramme,
        perProgramme / stored);
  }

  private static void ask(Journal journal, MeterRegistry meters, long bound) {
    Random random = new Random(11);
    List<Double> cold = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    double most = 0;
    for (int question = -WARM_UP; question < QUESTIONS; question++) {
      double loadsBefore = loads(meters);
      long begun = System.nanoTime();
      answered(journal, random.nextInt(PROGRAMMES));
      double took = (System.nanoTime() - begun) / 1e6;
      most = Math.max(most, meters.get(FIGURES + "held").gauge().value());
      if (question >= 0) {
        (loads(meters) > loadsBefore ? cold : warm).add(took);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "bound %,d bytes, counted at most %,.0f; %.0f loads, %.0f evictions%n",
        bound,
        most,
        loads(meters),
        meters.get(FIGURES + "evictions").functionCounter().count());
    say("programme not held", cold);
    say("programme held", warm);
  }

  private static void say(String what, List<Double> times) {
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: %d answers, p50 %.0f ms, p95 %.0f ms, worst %.0f ms%n",
        what,
        times.size(),
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.getLast());
  }

  private static void answered(Journal journal, int number) {
    ProgrammeRecord record = journal.record(programme(number)).orElseThrow();
    Object answer = Knowledge.of(record, Audience.TEAM, ColdTimes.atTheMiddle(record)).view();
    if (record.head() != EVENTS || answer.hashCode() == 0) {
      throw new IllegalStateException("not the whole of " + record.programme());
    }
  }

  private static double loads(MeterRegistry meters) {
    return meters.get(FIGURES + "load").functionTimer().count();
  }

  private static long usedAfterCollection() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }

  private static ProgrammeId programme(int number) {
    return new ProgrammeId("p" + number);
  }
}
