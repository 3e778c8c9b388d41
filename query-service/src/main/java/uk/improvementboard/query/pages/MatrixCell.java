package uk.improvementboard.query.pages;

import java.util.List;
import uk.improvementboard.design.Component;

/**
 * One cell of a risk matrix.
 *
 * @param here what lies in it
 */
public record MatrixCell(String code, String band, List<Line> here) implements Component {

  public MatrixCell {
    here = List.copyOf(here);
  }

  @Override
  public String template() {
    return "query/matrixCell.jte";
  }
}
