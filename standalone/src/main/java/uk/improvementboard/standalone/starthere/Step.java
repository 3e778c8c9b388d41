package uk.improvementboard.standalone.starthere;

import java.util.List;
import uk.improvementboard.design.Link;

/**
 * One step of the tour.
 *
 * @param name what it is called in addresses, and what is remembered of it
 * @param title what its reader does
 * @param look what to look at
 * @param why why it matters
 * @param pages the pages to open, each at the moment that is meant
 */
record Step(String name, String title, String look, String why, List<Link> pages) {
  Step {
    pages = List.copyOf(pages);
  }

  String address() {
    return StartHere.ADDRESS + "/" + name;
  }
}
