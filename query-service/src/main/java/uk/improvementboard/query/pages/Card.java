package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.SummaryList;

/**
 * One thing of the record with the facts about it that matter most.
 *
 * @param title its reference and title
 * @param href its own page, with everything; null where there is none to go to
 * @param action what the way there is called
 * @param headingLevel which level its heading has on the page
 */
public record Card(
    String ref,
    String title,
    @Nullable String href,
    String action,
    List<Fact> facts,
    int headingLevel)
    implements Component {

  public Card {
    facts = List.copyOf(facts);
  }

  /** A card below the heading of a section. */
  Card(String ref, String title, @Nullable String href, String action, List<Fact> facts) {
    this(ref, title, href, action, facts, 3);
  }

  /** The same card where no section stands above it. */
  Card withoutSection() {
    return new Card(ref, title, href, action, facts, 2);
  }

  /** The facts as the design system shows them. */
  public SummaryList list() {
    SummaryList.Card card =
        href == null
            ? SummaryList.Card.of(headingLevel, title)
            : SummaryList.Card.of(headingLevel, title, Link.of(action, href));
    return SummaryList.of(facts.stream().map(Fact::row).toList()).in(card);
  }

  @Override
  public String template() {
    return "query/card.jte";
  }
}
