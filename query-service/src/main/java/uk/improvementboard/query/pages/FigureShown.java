package uk.improvementboard.query.pages;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Link;

/**
 * A number that leads to what it counts.
 *
 * @param worst what is said of the worst of them, or null
 */
public record FigureShown(Link number, @Nullable String worst) implements Component {

  @Override
  public String template() {
    return "query/figureShown.jte";
  }
}
