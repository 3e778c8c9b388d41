package uk.improvementboard.platform.streams;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes a view anew from the first event, while commands and readers go on. It is made beside the
 * old one, which readers see, and which goes on being fed, until the new one stands whole; if it
 * fails, nothing was changed.
 */
public interface ProjectionRebuild {

  /** The names of the views that can be rebuilt here. */
  List<String> projections();

  /**
   * Begins a rebuild on another thread.
   *
   * @return completed with the last progress when the new view stands or the rebuild has failed
   * @throws IllegalArgumentException when there is no such view
   * @throws IllegalStateException when it is being rebuilt already
   */
  CompletableFuture<Progress> rebuild(String projection);

  /** How far the latest rebuild of a view has come, if there was one since the start. */
  Optional<Progress> progress(String projection);

  /**
   * How far a rebuild has come.
   *
   * @param position events taken in
   * @param total events in the store when it began
   * @param failure why it failed, if it did
   */
  record Progress(
      String projection,
      State state,
      long position,
      long total,
      Instant startedAt,
      @Nullable String failure) {

    /** Between 0 and 1. */
    public double share() {
      return total == 0 ? 1 : (double) position / total;
    }
  }

  /** Where a rebuild stands. */
  enum State {
    UNDER_WAY,
    DONE,
    FAILED
  }
}
