package uk.improvementboard.design;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * A password, with a button that shows it.
 *
 * @param autocomplete {@code current-password} or {@code new-password}
 * @param show the words of the button and of its announcements
 */
public record PasswordInput(
    Field field,
    @Nullable String value,
    String autocomplete,
    boolean disabled,
    Words show,
    Attributes button,
    Attributes attributes)
    implements Content {
  /** Null keeps the script's own English words. */
  public record Words(
      @Nullable String show,
      @Nullable String hide,
      @Nullable String showLabel,
      @Nullable String hideLabel,
      @Nullable String shown,
      @Nullable String hidden) {
    public static final Words ENGLISH = new Words(null, null, null, null, null, null);
  }

  public static PasswordInput of(Field field) {
    return new PasswordInput(
        field, null, "current-password", false, Words.ENGLISH, Attributes.NONE, Attributes.NONE);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    input().writeTo(output);
  }

  private Input input() {
    Attributes group =
        Attributes.classes("govuk-password-input")
            .with("data-module", "govuk-password-input")
            .with("data-i18n.show-password", show.show())
            .with("data-i18n.hide-password", show.hide())
            .with("data-i18n.show-password-aria-label", show.showLabel())
            .with("data-i18n.hide-password-aria-label", show.hideLabel())
            .with("data-i18n.password-shown-announcement", show.shown())
            .with("data-i18n.password-hidden-announcement", show.hidden())
            .and(field.group());
    Content toggled =
        output -> {
          toggle().writeTo(output);
          if (field.after() != null) {
            field.after().writeTo(output);
          }
        };
    return new Input(
        new Field(
            field.name(),
            field.id(),
            field.label(),
            field.hint(),
            field.error(),
            field.describedBy(),
            group,
            field.before(),
            toggled),
        "password",
        value,
        null,
        null,
        Attributes.classes("govuk-password-input__wrapper"),
        Attributes.classes("govuk-password-input__input", "govuk-js-password-input-input")
            .with("spellcheck", "false")
            .with("autocapitalize", "none")
            .with("autocomplete", autocomplete)
            .with("disabled", disabled)
            .and(attributes));
  }

  private Button toggle() {
    return new Button(
        Text.of(show.show() == null ? "Show" : show.show()),
        null,
        "button",
        null,
        null,
        null,
        false,
        null,
        false,
        Attributes.classes(
                "govuk-button--secondary",
                "govuk-password-input__toggle",
                "govuk-js-password-input-toggle")
            .with("aria-controls", field.id())
            .with("aria-label", show.showLabel() == null ? "Show password" : show.showLabel())
            .with("hidden", true)
            .and(button));
  }
}
