package uk.improvementboard.design;

import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Radio buttons (one of several) or checkboxes (any of several). */
public record Choices(
    Kind kind,
    Field field,
    @Nullable Fieldset fieldset,
    List<Choice> choices,
    Attributes attributes)
    implements Component {
  public enum Kind {
    RADIOS("govuk-radios", "radio"),
    CHECKBOXES("govuk-checkboxes", "checkbox");

    private final String css;
    private final String type;

    Kind(String css, String type) {
      this.css = css;
      this.type = type;
    }

    public String css() {
      return css;
    }

    public String type() {
      return type;
    }
  }

  /**
   * One choice, or with a {@code divider} the word ("or") between two.
   *
   * @param id null takes the field's id, numbered from the second choice on
   * @param conditional what opens when this is chosen
   */
  public record Choice(
      String value,
      @Nullable Content label,
      Attributes labelAttributes,
      @Nullable Hint hint,
      boolean checked,
      boolean disabled,
      @Nullable Content conditional,
      @Nullable String id,
      @Nullable String name,
      @Nullable String behaviour,
      @Nullable String divider,
      Attributes attributes) {
    public static Choice of(String value, String words) {
      return new Choice(
          value,
          Text.of(words),
          Attributes.NONE,
          null,
          false,
          false,
          null,
          null,
          null,
          null,
          null,
          Attributes.NONE);
    }

    public Choice hint(String words) {
      return new Choice(
          value,
          label,
          labelAttributes,
          Hint.of(words),
          checked,
          disabled,
          conditional,
          id,
          name,
          behaviour,
          divider,
          attributes);
    }

    Choice checked(boolean now) {
      return new Choice(
          value,
          label,
          labelAttributes,
          hint,
          now,
          disabled,
          conditional,
          id,
          name,
          behaviour,
          divider,
          attributes);
    }
  }

  /** A choice where it stands in its list. */
  public record Placed(Choices in, Choice choice, String id) implements Component {
    @Override
    public String template() {
      return "design/choice.jte";
    }

    public String css(String part) {
      return in.kind.css() + "__" + part;
    }

    public String name() {
      return choice.name() == null ? in.field.name() : choice.name();
    }

    public @Nullable Label label() {
      return choice.label() == null
          ? null
          : new Label(
              choice.label(),
              id,
              false,
              Attributes.classes(css("label")).and(choice.labelAttributes()));
    }

    public @Nullable Hint hint() {
      return choice.hint() == null
          ? null
          : new Hint(
              choice.hint().content(),
              id + "-item-hint",
              Attributes.classes(css("hint")).and(choice.hint().attributes()));
    }

    public @Nullable String controls() {
      return choice.conditional() == null ? null : "conditional-" + id;
    }

    public @Nullable String described() {
      String lead =
          in.kind == Kind.CHECKBOXES && in.fieldset == null && in.field.described() != null
              ? in.field.described() + " "
              : "";
      String all = (lead + (choice.hint() == null ? "" : id + "-item-hint")).strip();
      return all.isEmpty() ? null : all;
    }
  }

  public Choices {
    choices = List.copyOf(choices);
  }

  public static Choices radios(Field field, String legend, List<Choice> choices) {
    return new Choices(Kind.RADIOS, field, Fieldset.of(legend), choices, Attributes.NONE);
  }

  public static Choices checkboxes(Field field, String legend, List<Choice> choices) {
    return new Choices(Kind.CHECKBOXES, field, Fieldset.of(legend), choices, Attributes.NONE);
  }

  /** The same with exactly the choices of these values chosen. */
  public Choices chosen(Collection<String> values) {
    return new Choices(
        kind,
        field,
        fieldset,
        choices.stream().map(it -> it.checked(values.contains(it.value()))).toList(),
        attributes);
  }

  public List<Placed> placed() {
    return IntStream.range(0, choices.size())
        .mapToObj(
            n -> {
              Choice choice = choices.get(n);
              String id = choice.id();
              return new Placed(
                  this, choice, id == null ? field.id() + (n == 0 ? "" : "-" + (n + 1)) : id);
            })
        .toList();
  }
}
