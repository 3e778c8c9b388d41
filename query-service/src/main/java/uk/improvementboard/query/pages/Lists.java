package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Field;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Select;
import uk.improvementboard.design.Table;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.pages.Register.Choice;
import uk.improvementboard.query.pages.Register.Order;
import uk.improvementboard.query.pages.Register.Row;
import uk.improvementboard.query.savedviews.ViewsOfList;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** The lists of all things of a kind, narrowed down and ordered as their address says. */
@Component
final class Lists {

  static final int ON_A_PAGE = 50;

  private final Pages pages;
  private final AsOfBar bar;
  private final AboveLists above;

  Lists(Pages pages, AsOfBar bar, AboveLists above) {
    this.pages = pages;
    this.bar = bar;
    this.above = above;
  }

  /**
   * One page of the list.
   *
   * @param asked the parameters of the address; what the list does not know of is left alone
   * @param views the reader's saved views of it
   */
  ListPage of(AsKnown known, EntityKind kind, Map<String, String> asked, ViewsOfList views) {
    Vantage from = new Vantage(known);
    Register register = Registers.of(kind);
    List<Row> all = Register.rows(known, from, kind);
    Map<String, String> chosen = chosen(register, asked);
    List<Row> found =
        new ArrayList<>(all.stream().filter(row -> fits(register, row, chosen)).toList());
    Order order = order(register, asked);
    Comparator<Row> by = order.by();
    if (by != null) {
      found.sort(by);
    }
    int of = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = Math.clamp(number(asked.get("page")), 1, of);
    int first = (shown - 1) * ON_A_PAGE;
    int last = Math.min(first + ON_A_PAGE, found.size());
    List<List<Content>> rows = new ArrayList<>();
    for (Row row : found.subList(first, last)) {
      rows.add(register.columns().stream().map(column -> column.shows().apply(row)).toList());
    }
    String path = "/" + kind.list();
    String title = Cards.all(kind);
    return new ListPage(
        pages.framed(
            from,
            title,
            known.record().title(),
            path,
            title,
            List.of(),
            bar.of(from, path, then -> true)),
        above.of(from, kind, all),
        from.newest(path),
        from.parameters(),
        all.size() < 2 && chosen.isEmpty()
            ? List.of()
            : selects(from, register, all, chosen, order),
        chosen.isEmpty() ? null : Link.of("Show all " + all.size(), from.page(path)),
        which(register, all.size(), found.size(), first, last),
        rows.isEmpty()
            ? null
            : Table.of(
                title,
                register.columns().stream()
                    .map(
                        column ->
                            column.numeric()
                                ? Table.Column.numeric(column.words())
                                : Table.Column.of(column.words()))
                    .toList(),
                rows),
        pagination(from, path, chosen, order, shown, of),
        chosen.isEmpty() ? byName(known, from, kind) : List.of(),
        views);
  }

  // What was asked for ---------------------------------------------------------------------------

  private static Map<String, String> chosen(Register register, Map<String, String> asked) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Choice choice : register.choices()) {
      String value = asked.getOrDefault(choice.parameter(), "");
      if (!value.isBlank()) {
        chosen.put(choice.parameter(), value);
      }
    }
    return chosen;
  }

  private static boolean fits(Register register, Row row, Map<String, String> chosen) {
    return register.choices().stream()
        .filter(choice -> chosen.containsKey(choice.parameter()))
        .allMatch(choice -> choice.values().apply(row).contains(chosen.get(choice.parameter())));
  }

  private static Order order(Register register, Map<String, String> asked) {
    return register.orders().stream()
        .filter(order -> order.parameter().equals(asked.get("sort")))
        .findFirst()
        .orElse(register.orders().getFirst());
  }

  private static int number(@Nullable String page) {
    return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }

  // What is shown --------------------------------------------------------------------------------

  private static String which(Register register, int all, int found, int first, int last) {
    if (all == 0) {
      return register.none();
    }
    if (found == 0) {
      return "None of the " + all + " is like that.";
    }
    return (first + 1)
        + " to "
        + last
        + " of "
        + found
        + (found == all ? "" : ", out of " + all + " in all");
  }

  private static List<Select> selects(
      Vantage from, Register register, List<Row> all, Map<String, String> chosen, Order order) {
    List<Select> selects = new ArrayList<>();
    for (Choice choice : register.choices()) {
      TreeSet<String> values = new TreeSet<>();
      all.forEach(row -> values.addAll(choice.values().apply(row)));
      String wanted = chosen.getOrDefault(choice.parameter(), "");
      if (!wanted.isEmpty()) {
        values.add(wanted);
      }
      if (values.size() > 1 || !wanted.isEmpty()) {
        List<Select.Option> options = new ArrayList<>();
        options.add(Select.Option.of("", choice.all()));
        for (String value : values) {
          options.add(Select.Option.of(value, words(from, choice, value)));
        }
        selects.add(Select.of(Field.of(choice.parameter(), choice.label()), options, wanted));
      }
    }
    if (register.orders().size() > 1) {
      selects.add(
          Select.of(
              Field.of("sort", "Order"),
              register.orders().stream()
                  .map(one -> Select.Option.of(one.parameter(), one.words()))
                  .toList(),
              order.parameter()));
    }
    return selects;
  }

  /** A reference is chosen by its title. */
  private static String words(Vantage from, Choice choice, String value) {
    boolean reference =
        choice.parameter().equals("recommendation") || choice.parameter().equals("meeting");
    return reference && Ref.isShaped(value)
        ? from.thing(value).words()
        : choice.words().apply(value);
  }

  private static List<Line> byName(AsKnown known, Vantage from, EntityKind kind) {
    List<Line> lines = new ArrayList<>();
    for (Knowledge.Named named : known.knowledge().named()) {
      if (named.kind() == kind && known.view().thing(named.ref()).isEmpty()) {
        lines.add(from.thing(named.ref().value()));
      }
    }
    for (Knowledge.ExistenceOnly exempt : known.knowledge().existenceOnly()) {
      if (exempt.kind() == kind) {
        lines.add(
            from.thing(exempt.ref().value())
                .with("Exempt: Schedule 12A paragraph " + exempt.restriction().paragraph()));
      }
    }
    return lines;
  }

  private static @Nullable Pagination pagination(
      Vantage from, String path, Map<String, String> chosen, Order order, int shown, int of) {
    if (of == 1) {
      return null;
    }
    return new Pagination(
        shown > 1 ? step(from, path, chosen, order, shown - 1, of) : null,
        shown < of ? step(from, path, chosen, order, shown + 1, of) : null,
        null,
        "Pages of the list",
        Attributes.NONE);
  }

  private static Pagination.Step step(
      Vantage from, String path, Map<String, String> chosen, Order order, int page, int of) {
    StringBuilder more = new StringBuilder();
    chosen.forEach(
        (name, value) ->
            more.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    more.append("sort=").append(order.parameter()).append("&page=").append(page);
    return Pagination.Step.of(from.page(path, more.toString()), page + " of " + of);
  }
}
