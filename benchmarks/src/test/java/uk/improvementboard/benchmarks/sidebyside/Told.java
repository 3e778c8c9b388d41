package uk.improvementboard.benchmarks.sidebyside;

/** A complete answer, of which the canonical hash is taken once the clock has stopped. */
@FunctionalInterface
interface Told {
  long hash();
}
