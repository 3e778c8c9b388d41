package uk.improvementboard.query.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became better or worse between two moments, in words. */
final class Direction {

  private Direction() {}

  static String between(Map<Concern, Figure> before, Map<Concern, Figure> after) {
    List<String> worse = new ArrayList<>();
    List<String> better = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (Map.Entry<Concern, Figure> entry : after.entrySet()) {
      Concern concern = entry.getKey();
      Figure was = before.get(concern);
      int by = was == null ? 0 : entry.getValue().count() - was.count();
      if (by != 0) {
        String moved =
            concern.title().toLowerCase(Locale.ROOT)
                + (by > 0 ? " up by " : " down by ")
                + Math.abs(by);
        (concern.trouble() ? by > 0 ? worse : better : other).add(moved);
      }
    }
    List<String> said = new ArrayList<>();
    said(said, "worse", worse);
    said(said, "better", better);
    said(said, "also", other);
    return said.isEmpty() ? "no change" : String.join("; ", said);
  }

  private static void said(List<String> said, String how, List<String> moved) {
    if (!moved.isEmpty()) {
      said.add(how + ": " + String.join(", ", moved));
    }
  }
}
