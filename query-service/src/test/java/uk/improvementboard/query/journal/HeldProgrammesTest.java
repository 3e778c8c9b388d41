package uk.improvementboard.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.query.journal.HeldProgrammes.Counts;
import uk.improvementboard.query.journal.JournalLoading.Loaded;
import uk.improvementboard.terms.ProgrammeId;

/** The bound is kept whoever asks, and each programme is brought in once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeldProgrammesTest {

  private static final long BYTES_OF_AN_EVENT = 600;
  private static final long EVENTS = 20;

  /** What a programme of so many events is counted to take. */
  private static final long ONE = size(EVENTS);

  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<ProgrammeId, AtomicInteger> loads = new ConcurrentHashMap<>();

  @AfterEach
  void close() {
    askers.shutdownNow();
  }

  private static long size(long events) {
    return HeldProgrammes.AT_LEAST + HeldProgrammes.TIMES_STORED * events * BYTES_OF_AN_EVENT;
  }

  /** Room for so many programmes, and a little for what is estimated. */
  private static HeldProgrammes roomFor(int programmes) {
    return new HeldProgrammes(programmes * ONE + ONE / 2);
  }

  private static ProgrammeId programme(int number) {
    return new ProgrammeId("p" + number);
  }

  private static Loaded upTo(Loaded known, long position) {
    ProgrammeId programme = known.record().programme();
    return new Loaded(
        known
            .record()
            .with(
                LongStream.rangeClosed(known.record().head() + 1, position)
                    .mapToObj(
                        at -> KeptJournal.recorded(programme, at, SampleEvents.progressReport(at)))
                    .toList()),
        position * BYTES_OF_AN_EVENT);
  }

  private Loaded load(Loaded known, long position) {
    loads.computeIfAbsent(known.record().programme(), key -> new AtomicInteger()).incrementAndGet();
    return upTo(known, position);
  }

  private ProgrammeRecord ask(HeldProgrammes held, int number) {
    return held.get(programme(number), 1, EVENTS, known -> load(known, EVENTS));
  }

  private int loadsOf(int number) {
    return loads.getOrDefault(programme(number), new AtomicInteger()).get();
  }

  @Test
  void what_is_held_is_not_loaded_again() {
    HeldProgrammes held = roomFor(3);
    assertThat(ask(held, 1)).isSameAs(ask(held, 1));
    assertThat(loadsOf(1)).isEqualTo(1);
    assertThat(held.programmes()).isEqualTo(1);
    assertThat(held.bytes()).isEqualTo(ONE);
    assertThat(held.counts())
        .returns(1L, Counts::hits)
        .returns(1L, Counts::loads)
        .returns(0L, Counts::evictions);
  }

  @Test
  void the_one_asked_about_longest_ago_goes_first() {
    HeldProgrammes held = roomFor(3);
    for (int number : new int[] {1, 2, 3, 1, 4}) {
      ask(held, number);
    }
    assertThat(held.programmes()).isEqualTo(3);
    assertThat(held.counts().evictions()).isEqualTo(1);
    for (int number : new int[] {1, 3, 4}) {
      ask(held, number);
      assertThat(loadsOf(number)).isEqualTo(1);
    }
    ask(held, 2);
    assertThat(loadsOf(2)).isEqualTo(2);
  }

  @Test
  void the_newcomer_stays_however_often_the_others_were_asked_for() {
    HeldProgrammes held = roomFor(3);
    for (int i = 0; i < 60; i++) {
      ask(held, 1 + i % 3);
    }
    for (int i = 0; i < 5; i++) {
      ask(held, 4);
    }
    assertThat(loadsOf(4)).isEqualTo(1);
  }

  @Test
  void twelve_programmes_with_room_for_three_keep_the_bound_and_give_right_answers() {
    HeldProgrammes held = roomFor(3);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      int number = random.nextInt(12);
      ProgrammeRecord record = ask(held, number);
      assertThat(record.programme()).isEqualTo(programme(number));
      assertThat(record.head()).isEqualTo(EVENTS);
      assertThat(held.bytes()).isPositive().isLessThanOrEqualTo(held.bound());
    }
    Counts counts = held.counts();
    assertThat(held.programmes()).isEqualTo(3);
    assertThat(counts.hits() + counts.loads()).isEqualTo(300);
    assertThat(counts.evictions()).isEqualTo(counts.loads() - 3).isPositive();
  }

  @Test
  void what_is_new_is_added_to_what_is_held() {
    HeldProgrammes held = roomFor(3);
    ask(held, 1);
    ProgrammeRecord longer =
        held.get(
            programme(1),
            1,
            EVENTS + 2,
            known -> {
              assertThat(known.record().head()).isEqualTo(EVENTS);
              return upTo(known, EVENTS + 2);
            });
    assertThat(longer.head()).isEqualTo(EVENTS + 2);
    assertThat(held.bytes()).isEqualTo(size(EVENTS + 2));
    assertThat(held.counts()).returns(1L, Counts::extensions).returns(1L, Counts::loads);
  }

  @Test
  void what_was_read_from_another_making_is_not_gone_on_from() {
    HeldProgrammes held = roomFor(3);
    ask(held, 1);
    held.get(
        programme(1),
        2,
        EVENTS,
        known -> {
          assertThat(known.record().head()).isZero();
          return upTo(known, EVENTS);
        });
    assertThat(held.bytes()).isEqualTo(ONE);
    assertThat(held.counts()).returns(2L, Counts::loads).returns(0L, Counts::evictions);
  }

  @Test
  void one_that_is_larger_than_the_bound_is_answered_and_not_kept() {
    HeldProgrammes held = new HeldProgrammes(ONE / 2);
    assertThat(ask(held, 1).head()).isEqualTo(EVENTS);
    assertThat(held.bytes()).isZero();
    assertThat(held.programmes()).isZero();
  }

  @Test
  void a_load_that_fails_is_told_to_who_asked_and_leaves_nothing_behind() {
    HeldProgrammes held = roomFor(1);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  held.get(
                      programme(1),
                      1,
                      EVENTS,
                      known -> {
                        throw new IllegalStateException("a hole");
                      }))
          .hasMessage("a hole");
    }
    assertThat(held.bytes()).isZero();
    assertThat(ask(held, 1).head()).isEqualTo(EVENTS);
    assertThat(held.programmes()).isEqualTo(1);
  }

  @Test
  void many_who_ask_at_once_for_one_load_it_once() throws Exception {
    HeldProgrammes held = roomFor(3);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<CompletableFuture<ProgrammeRecord>> asked = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      asked.add(
          CompletableFuture.supplyAsync(
              () ->
                  held.get(
                      programme(1),
                      1,
                      EVENTS,
                      known -> {
                        begun.countDown();
                        pass(mayEnd);
                        return load(known, EVENTS);
                      }),
              askers));
    }
    begun.await();
    assertThat(asked).noneMatch(CompletableFuture::isDone);
    mayEnd.countDown();
    assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(loadsOf(1)).isEqualTo(1);
    assertThat(held.counts()).returns(19L, Counts::hits).returns(1L, Counts::loads);
  }

  @Test
  void while_one_is_loaded_others_are_answered_and_loaded() throws Exception {
    HeldProgrammes held = roomFor(4);
    ask(held, 2);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<ProgrammeRecord> slow =
        CompletableFuture.supplyAsync(
            () ->
                held.get(
                    programme(1),
                    1,
                    EVENTS,
                    known -> {
                      begun.countDown();
                      pass(mayEnd);
                      return load(known, EVENTS);
                    }),
            askers);
    begun.await();
    assertThat(ask(held, 2).head()).isEqualTo(EVENTS);
    assertThat(ask(held, 3).head()).isEqualTo(EVENTS);
    assertThat(slow).isNotDone();
    mayEnd.countDown();
    assertThat(slow.join().head()).isEqualTo(EVENTS);
  }

  @Test
  void what_is_coming_in_is_within_the_bound_too() throws Exception {
    HeldProgrammes held = roomFor(2);
    AtomicLong loadingNow = new AtomicLong();
    AtomicLong most = new AtomicLong();
    IntStream.range(0, 40)
        .mapToObj(
            i ->
                CompletableFuture.runAsync(
                    () ->
                        held.get(
                            programme(i % 12),
                            1,
                            EVENTS,
                            known -> {
                              most.accumulateAndGet(loadingNow.incrementAndGet(), Math::max);
                              Loaded loaded = load(known, EVENTS);
                              Thread.yield();
                              loadingNow.decrementAndGet();
                              return loaded;
                            }),
                    askers))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(most.get()).isBetween(1L, 2L);
    assertThat(held.bytes()).isPositive().isLessThanOrEqualTo(held.bound());
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
