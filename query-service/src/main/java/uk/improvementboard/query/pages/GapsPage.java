package uk.improvementboard.query.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is missing, what is about to lapse and what did.
 *
 * @param action the page that is asked again
 * @param kept the parameters of the moment, which a question stays in
 * @param within how many days ahead is looked
 * @param looked how far that is from the date used, in words
 */
public record GapsPage(
    Frame frame,
    String action,
    Map<String, String> kept,
    int within,
    String looked,
    List<Group> missing,
    List<Item> aboutToLapse,
    List<Item> lapsed) {

  /**
   * What is missing in the same way.
   *
   * @param expectation the rule or the practice by which it is expected
   */
  public record Group(String title, String expectation, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * One gap.
   *
   * @param words what is missing or lapses; null where its group says so
   * @param beside what else it has to do with
   * @param expectation the rule or the practice; null where its group says so
   */
  public record Item(
      Line thing, @Nullable String words, @Nullable Line beside, @Nullable String expectation) {}

  public GapsPage {
    kept = Map.copyOf(kept);
    missing = List.copyOf(missing);
    aboutToLapse = List.copyOf(aboutToLapse);
    lapsed = List.copyOf(lapsed);
  }

  /** How many things are missing. */
  public int missingCount() {
    return missing.stream().mapToInt(group -> group.items().size()).sum();
  }
}
