package uk.improvementboard.query.pages;

import java.util.List;
import uk.improvementboard.design.Component;

/** What happened in a sentence, with the things it is about under it. */
public record Told(String words, List<Line> about) implements Component {

  public Told {
    about = List.copyOf(about);
  }

  @Override
  public String template() {
    return "query/told.jte";
  }
}
