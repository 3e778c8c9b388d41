package uk.improvementboard.platform.streams;

/** How far the views of this process are behind the store. */
public interface ProjectionLag {

  /** Events in the store that a view has not taken in, as of the last sweep. */
  long lagEvents(String projection);
}
