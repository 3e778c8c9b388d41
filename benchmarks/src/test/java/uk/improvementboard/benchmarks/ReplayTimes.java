package uk.improvementboard.benchmarks;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the JMH benchmarks; asked for by name, never part of the build's tests. */
class ReplayTimes {

  @Test
  void of_a_whole_programme() throws RunnerException {
    new Runner(new OptionsBuilder().include(AsKnownThen.class.getName()).build()).run();
  }
}
