package uk.improvementboard.design;

import java.util.List;

/** Where a page stands. An item without an address is the page itself. */
public record Breadcrumbs(List<Link> items, boolean collapse, String label, Attributes attributes)
    implements Component {
  public Breadcrumbs {
    items = List.copyOf(items);
  }

  public static Breadcrumbs of(Link... items) {
    return new Breadcrumbs(List.of(items), true, "Breadcrumb", Attributes.NONE);
  }
}
