package uk.improvementboard.query.pages;

import java.util.List;
import uk.improvementboard.design.Component;

/**
 * One part of a programme's record.
 *
 * @param id its place on the page: {@code actions}
 * @param none what is said when there is nothing in it
 */
public record Section(String id, String title, String none, List<Card> cards) implements Component {

  public Section {
    cards = List.copyOf(cards);
  }

  @Override
  public String template() {
    return "query/section.jte";
  }
}
