package uk.improvementboard.design;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.design.Choices.Choice;
import uk.improvementboard.design.Choices.Kind;
import uk.improvementboard.design.ServiceNavigation.Place;

/** Upstream's examples, and their options as our records. */
final class UpstreamFixtures {
  static final List<String> COMPONENTS =
      List.of(
          "back-link",
          "breadcrumbs",
          "button",
          "checkboxes",
          "date-input",
          "details",
          "error-message",
          "error-summary",
          "fieldset",
          "hint",
          "input",
          "inset-text",
          "label",
          "notification-banner",
          "pagination",
          "panel",
          "password-input",
          "phase-banner",
          "radios",
          "select",
          "service-navigation",
          "skip-link",
          "summary-list",
          "table",
          "tag",
          "task-list",
          "textarea",
          "warning-text");

  private static final Content NOTHING = output -> {};

  private UpstreamFixtures() {}

  static List<JsonNode> of(String component) {
    try (var in =
        UpstreamFixtures.class.getResourceAsStream("/fixtures/" + component + "/fixtures.json")) {
      return list(JsonMapper.shared().readTree(in), "fixtures", it -> it);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Upstream has stopped writing buttons as {@code <input>}; our type never did. */
  static boolean leftOut(String component, JsonNode fixture) {
    return component.equals("button") && "input".equals(text(fixture.get("options"), "element"));
  }

  static Content component(String name, JsonNode o) {
    return switch (name) {
      case "back-link" ->
          new BackLink(
              Objects.requireNonNullElse(content(o), Text.of("Back")),
              or(o, "href", "#"),
              attributes(o));
      case "breadcrumbs" ->
          new Breadcrumbs(
              links(o, "items"),
              is(o, "collapseOnMobile"),
              o.has("labelText") ? o.get("labelText").asString() : "Breadcrumb",
              attributes(o));
      case "button" -> button(o);
      case "checkboxes" -> choices(Kind.CHECKBOXES, o);
      case "radios" -> choices(Kind.RADIOS, o);
      case "date-input" -> dateInput(o);
      case "details" ->
          new Details(
              some(content(o, "summaryText", "summaryHtml")),
              some(content(o)),
              is(o, "open"),
              text(o, "id"),
              attributes(o));
      case "error-message" -> errorMessage(o);
      case "error-summary" ->
          new ErrorSummary(
              some(content(o, "titleText", "titleHtml")),
              content(o, "descriptionText", "descriptionHtml"),
              links(o, "errorList"),
              bool(o, "disableAutoFocus"),
              attributes(o));
      case "fieldset" -> fieldset(o).round(some(content(o)), text(o, "describedBy"));
      case "hint" -> hint(o);
      case "input" -> input(o, field(o));
      case "inset-text" -> new InsetText(some(content(o)), text(o, "id"), attributes(o));
      case "label" -> Objects.requireNonNullElse(label(o), NOTHING);
      case "notification-banner" -> notificationBanner(o);
      case "pagination" ->
          new Pagination(
              step(o.get("previous")),
              step(o.get("next")),
              o.has("items") ? list(o, "items", UpstreamFixtures::number) : null,
              or(o, "landmarkLabel", "Pagination"),
              attributes(o));
      case "panel" ->
          new Panel(
              some(content(o, "titleText", "titleHtml")),
              content(o),
              o.has("headingLevel") ? o.get("headingLevel").asInt() : 1,
              attributes(o));
      case "password-input" -> passwordInput(o);
      case "phase-banner" -> new PhaseBanner(tag(o.get("tag")), some(content(o)), attributes(o));
      case "select" ->
          new Select(
              field(o),
              list(o, "items", it -> option(it, text(o, "value"))),
              is(o, "disabled"),
              attributes(o));
      case "service-navigation" -> serviceNavigation(o);
      case "skip-link" -> new SkipLink(some(content(o)), or(o, "href", "#content"), attributes(o));
      case "summary-list" ->
          new SummaryList(
              list(o, "rows", UpstreamFixtures::summaryRow), card(o.get("card")), attributes(o));
      case "table" -> table(o);
      case "tag" -> tag(o);
      case "task-list" ->
          new TaskList(
              or(o, "idPrefix", "task-list"),
              tasks(o, or(o, "idPrefix", "task-list")),
              attributes(o));
      case "textarea" -> textarea(o);
      case "warning-text" ->
          new WarningText(some(content(o)), or(o, "iconFallbackText", "Warning"), attributes(o));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Tag tag(@Nullable JsonNode o) {
    return new Tag(some(content(o)), attributes(o));
  }

  private static Button button(JsonNode o) {
    boolean link = "a".equals(text(o, "element"));
    return new Button(
        some(content(o)),
        link ? or(o, "href", "#") : text(o, "href"),
        or(o, "type", "submit"),
        text(o, "name"),
        text(o, "value"),
        text(o, "id"),
        is(o, "disabled"),
        bool(o, "preventDoubleClick"),
        is(o, "isStartButton"),
        attributes(o));
  }

  private static Field field(JsonNode o) {
    JsonNode group = o.get("formGroup");
    String name = or(o, "name", "");
    String id =
        Stream.of(text(o, "id"), text(o, "idPrefix"), name)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    JsonNode fieldset = o.get("fieldset");
    String described = text(fieldset, "describedBy");
    return new Field(
        name,
        id,
        label(o.get("label")),
        falsy(o.get("hint")) ? null : hint(o.get("hint")),
        falsy(o.get("errorMessage")) ? null : errorMessage(o.get("errorMessage")),
        described == null ? or(o, "describedBy", "") : described,
        attributes(group),
        side(group, "beforeInput"),
        side(group, "afterInput"));
  }

  private static @Nullable Content side(@Nullable JsonNode group, String which) {
    if (group == null || falsy(group)) {
      return null;
    }
    JsonNode one = group.get(which);
    return content(one == null ? group.get(which + "s") : one);
  }

  private static Input input(JsonNode o, Field field) {
    Attributes more =
        Attributes.NONE
            .with(
                "spellcheck", bool(o, "spellcheck") == null ? null : o.get("spellcheck").asString())
            .with("disabled", is(o, "disabled"))
            .with("autocomplete", text(o, "autocomplete"))
            .with("autocapitalize", text(o, "autocapitalize"))
            .with("pattern", text(o, "pattern"))
            .with("inputmode", text(o, "inputmode"));
    return new Input(
        field,
        or(o, "type", "text"),
        o.has("value") && !o.get("value").isNull() ? o.get("value").asString() : null,
        affix("prefix", o),
        affix("suffix", o),
        attributes(o.get("inputWrapper")),
        more.and(attributes(o)));
  }

  private static @Nullable Affix affix(String side, JsonNode o) {
    Content content = content(o.get(side));
    return content == null ? null : new Affix(side, content, attributes(o.get(side)));
  }

  private static PasswordInput passwordInput(JsonNode o) {
    return new PasswordInput(
        field(o),
        text(o, "value"),
        or(o, "autocomplete", "current-password"),
        is(o, "disabled"),
        new PasswordInput.Words(
            text(o, "showPasswordText"),
            text(o, "hidePasswordText"),
            text(o, "showPasswordAriaLabelText"),
            text(o, "hidePasswordAriaLabelText"),
            text(o, "passwordShownAnnouncementText"),
            text(o, "passwordHiddenAnnouncementText")),
        attributes(o.get("button")),
        attributes(o));
  }

  private static Textarea textarea(JsonNode o) {
    Attributes more =
        Attributes.NONE
            .with(
                "spellcheck", bool(o, "spellcheck") == null ? null : o.get("spellcheck").asString())
            .with("disabled", is(o, "disabled"))
            .with("autocomplete", text(o, "autocomplete"));
    return new Textarea(
        field(o),
        text(o, "value"),
        o.has("rows") ? Integer.parseInt(o.get("rows").asString()) : 5,
        more.and(attributes(o)));
  }

  private static Select.Option option(JsonNode o, @Nullable String chosen) {
    String value = o.has("value") ? o.get("value").asString() : null;
    String words = or(o, "text", "");
    boolean selected =
        is(o, "selected")
            || (chosen != null
                && chosen.equals(value == null ? words : value)
                && !Boolean.FALSE.equals(bool(o, "selected")));
    return new Select.Option(value, words, selected, is(o, "disabled"), attributes(o));
  }

  private static @Nullable Label label(@Nullable JsonNode o) {
    Content words = content(o);
    return words == null
        ? null
        : new Label(words, text(o, "for"), is(o, "isPageHeading"), attributes(o));
  }

  private static Hint hint(JsonNode o) {
    return new Hint(some(content(o)), text(o, "id"), attributes(o));
  }

  private static ErrorMessage errorMessage(JsonNode o) {
    JsonNode hidden = o.get("visuallyHiddenText");
    return new ErrorMessage(
        some(content(o)),
        text(o, "id"),
        hidden == null ? "Error" : falsy(hidden) ? "" : hidden.asString(),
        attributes(o));
  }

  private static Fieldset fieldset(JsonNode o) {
    JsonNode legend = o.get("legend");
    Content words = content(legend);
    return new Fieldset(
        words == null
            ? null
            : new Fieldset.Legend(words, is(legend, "isPageHeading"), attributes(legend)),
        text(o, "role"),
        text(o, "describedBy"),
        null,
        attributes(o));
  }

  private static Choices choices(Kind kind, JsonNode o) {
    Field field = field(o);
    List<Choice> all = new ArrayList<>();
    int place = 0;
    for (JsonNode item : o.get("items")) {
      place++;
      if (!falsy(item)) {
        // upstream counts the items it leaves out; ours are never left out, so the id says where
        String id = all.size() + 1 == place ? text(item, "id") : field.id() + "-" + place;
        all.add(choice(item, id, chosen(o, item)));
      }
    }
    return new Choices(
        kind,
        field,
        falsy(o.get("fieldset")) ? null : fieldset(o.get("fieldset")),
        all,
        attributes(o));
  }

  private static boolean chosen(JsonNode o, JsonNode item) {
    if (is(item, "checked")) {
      return true;
    }
    if (Boolean.FALSE.equals(bool(item, "checked"))) {
      return false;
    }
    String value = item.has("value") ? item.get("value").asString() : null;
    return list(o, "values", JsonNode::asString).contains(String.valueOf(value))
        || (!falsy(o.get("value")) && o.get("value").asString().equals(value));
  }

  private static Choice choice(JsonNode o, @Nullable String id, boolean checked) {
    JsonNode conditional = o.get("conditional");
    JsonNode hint = o.get("hint");
    return new Choice(
        or(o, "value", ""),
        content(o),
        attributes(o.get("label")),
        content(hint) == null ? null : hint(hint),
        checked,
        is(o, "disabled"),
        falsy(conditional) ? null : content(conditional, "-", "html"),
        id,
        text(o, "name"),
        text(o, "behaviour"),
        text(o, "divider"),
        attributes(o));
  }

  private static DateInput dateInput(JsonNode o) {
    List<Input> parts =
        falsy(o.get("items")) || o.get("items").isEmpty()
            ? Stream.of("day", "month", "year")
                .map(
                    it ->
                        part(
                            o,
                            JsonMapper.shared()
                                .createObjectNode()
                                .put("name", it)
                                .put(
                                    "classes",
                                    "govuk-input--width-" + (it.equals("year") ? 4 : 2))))
                .toList()
            : list(o, "items", it -> part(o, it));
    return new DateInput(
        field(o),
        falsy(o.get("fieldset")) ? null : fieldset(o.get("fieldset")),
        parts,
        attributes(o));
  }

  private static Input part(JsonNode o, JsonNode item) {
    String name = item.get("name").asString();
    String prefix = text(o, "namePrefix");
    String label = or(item, "label", name.substring(0, 1).toUpperCase() + name.substring(1));
    Field field =
        new Field(
            prefix == null ? name : prefix + "-" + name,
            or(item, "id", o.get("id").asString() + "-" + name),
            new Label(Text.of(label), null, false, Attributes.classes("govuk-date-input__label")),
            null,
            null,
            "",
            Attributes.NONE,
            null,
            null);
    Attributes more =
        Attributes.classes("govuk-date-input__input")
            .with("inputmode", or(item, "inputmode", "numeric"))
            .with("autocomplete", text(item, "autocomplete"))
            .with("pattern", text(item, "pattern"));
    return Input.of(field, text(item, "value")).and(more.and(attributes(item)));
  }

  private static NotificationBanner notificationBanner(JsonNode o) {
    boolean success = "success".equals(text(o, "type"));
    Content title = content(o, "titleText", "titleHtml");
    String html = text(o, "html");
    String words = text(o, "text");
    return new NotificationBanner(
        success,
        title == null ? Text.of(success ? "Success" : "Important") : title,
        falsy(o.get("titleHeadingLevel"))
            ? 2
            : Integer.parseInt(o.get("titleHeadingLevel").asString()),
        or(o, "titleId", NotificationBanner.TITLE),
        or(o, "role", success ? "alert" : "region"),
        html != null ? html(html) : words == null ? null : NotificationBanner.words(words),
        bool(o, "disableAutoFocus"),
        attributes(o));
  }

  private static Pagination.@Nullable Step step(@Nullable JsonNode o) {
    return text(o, "href") == null
        ? null
        : new Pagination.Step(or(o, "href", ""), content(o), text(o, "labelText"), attributes(o));
  }

  private static Pagination.Number number(JsonNode o) {
    String number = or(o, "number", "");
    return is(o, "ellipsis")
        ? Pagination.Number.gap()
        : new Pagination.Number(
            number,
            or(o, "href", ""),
            is(o, "current"),
            or(o, "visuallyHiddenText", "Page " + number),
            attributes(o));
  }

  private static ServiceNavigation serviceNavigation(JsonNode o) {
    List<ServiceNavigation.Item> items = list(o, "navigation", UpstreamFixtures::navigationItem);
    String menu = or(o, "menuButtonText", "Menu");
    String menuLabel = text(o, "menuButtonLabel");
    JsonNode slots = o.get("slots");
    Boolean collapse = bool(o, "collapseNavigationOnMobile");
    return new ServiceNavigation(
        text(o, "serviceName"),
        text(o, "serviceUrl"),
        items,
        collapse == null ? items.size() > 1 : collapse,
        or(o, "navigationId", "navigation"),
        Attributes.classes(or(o, "navigationClasses", "")),
        new ServiceNavigation.Words(
            or(o, "ariaLabel", "Service information"),
            or(o, "navigationLabel", menu),
            menu,
            menu.equals(menuLabel) ? null : menuLabel),
        new ServiceNavigation.Slots(
            slot(slots, "start"),
            slot(slots, "end"),
            slot(slots, "navigationStart"),
            slot(slots, "navigationEnd")),
        attributes(o));
  }

  private static @Nullable Content slot(@Nullable JsonNode slots, String which) {
    String html = text(slots, which);
    return html == null ? null : html(html);
  }

  private static ServiceNavigation.Item navigationItem(JsonNode o) {
    Place place =
        is(o, "current") ? Place.CURRENT : is(o, "active") ? Place.ACTIVE : Place.ELSEWHERE;
    return new ServiceNavigation.Item(some(content(o)), text(o, "href"), place, attributes(o));
  }

  private static SummaryList.Row summaryRow(JsonNode o) {
    return new SummaryList.Row(
        piece(o.get("key")), piece(o.get("value")), actions(o.get("actions")), attributes(o));
  }

  private static SummaryList.Piece piece(@Nullable JsonNode o) {
    return new SummaryList.Piece(content(o), attributes(o));
  }

  private static SummaryList.Links actions(@Nullable JsonNode o) {
    return o == null || falsy(o)
        ? SummaryList.Links.NONE
        : new SummaryList.Links(links(o, "items"), attributes(o));
  }

  private static SummaryList.@Nullable Card card(@Nullable JsonNode o) {
    if (o == null || falsy(o)) {
      return null;
    }
    JsonNode title = o.get("title");
    return new SummaryList.Card(
        title == null || falsy(title)
            ? null
            : new Heading(
                title.has("headingLevel") ? title.get("headingLevel").asInt() : 2,
                some(content(title)),
                Attributes.classes("govuk-summary-card__title").and(attributes(title))),
        actions(o.get("actions")),
        attributes(o));
  }

  private static Table table(JsonNode o) {
    List<List<Table.Cell>> rows =
        list(
            o,
            "rows",
            row -> {
              List<Table.Cell> cells = new ArrayList<>();
              row.forEach(it -> cells.add(cell(it)));
              return cells;
            });
    return new Table(
        text(o, "caption"),
        or(o, "captionClasses", ""),
        falsy(o.get("head")) ? null : list(o, "head", UpstreamFixtures::cell),
        rows,
        is(o, "firstCellIsHeader"),
        attributes(o));
  }

  private static Table.Cell cell(JsonNode o) {
    return new Table.Cell(
        content(o), or(o, "format", ""), number(o, "colspan"), number(o, "rowspan"), attributes(o));
  }

  private static @Nullable Integer number(JsonNode o, String name) {
    return text(o, name) == null ? null : Integer.valueOf(o.get(name).asString());
  }

  /** Upstream counts the items it leaves out; ours are never left out, so the id says where. */
  private static List<TaskList.Task> tasks(JsonNode o, String prefix) {
    List<TaskList.Task> all = new ArrayList<>();
    int place = 0;
    for (JsonNode item : o.get("items")) {
      place++;
      if (!falsy(item)) {
        all.add(task(item, all.size() + 1 == place ? null : prefix + "-" + place));
      }
    }
    return all;
  }

  private static TaskList.Task task(JsonNode o, @Nullable String id) {
    JsonNode title = o.get("title");
    JsonNode status = o.get("status");
    return new TaskList.Task(
        id,
        some(content(title)),
        attributes(title),
        text(o, "href"),
        content(o.get("hint")),
        falsy(status.get("tag")) ? some(content(status)) : tag(status.get("tag")),
        attributes(status),
        attributes(o));
  }

  private static List<Link> links(JsonNode o, String name) {
    return list(
        o,
        name,
        it ->
            new Link(
                some(content(it)),
                text(it, "href"),
                text(it, "visuallyHiddenText"),
                attributes(it)));
  }

  /**
   * Upstream's two ways of giving attributes: a string as it is, or a map of values and options.
   */
  private static Attributes attributes(@Nullable JsonNode o) {
    Attributes result = Attributes.classes(or(o, "classes", ""));
    JsonNode given = o == null ? null : o.get("attributes");
    if (given == null || falsy(given)) {
      return result;
    }
    if (given.isString()) {
      return new Attributes(result.classes(), given.asString());
    }
    for (var entry : given.properties()) {
      JsonNode value = entry.getValue();
      boolean optional = value.isObject() && is(value, "optional");
      JsonNode plain = value.isObject() ? value.get("value") : value;
      boolean blank = plain == null || plain.isNull();
      Object written =
          optional
              ? blank ? null : plain.isBoolean() ? plain.asBoolean() : plain.asString()
              : blank ? "" : plain.asString();
      result = result.with(entry.getKey(), written);
    }
    return result;
  }

  private static @Nullable Content content(@Nullable JsonNode o) {
    return content(o, "text", "html");
  }

  private static @Nullable Content content(@Nullable JsonNode o, String text, String html) {
    String raw = text(o, html);
    return raw != null ? html(raw) : Text.orNull(text(o, text));
  }

  private static Content some(@Nullable Content content) {
    return content == null ? NOTHING : content;
  }

  private static Content html(String raw) {
    return output -> output.writeContent(raw);
  }

  private static boolean falsy(@Nullable JsonNode o) {
    return o == null
        || o.isNull()
        || (o.isBoolean() && !o.asBoolean())
        || (o.isString() && o.asString().isEmpty())
        || (o.isObject() && o.isEmpty());
  }

  private static boolean is(@Nullable JsonNode o, String name) {
    return o != null && !falsy(o.get(name));
  }

  private static @Nullable Boolean bool(JsonNode o, String name) {
    JsonNode value = o.get(name);
    return value == null || !value.isBoolean() ? null : value.asBoolean();
  }

  private static @Nullable String text(@Nullable JsonNode o, String name) {
    return o == null || !o.isObject() || falsy(o.get(name)) ? null : o.get(name).asString();
  }

  private static String or(@Nullable JsonNode o, String name, String otherwise) {
    String value = text(o, name);
    return value == null ? otherwise : value;
  }

  private static <T> List<T> list(JsonNode o, String name, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    if (o.has(name) && o.get(name).isArray()) {
      o.get(name)
          .forEach(
              it -> {
                if (!falsy(it)) {
                  all.add(read.apply(it));
                }
              });
    }
    return all;
  }
}
