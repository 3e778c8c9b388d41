package uk.improvementboard.query.pages;

import java.util.List;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.SummaryList;

/** Some facts, one under the other. */
public record Facts(List<Fact> facts) implements Component {

  public Facts {
    facts = List.copyOf(facts);
  }

  public SummaryList list() {
    return SummaryList.of(facts.stream().map(Fact::row).toList());
  }

  @Override
  public String template() {
    return "query/facts.jte";
  }
}
