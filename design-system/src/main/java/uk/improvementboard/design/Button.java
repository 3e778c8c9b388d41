package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A button, or a link that looks like one when it has an {@code href}. */
public record Button(
    Content content,
    @Nullable String href,
    String type,
    @Nullable String name,
    @Nullable String value,
    @Nullable String id,
    boolean disabled,
    @Nullable Boolean preventDoubleClick,
    boolean start,
    Attributes attributes)
    implements Component {
  /** Submits its form, once. */
  public static Button submit(String words) {
    return new Button(
        Text.of(words), null, "submit", null, null, null, false, true, false, Attributes.NONE);
  }

  public static Button link(String words, String href) {
    return new Button(
        Text.of(words), href, "submit", null, null, null, false, null, false, Attributes.NONE);
  }

  public Button secondary() {
    return and(Attributes.classes("govuk-button--secondary"));
  }

  public Button warning() {
    return and(Attributes.classes("govuk-button--warning"));
  }

  public Button and(Attributes more) {
    return new Button(
        content,
        href,
        type,
        name,
        value,
        id,
        disabled,
        preventDoubleClick,
        start,
        attributes.and(more));
  }

  /** What both elements share. */
  public String common() {
    return attributes
        .with("id", id)
        .with("data-module", "govuk-button")
        .on("govuk-button", start ? "govuk-button--start" : "");
  }

  public @Nullable String onceOnly() {
    return preventDoubleClick == null ? null : preventDoubleClick.toString();
  }
}
