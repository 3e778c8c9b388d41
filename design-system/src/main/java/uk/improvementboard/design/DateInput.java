package uk.improvementboard.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date in figures, part by part. */
public record DateInput(
    Field field, @Nullable Fieldset fieldset, List<Input> parts, Attributes attributes)
    implements Component {
  public DateInput {
    parts = List.copyOf(parts);
    fieldset = fieldset == null ? null : fieldset.asGroup();
  }

  /** Day, month and year, posted as {@code name-day}, {@code name-month} and {@code name-year}. */
  public static DateInput of(
      Field field,
      String legend,
      @Nullable String day,
      @Nullable String month,
      @Nullable String year) {
    return new DateInput(
        field,
        Fieldset.of(legend),
        List.of(
            part(field, "day", "Day", day, 2),
            part(field, "month", "Month", month, 2),
            part(field, "year", "Year", year, 4)),
        Attributes.NONE);
  }

  private static Input part(
      Field field, String part, String label, @Nullable String value, int width) {
    String name = field.name() + "-" + part;
    Label words =
        new Label(Text.of(label), null, false, Attributes.classes("govuk-date-input__label"));
    return Input.of(
            new Field(
                name, field.id() + "-" + part, words, null, null, "", Attributes.NONE, null, null),
            value)
        .width(width)
        .and(
            Attributes.classes("govuk-date-input__input", field.invalid("govuk-input--error"))
                .with("inputmode", "numeric"));
  }
}
