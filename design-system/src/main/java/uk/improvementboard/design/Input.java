package uk.improvementboard.design;

import org.jspecify.annotations.Nullable;

/** One line of text. */
public record Input(
    Field field,
    String type,
    @Nullable String value,
    @Nullable Affix prefix,
    @Nullable Affix suffix,
    Attributes wrapper,
    Attributes attributes)
    implements Component {
  public static Input of(Field field, @Nullable String value) {
    return new Input(field, "text", value, null, null, Attributes.NONE, Attributes.NONE);
  }

  /** Room for this many characters: 2, 3, 4, 5, 10, 20 or 30. */
  public Input width(int characters) {
    return and(Attributes.classes("govuk-input--width-" + characters));
  }

  public Input and(Attributes more) {
    return new Input(field, type, value, prefix, suffix, wrapper, attributes.and(more));
  }

  public boolean wrapped() {
    return prefix != null || suffix != null || field.before() != null || field.after() != null;
  }
}
