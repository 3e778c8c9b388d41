package uk.improvementboard.design;

import java.util.List;

/** The pages about one thing, under its heading. */
public record SubNavigation(String label, List<Item> items) implements Component {
  public record Item(String words, String href, boolean current) {}

  public SubNavigation {
    items = List.copyOf(items);
  }
}
