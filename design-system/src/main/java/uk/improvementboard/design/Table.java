package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows and columns. The first cell of a row is its header when {@code rowHeaders}. */
public record Table(
    @Nullable String caption,
    String captionClasses,
    @Nullable List<Cell> head,
    List<List<Cell>> rows,
    boolean rowHeaders,
    Attributes attributes)
    implements Component {
  public record Cell(
      @Nullable Content content,
      String format,
      @Nullable Integer colspan,
      @Nullable Integer rowspan,
      Attributes attributes) {
    public static Cell of(Content content) {
      return new Cell(content, "", null, null, Attributes.NONE);
    }

    public String on(String css) {
      return attributes.on(css, format.isEmpty() ? "" : css + "--" + format);
    }
  }

  public record Column(String words, boolean numeric) {
    public static Column of(String words) {
      return new Column(words, false);
    }

    public static Column numeric(String words) {
      return new Column(words, true);
    }
  }

  /** Each row has a cell for every column, the first naming the row. */
  public static Table of(String caption, List<Column> columns, List<List<Content>> rows) {
    List<Cell> head = columns.stream().map(it -> cell(it, Text.of(it.words()))).toList();
    return new Table(
        caption,
        "govuk-table__caption--m",
        head,
        rows.stream()
            .map(
                row ->
                    IntStream.range(0, columns.size())
                        .mapToObj(n -> cell(columns.get(n), row.get(n)))
                        .toList())
            .toList(),
        true,
        Attributes.NONE);
  }

  private static Cell cell(Column column, Content content) {
    return new Cell(content, column.numeric() ? "numeric" : "", null, null, Attributes.NONE);
  }
}
