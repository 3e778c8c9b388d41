package uk.improvementboard.design.pictures;

import java.util.List;
import uk.improvementboard.design.Component;

/**
 * Something drawn, with words for those who do not see it.
 *
 * @param id tells it from every other on its page
 * @param title what it is of
 * @param description what there is to see in it
 * @param css how a page lays it out
 */
public record Drawing(
    String id,
    String title,
    String description,
    String css,
    int width,
    int height,
    List<Shape> shapes)
    implements Component {

  public Drawing {
    shapes = List.copyOf(shapes);
  }
}
