package uk.improvementboard.query.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Role;

/**
 * The bytes of answers given lately. The same question of the same record has the same answer for
 * ever, so an answer is never out of date; it is let go when others need its room.
 */
@Component
public final class RenderedAnswers {

  private static final int SHARE_OF_HEAP = 10;

  /** What stands for one record held in memory: one made anew is another. */
  private static final class Identity {}

  /** Everything an answer depends on. */
  private record Question(
      Object record, long head, Audience audience, Cut cut, Role role, String address) {}

  /** An answer as it is sent. */
  record Rendered(byte[] bytes, String tag) {
    int weight() {
      return bytes.length + 500;
    }
  }

  private final Cache<Question, Rendered> kept;

  /**
   * @param room how many bytes of answers are kept at most; a tenth of the heap where nothing is
   *     said
   */
  public RenderedAnswers(
      @Value("${improvement-board.query.answers:#{null}}") @Nullable DataSize room,
      MeterRegistry meters) {
    long bytes = room == null ? Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP : room.toBytes();
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Question question, Rendered rendered) -> rendered.weight())
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, kept, "answers");
  }

  /**
   * An answer, rendered when it is first asked for.
   *
   * @param address what else is asked, beside the moment
   */
  Rendered of(AsKnown known, String address, Supplier<Rendered> anew) {
    Question question =
        new Question(
            known.record().kept(Identity.class, Identity::new),
            known.record().head(),
            known.audience(),
            known.cut(),
            known.reader().role(),
            address);
    Rendered before = kept.getIfPresent(question);
    if (before != null) {
      return before;
    }
    Rendered rendered = anew.get();
    kept.put(question, rendered);
    return rendered;
  }
}
