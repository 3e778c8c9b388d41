package uk.improvementboard.design.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.design.Html;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.pictures.LineChart.Line;
import uk.improvementboard.design.pictures.LineChart.Point;
import uk.improvementboard.design.pictures.LineChart.Target;
import uk.improvementboard.design.pictures.Picture.Drawn;
import uk.improvementboard.design.pictures.Shape.Trace;
import uk.improvementboard.design.pictures.Shape.Words;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesTest {

  private static final LocalDate MAY = LocalDate.parse("2026-05-31");

  private static @Nullable BigDecimal number(@Nullable String value) {
    return value == null ? null : new BigDecimal(value);
  }

  private static Line line(String name, @Nullable String... values) {
    List<Point> points = new ArrayList<>();
    for (int n = 0; n < values.length; n++) {
      points.add(new Point(MAY.plusMonths(n), "month " + n, number(values[n]), ""));
    }
    return new Line(name, points);
  }

  private static LineChart chart(List<Line> lines, List<Target> targets) {
    return new LineChart("c", "Visits on time", "They rose", "%", lines, targets);
  }

  private static List<String> words(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Words.class::isInstance)
        .map(shape -> ((Words) shape).words())
        .toList();
  }

  private static List<String> inked(Drawing drawing, String colour, double width) {
    return drawing.shapes().stream()
        .filter(Trace.class::isInstance)
        .map(Trace.class::cast)
        .filter(trace -> trace.stroke().equals(colour) && trace.width() == width)
        .map(Trace::path)
        .toList();
  }

  @Test
  void a_line_breaks_where_no_figure_is_known() {
    String path =
        inked(
                chart(List.of(line("Anyshire", "70", "72", null, "80", "82")), List.of())
                    .drawn(Size.WIDE),
                Pen.DARK,
                3)
            .getFirst();
    assertThat(path.chars().filter(c -> c == 'M')).hasSize(2);
    assertThat(path.chars().filter(c -> c == 'L')).hasSize(2);
    assertThat(
            inked(
                    chart(List.of(line("Anyshire", "70", "72", "80")), List.of()).drawn(Size.WIDE),
                    Pen.DARK,
                    3)
                .getFirst()
                .chars()
                .filter(c -> c == 'M'))
        .hasSize(1);
  }

  @Test
  void of_no_figure_at_all_no_line_is_drawn_and_the_picture_is_whole() {
    for (List<Line> none :
        List.of(
            List.<Line>of(), List.of(line("Anyshire")), List.of(line("Anyshire", (String) null)))) {
      for (Size size : Size.values()) {
        Drawing drawing = chart(none, List.of()).drawn(size);
        assertThat(inked(drawing, Pen.DARK, 3)).isEmpty();
        assertThat(drawing.height()).isPositive();
      }
    }
  }

  @Test
  void lines_and_targets_are_named_where_they_are() {
    LineChart chart =
        chart(
            List.of(line("Anyshire", "70", "72"), line("England", "82")),
            List.of(new Target(MAY, null, new BigDecimal("90"), new BigDecimal("85"))));
    for (Size size : Size.values()) {
      assertThat(words(chart.drawn(size)))
          .contains("%", "Anyshire: 72", "England: 82", "Target: 90", "Tolerated: 85");
    }
  }

  @Test
  void a_target_is_drawn_for_as_long_as_it_counts() {
    LineChart chart =
        chart(
            List.of(line("Anyshire", "70", "72", "74")),
            List.of(
                new Target(MAY, MAY.plusMonths(1), new BigDecimal("80"), null),
                new Target(MAY.plusMonths(1), null, new BigDecimal("90"), null)));
    List<String> targets = inked(chart.drawn(Size.WIDE), Pen.TARGET, 2);
    assertThat(targets).hasSize(2);
    assertThat(targets.get(0))
        .doesNotEndWith(targets.get(1).substring(targets.get(1).indexOf('L')));
  }

  @Test
  void a_figure_that_is_marked_says_so() {
    Line marked = new Line("Anyshire", List.of(new Point(MAY, "May", new BigDecimal("3"), "r")));
    assertThat(words(chart(List.of(marked), List.of()).drawn(Size.WIDE))).contains("r");
  }

  @Test
  void names_of_lines_that_end_together_do_not_cover_each_other() {
    Drawing drawing =
        chart(List.of(line("One", "80"), line("Two", "80"), line("Three", "80")), List.of())
            .drawn(Size.WIDE);
    List<Double> heights =
        drawing.shapes().stream()
            .filter(Words.class::isInstance)
            .map(Words.class::cast)
            .filter(words -> words.words().endsWith(": 80"))
            .map(Words::y)
            .sorted()
            .toList();
    assertThat(heights).hasSize(3);
    assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(14);
    assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(14);
  }

  @Test
  void every_level_has_a_look_of_its_own_and_the_worst_is_solid() {
    assertThat(looks(2)).containsExactly(Look.OUTLINED, Look.SOLID);
    assertThat(looks(3)).containsExactly(Look.OUTLINED, Look.STRIPED, Look.SOLID);
    assertThat(looks(4)).containsExactly(Look.TICKED, Look.OUTLINED, Look.STRIPED, Look.SOLID);
    assertThat(looks(5))
        .containsExactly(Look.TICKED, Look.OUTLINED, Look.DOTTED, Look.STRIPED, Look.SOLID);
    assertThat(looks(1)).containsExactly(Look.OUTLINED);
  }

  private static List<Look> looks(int levels) {
    return IntStream.range(0, levels).mapToObj(n -> Look.of(n, levels)).toList();
  }

  private static Strip strip(int cells) {
    return new Strip(
        "s",
        "Ratings",
        "Meeting by meeting",
        IntStream.range(0, cells)
            .mapToObj(
                n -> new Strip.Cell("5 March", "Amber", Look.values()[n % Look.values().length]))
            .toList());
  }

  @Test
  void a_strip_goes_on_in_another_row_where_one_is_full() {
    assertThat(strip(8).drawn(Size.WIDE).height())
        .isGreaterThan(strip(7).drawn(Size.WIDE).height());
    assertThat(strip(7).drawn(Size.WIDE).height()).isEqualTo(strip(1).drawn(Size.WIDE).height());
    assertThat(strip(0).drawn(Size.NARROW).height()).isPositive();
    assertThat(words(strip(8).drawn(Size.NARROW))).hasSize(16);
  }

  @Test
  void bars_say_their_values_and_one_of_nothing_has_no_length() {
    Bars bars =
        new Bars(
            "b",
            "Actions",
            "By rating",
            List.of(
                new Bars.Bar("Red", new BigDecimal("4"), "4, up 1", Look.SOLID),
                new Bars.Bar("Green", BigDecimal.ZERO, "0", Look.OUTLINED)));
    Drawing drawing = bars.drawn(Size.NARROW);
    assertThat(words(drawing)).containsExactly("Red: 4, up 1", "Green: 0");
    assertThat(inked(drawing, "#942514", 2)).hasSize(1);
    assertThat(inked(drawing, "#005a30", 2)).isEmpty();
  }

  @Test
  void a_sparkline_breaks_and_shows_what_stands_alone() {
    Drawing drawing =
        Sparkline.of(
            "s", "Cases", "It fell", Arrays.asList(number("3"), null, number("2"), number("1")));
    assertThat(inked(drawing, Pen.DARK, 2)).hasSize(3);
    assertThat(Sparkline.of("s", "Cases", "Nothing", List.of()).shapes()).isEmpty();
  }

  @Test
  void nothing_is_drawn_outside_the_picture() {
    List<Drawn> all =
        List.of(
            chart(
                List.of(line("A line with a name that is long for its place", "-4", "1200000")),
                List.of(new Target(MAY.minusYears(3), null, new BigDecimal("9"), null))),
            strip(11));
    for (Drawn one : all) {
      for (Size size : Size.values()) {
        Drawing drawing = one.drawn(size);
        for (Shape shape : drawing.shapes()) {
          if (shape instanceof Words words) {
            assertThat(words.x()).isBetween(0.0, (double) drawing.width());
            assertThat(words.y()).isBetween(0.0, (double) drawing.height());
            assertThat(words.size()).isGreaterThanOrEqualTo(12);
          }
        }
      }
    }
  }

  @Test
  void it_is_written_with_its_words_and_its_table_and_without_a_style() {
    Picture picture =
        new Picture(
            chart(List.of(line("Anyshire", "70", "72")), List.of()),
            "Monthly",
            Table.of(
                "Visits on time",
                List.of(Table.Column.of("Month"), Table.Column.numeric("%")),
                List.of(List.of(Text.of("May"), Text.of("70")))));
    Document page = Jsoup.parse(Html.of(picture));
    for (Element svg : page.select("svg")) {
      assertThat(svg.attr("role")).isEqualTo("img");
      for (String id : svg.attr("aria-labelledby").split(" ")) {
        assertThat(page.select("#" + id).text()).isNotEmpty();
      }
      assertThat(svg.select("[style]")).isEmpty();
    }
    assertThat(page.select("svg")).hasSize(2);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("details table td").text()).contains("70");
    assertThat(page.select("figure > figcaption").text()).isEqualTo("Visits on time");
  }
}
