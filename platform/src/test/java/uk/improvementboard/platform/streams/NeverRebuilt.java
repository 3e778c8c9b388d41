package uk.improvementboard.platform.streams;

/** A view of a test in which nobody rebuilds it. */
interface NeverRebuilt extends ProgrammeProjection {

  @Override
  default Anew anew() {
    throw new UnsupportedOperationException(name() + " is not rebuilt here");
  }

  /** There is nothing that a rebuild could have left behind. */
  @Override
  default void clear() {}
}
