package uk.improvementboard.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page: whose record it is, the service's name, its main pages and who is
 * signed in.
 *
 * @param owner the council, or whoever runs the service
 * @param notice shown above every page, such as that the data are for demonstration
 * @param account who is signed in and the way out, or null
 */
public record Surroundings(
    String owner,
    String service,
    List<ServiceNavigation.Item> navigation,
    @Nullable PhaseBanner notice,
    @Nullable Account account,
    List<Link> footer) {
  public static final Surroundings PLAIN =
      new Surroundings(
          "Improvement board", "Record of improvement", List.of(), null, null, List.of());

  public Surroundings {
    navigation = List.copyOf(navigation);
    footer = List.copyOf(footer);
  }

  /** Those of the page being written. */
  public static Surroundings current() {
    return Rendering.current().surroundings();
  }
}
