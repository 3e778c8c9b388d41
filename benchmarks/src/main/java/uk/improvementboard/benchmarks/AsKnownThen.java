package uk.improvementboard.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** A whole programme as known at its middle, by the team and by its board. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class AsKnownThen {

  @Param({"2000", "20000"})
  private int events;

  private ProgrammeRecord record = ProgrammeRecord.empty(new ProgrammeId("none"));

  @Setup
  public void tell() {
    record = ProgrammeOfSize.of(events);
  }

  private Cut middle() {
    return new Cut(
        uk.improvementboard.query.asof.Mode.CONTEMPORANEOUS,
        record.head() / 2,
        null,
        null,
        0,
        LocalDate.of(2024, 6, 3),
        LocalDate.of(2024, 6, 3));
  }

  @Benchmark
  public ProgrammeView byTheTeam() {
    return Knowledge.of(record, Audience.TEAM, middle()).view();
  }

  @Benchmark
  public ProgrammeView byItsBoard() {
    return Knowledge.of(record, Audience.board(Ref.of("B1")), middle()).view();
  }
}
