package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Text;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * What the list of all things of a kind shows of each, by what it can be narrowed down, and in
 * which orders it can be read.
 */
record Register(String none, List<Column> columns, List<Choice> choices, List<Order> orders) {

  /** One thing on the list. */
  record Row(AsKnown known, Vantage from, Thing thing) {

    <T> Optional<T> value(String field, Class<T> type) {
      return thing.value(known.date(), field, type);
    }

    /** A field in words, with the reason why there is nothing where there is nothing. */
    Content words(String field) {
      Object said =
          thing.on(known.date(), field).map(Said::value).map(Values::plain).orElse("not known");
      return Text.of(Cards.upper(plain(said)));
    }

    private static String plain(Object said) {
      return switch (said) {
        case ImpreciseDate date -> date.inWords();
        case Enum<?> constant -> InWords.words(constant);
        case Stated.Absent<?> absent -> absent.absent().words();
        case BigDecimal number -> number.toPlainString();
        case Collection<?> many -> String.join(", ", many.stream().map(Row::plain).toList());
        default -> said.toString();
      };
    }

    Optional<LocalDate> day(String field) {
      return value(field, ImpreciseDate.class).flatMap(ImpreciseDate::last);
    }

    /** The things that a field names. */
    List<Ref> refs(String field) {
      Object said =
          thing.on(known.date(), field).map(Said::value).map(Values::plain).orElse(List.of());
      return switch (said) {
        case Ref ref -> List.of(ref);
        case Collection<?> many ->
            many.stream().filter(Ref.class::isInstance).map(Ref.class::cast).toList();
        default -> List.of();
      };
    }

    /** Those that this audience may learn of, with the ways to them. */
    Content things(String field) {
      List<Line> lines =
          refs(field).stream()
              .filter(ref -> !known.knowledge().hides(ref))
              .map(ref -> from.thing(ref.value()))
              .toList();
      return lines.isEmpty() ? Text.of("None") : Fact.of("", lines);
    }

    Content itself() {
      return link();
    }

    /** Its title, with the way to its page. */
    Line link() {
      return from.thing(thing.ref().value());
    }

    String stands() {
      return Things.stands(known, thing.ref()).map(Cards::upper).orElse("");
    }
  }

  /** A column. */
  record Column(String words, boolean numeric, Function<Row, Content> shows) {
    static Column of(String words, Function<Row, Content> shows) {
      return new Column(words, false, shows);
    }

    static Column field(String words, String field) {
      return of(words, row -> row.words(field));
    }
  }

  /**
   * By what the list can be narrowed down: a parameter of its address.
   *
   * @param values what a thing is found under
   * @param words how a value is written
   */
  record Choice(
      String parameter,
      String label,
      String all,
      Function<Row, List<String>> values,
      Function<String, String> words) {

    static Choice constant(
        String parameter, String label, String all, Function<Row, Optional<? extends Enum<?>>> of) {
      return new Choice(
          parameter,
          label,
          all,
          row -> of.apply(row).map(one -> List.of(address(one))).orElse(List.of()),
          value -> Cards.upper(value.replace('-', ' ')));
    }

    static Choice text(String parameter, String label, String all, String field) {
      return new Choice(
          parameter,
          label,
          all,
          row -> row.value(field, String.class).map(List::of).orElse(List.of()),
          Cards::upper);
    }

    private static String address(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** An order in which the list can be read; the first is the one it has unasked. */
  record Order(String parameter, String words, @Nullable Comparator<Row> by) {
    static final Order RECORDED = new Order("recorded", "As recorded", null);

    static Order day(String parameter, String words, String field) {
      return new Order(
          parameter, words, Comparator.comparing(row -> row.day(field).orElse(LocalDate.MAX)));
    }

    static Order newest(String parameter, String words, String field) {
      return new Order(
          parameter,
          words,
          Comparator.comparing(
              (Row row) -> row.day(field).orElse(LocalDate.MIN), Comparator.reverseOrder()));
    }

    static Order text(String parameter, String words, String field) {
      return new Order(
          parameter,
          words,
          Comparator.comparing(row -> row.value(field, String.class).orElse("\uffff")));
    }
  }

  Register {
    columns = List.copyOf(columns);
    choices = List.copyOf(choices);
    orders = List.copyOf(orders);
  }

  /** The things of a kind that something is known of beyond its name. */
  static List<Row> rows(AsKnown known, Vantage from, EntityKind kind) {
    List<Row> rows = new ArrayList<>();
    for (Thing thing : known.view().things(kind)) {
      rows.add(new Row(known, from, thing));
    }
    return rows;
  }
}
