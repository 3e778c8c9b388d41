package uk.improvementboard.design.pictures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.pictures.Shape.Anchor;
import uk.improvementboard.design.pictures.Shape.Role;

/**
 * Figures over time as lines, the first of which is what the picture is about, with the targets
 * that counted and how far off was tolerated. A line breaks where no figure is known: none is made
 * up.
 *
 * @param unit what the figures count, written above them
 * @param lines each named at its end; the first is the darkest
 */
public record LineChart(
    String id,
    String title,
    String description,
    String unit,
    List<Line> lines,
    List<Target> targets)
    implements Picture.Drawn {

  private static final List<String> COLOURS = List.of(Pen.DARK, "#28a197", "#f46a25", "#3d3d3d");
  private static final List<String> DASHES = List.of("", "7 4", "2 4", "9 3 2 3");

  /** Figures that belong together. */
  public record Line(String name, List<Point> points) {
    public Line {
      points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
    }

    List<Point> known() {
      return points.stream().filter(point -> point.value() != null).toList();
    }
  }

  /**
   * One figure.
   *
   * @param at the day that it stands for
   * @param when its time, short
   * @param value null where it is not known
   * @param mark one letter over it, such as r for revised, or empty
   */
  public record Point(LocalDate at, String when, @Nullable BigDecimal value, String mark) {}

  /**
   * A target while it counts.
   *
   * @param until null where no end is known
   * @param tolerated the furthest off that is tolerated, or null
   */
  public record Target(
      LocalDate from,
      @Nullable LocalDate until,
      BigDecimal value,
      @Nullable BigDecimal tolerated) {}

  public LineChart {
    lines = List.copyOf(lines);
    targets = List.copyOf(targets);
  }

  @Override
  public Drawing drawn(Size size) {
    return new Drawn(size).drawing();
  }

  /** The chart on its way onto one width. */
  private final class Drawn {
    private final Size size;
    private final Pen pen;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final Scale scale;
    private final LocalDate first;
    private final long days;

    Drawn(Size size) {
      this.size = size;
      this.pen = new Pen(size);
      this.top = size.text() * 2;
      this.bottom = size == Size.WIDE ? 270 : 200;
      this.scale = Scale.of(values(), bottom, top, size == Size.WIDE ? 5 : 4);
      this.left =
          10
              + scale.ticks().stream()
                  .mapToDouble(tick -> size.wide(Scale.words(tick)))
                  .max()
                  .orElse(0);
      this.right = size == Size.WIDE ? size.width() - 160 : size.width() - 10;
      List<LocalDate> dates =
          lines.stream().flatMap(line -> line.points().stream()).map(Point::at).sorted().toList();
      this.first = dates.isEmpty() ? LocalDate.EPOCH : dates.getFirst();
      this.days = dates.isEmpty() ? 0 : ChronoUnit.DAYS.between(first, dates.getLast());
    }

    private List<BigDecimal> values() {
      return Stream.concat(
              lines.stream().flatMap(line -> line.known().stream()).map(Point::value),
              targets.stream().flatMap(target -> Stream.of(target.value(), target.tolerated())))
          .filter(Objects::nonNull)
          .map(BigDecimal.class::cast)
          .toList();
    }

    private double x(LocalDate day) {
      if (days == 0) {
        return (left + right) / 2;
      }
      double part = (double) ChronoUnit.DAYS.between(first, day) / days;
      double inset = 8;
      return left + inset + Math.clamp(part, 0, 1) * (right - left - 2 * inset);
    }

    Drawing drawing() {
      ground();
      for (Target target : targets) {
        tolerance(target);
      }
      for (Target target : targets) {
        target(target);
      }
      for (int n = lines.size() - 1; n >= 0; n--) {
        line(lines.get(n), colour(n), dash(n), n == 0);
      }
      times();
      double high = names();
      return Picture.drawing(LineChart.this, size, (int) Math.ceil(high), pen);
    }

    private String colour(int line) {
      return COLOURS.get(line % COLOURS.size());
    }

    private String dash(int line) {
      return DASHES.get(line % DASHES.size());
    }

    private void ground() {
      pen.words(0, size.text(), unit, Anchor.START);
      for (BigDecimal tick : scale.ticks()) {
        double y = scale.at(tick);
        boolean zero = tick.signum() == 0;
        pen.line(left, y, right, y, Role.HELP, zero ? Pen.TEXT : Pen.HELP, 1);
        pen.words(left - 6, y + size.text() * 0.35, Scale.words(tick), Anchor.END);
      }
    }

    private void tolerance(Target target) {
      BigDecimal tolerated = target.tolerated();
      if (tolerated == null) {
        return;
      }
      double from = begins(target);
      double until = ends(target);
      double one = scale.at(target.value());
      double other = scale.at(tolerated);
      pen.trace(
          Pen.rectangle(from, Math.min(one, other), until - from, Math.abs(one - other)),
          Role.GROUND,
          Pen.TOLERATED,
          Pen.NONE,
          1,
          "");
      pen.trace(
          Pen.move(from, other) + Pen.to(until, other), Role.HELP, Pen.NONE, Pen.TARGET, 1, "2 3");
    }

    private void target(Target target) {
      double y = scale.at(target.value());
      pen.trace(
          Pen.move(begins(target), y) + Pen.to(ends(target), y),
          Role.INK,
          Pen.NONE,
          Pen.TARGET,
          2,
          "6 4");
    }

    private double begins(Target target) {
      return days == 0 || target.from().isBefore(first) ? left : x(target.from());
    }

    private double ends(Target target) {
      LocalDate until = target.until();
      return days == 0 || until == null || until.isAfter(first.plusDays(days))
          ? right
          : Math.max(x(until), begins(target) + 1);
    }

    private void line(Line line, String colour, String dash, boolean dark) {
      StringBuilder path = new StringBuilder();
      boolean drawing = false;
      for (Point point : line.points()) {
        BigDecimal value = point.value();
        if (value == null) {
          drawing = false;
        } else {
          double x = x(point.at());
          double y = scale.at(value);
          path.append(drawing ? Pen.to(x, y) : Pen.move(x, y));
          drawing = true;
        }
      }
      if (path.isEmpty()) {
        return;
      }
      pen.trace(path.toString(), Role.INK, Pen.NONE, colour, dark ? 3 : 2, dash);
      for (Point point : line.points()) {
        BigDecimal value = point.value();
        if (value != null) {
          boolean marked = !point.mark().isEmpty();
          double x = x(point.at());
          double y = scale.at(value);
          pen.dot(
              x,
              y,
              dark ? 4 : 3,
              marked ? Role.GROUND : Role.AREA,
              marked ? Pen.GROUND : colour,
              colour);
          if (marked) {
            pen.strong(x, y - 8, point.mark(), Anchor.MIDDLE);
          }
        }
      }
    }

    /** The times, as many as there is room for, the last always. */
    private void times() {
      List<Point> points = lines.isEmpty() ? List.of() : lines.getFirst().points();
      double free = Double.MAX_VALUE;
      for (Point point : points.reversed()) {
        double x = x(point.at());
        double half = size.wide(point.when()) / 2;
        double middle = Math.clamp(x, half, size.width() - half);
        pen.line(x, bottom, x, bottom + 5, Role.HELP, Pen.TEXT, 1);
        if (middle + half + 8 <= free) {
          pen.words(middle, bottom + size.text() + 8, point.when(), Anchor.MIDDLE);
          free = middle - half;
        }
      }
    }

    private record Name(String words, double y, String colour, String dash, double from) {}

    /** The names: on a wide picture where the lines end, on a narrow one under it. */
    private double names() {
      List<Name> names = new ArrayList<>();
      for (int n = 0; n < lines.size(); n++) {
        List<Point> known = lines.get(n).known();
        BigDecimal value = known.isEmpty() ? null : known.getLast().value();
        if (value != null) {
          names.add(
              new Name(
                  lines.get(n).name() + ": " + Scale.words(value),
                  scale.at(value),
                  colour(n),
                  dash(n),
                  x(known.getLast().at())));
        }
      }
      if (!targets.isEmpty()) {
        Target last = targets.getLast();
        names.add(
            new Name(
                "Target: " + Scale.words(last.value()),
                scale.at(last.value()),
                Pen.TARGET,
                "6 4",
                right));
        BigDecimal tolerated = last.tolerated();
        if (tolerated != null) {
          names.add(
              new Name(
                  "Tolerated: " + Scale.words(tolerated),
                  scale.at(tolerated),
                  Pen.TARGET,
                  "2 3",
                  right));
        }
      }
      double under = bottom + size.text() + 16;
      return size == Size.WIDE ? beside(names, under) : under(names, under);
    }

    private double beside(List<Name> names, double under) {
      double line = size.text() + 3;
      double free = 0;
      for (Name name : names.stream().sorted(Comparator.comparingDouble(Name::y)).toList()) {
        List<String> words = pen.lines(name.words(), size.width() - right - 12, 2);
        double y = Math.max(name.y() + size.text() * 0.35, free + line);
        if (name.from() < right - 10) {
          pen.trace(
              Pen.move(name.from() + 6, name.y()) + Pen.to(right, name.y()),
              Role.HELP,
              Pen.NONE,
              name.colour(),
              1,
              "1 4");
        }
        for (String one : words) {
          pen.words(right + 8, y, one, Anchor.START);
          free = y;
          y += line;
        }
      }
      return Math.max(under, free + 6);
    }

    private double under(List<Name> names, double under) {
      double y = under + 6;
      for (Name name : names) {
        y += size.text() + 8;
        pen.trace(
            Pen.move(0, y - 5) + Pen.to(34, y - 5),
            Role.INK,
            Pen.NONE,
            name.colour(),
            3,
            name.dash());
        for (String one : pen.lines(name.words(), size.width() - 44, 2)) {
          pen.words(42, y, one, Anchor.START);
          y += size.text() + 3;
        }
        y -= size.text() + 3;
      }
      return y + 8;
    }
  }
}
