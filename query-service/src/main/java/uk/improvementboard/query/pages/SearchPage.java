package uk.improvementboard.query.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is found in a programme's record.
 *
 * @param action the page that is asked again
 * @param kept the parameters of the moment, which a search stays in
 * @param wanted the words looked for
 * @param problem why nothing could be looked for; null where it could
 */
public record SearchPage(
    Frame frame,
    String action,
    Map<String, String> kept,
    String wanted,
    @Nullable String problem,
    List<Found> found) {

  /** One thing that the words are said of. */
  public record Found(Line thing, String kind, List<Happening> said) {
    public Found {
      said = List.copyOf(said);
    }
  }

  public SearchPage {
    kept = Map.copyOf(kept);
    found = List.copyOf(found);
  }

  /** How many things were found, in words. */
  public String count() {
    return found.size() == 1 ? "1 thing found" : found.size() + " things found";
  }
}
