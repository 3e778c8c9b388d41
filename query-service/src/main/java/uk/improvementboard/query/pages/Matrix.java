package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskMatrix.Band;
import uk.improvementboard.terms.RiskMatrix.Level;

/** A risk matrix as a table: likelihoods down, impacts across, and what lies in each cell. */
record Matrix(RiskMatrix levels) {

  static Matrix of(Thing matrix) {
    return new Matrix(
        new RiskMatrix(
            all(matrix, "likelihoodLevels", Level.class),
            all(matrix, "impactLevels", Level.class),
            all(matrix, "bands", Band.class),
            matrix
                .value(LocalDate.MAX, "rendering", RiskMatrix.Rendering.class)
                .orElse(RiskMatrix.Rendering.LETTER_AND_NUMBER)));
  }

  private static <T> List<T> all(Thing matrix, String field, Class<T> type) {
    List<?> values = matrix.value(LocalDate.MAX, field, List.class).orElse(List.of());
    return values.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The table; each cell has its band and code, and in bold what lies there. */
  Table table(String caption, BiFunction<String, String, ? extends List<?>> lies) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of("Likelihood"));
    for (Level impact : levels.impact()) {
      columns.add(Table.Column.of("Impact " + named(impact)));
    }
    List<List<Content>> rows = new ArrayList<>();
    for (Level likelihood : levels.likelihood()) {
      List<Content> row = new ArrayList<>();
      row.add(Text.of(Cards.upper(named(likelihood))));
      for (Level impact : levels.impact()) {
        List<Line> here = new ArrayList<>();
        for (Object one : lies.apply(likelihood.code(), impact.code())) {
          here.add(one instanceof Line line ? line : Line.of(one.toString()));
        }
        row.add(
            new MatrixCell(
                levels.code(likelihood.code(), impact.code()).orElse(""),
                levels.band(likelihood.code(), impact.code()).orElse("band not stated"),
                here));
      }
      rows.add(row);
    }
    return Table.of(caption, columns, rows);
  }

  private static String named(Level level) {
    return level.code().equalsIgnoreCase(level.label())
        ? level.code()
        : level.code() + ", " + level.label();
  }
}
