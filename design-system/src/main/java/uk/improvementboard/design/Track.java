package uk.improvementboard.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points in time to step between, such as a board's meetings, with the one shown marked. */
public record Track(String label, List<Stop> stops) implements Component {
  /** Where a stop lies from the one shown. */
  public enum Place {
    BEFORE,
    SHOWN,
    AFTER
  }

  /**
   * A point to step to.
   *
   * @param when its day; empty where the name says it already
   */
  public record Stop(String name, String when, String href, Place place) {
    public String css() {
      return switch (place) {
        case BEFORE -> "";
        case SHOWN -> " app-track__stop--shown";
        case AFTER -> " app-track__stop--after";
      };
    }

    public @Nullable String current() {
      return place == Place.SHOWN ? "true" : null;
    }
  }

  public Track {
    stops = List.copyOf(stops);
  }
}
