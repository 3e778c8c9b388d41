package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What a reader should know that is not what the page is about; green when something succeeded. */
public record NotificationBanner(
    boolean success,
    Content title,
    int level,
    String titleId,
    String role,
    @Nullable Content content,
    @Nullable Boolean disableAutoFocus,
    Attributes attributes)
    implements Component {
  public static NotificationBanner success(String words) {
    return new NotificationBanner(
        true, Text.of("Success"), 2, TITLE, "alert", words(words), null, Attributes.NONE);
  }

  public static NotificationBanner important(String words) {
    return new NotificationBanner(
        false, Text.of("Important"), 2, TITLE, "region", words(words), null, Attributes.NONE);
  }

  static final String TITLE = "govuk-notification-banner-title";

  static Content words(String words) {
    return output -> {
      output.writeContent("<p class=\"govuk-notification-banner__heading\">");
      new Text(words).writeTo(output);
      output.writeContent("</p>");
    };
  }

  public Heading heading() {
    return new Heading(
        level, title, Attributes.classes("govuk-notification-banner__title").with("id", titleId));
  }

  public @Nullable String stays() {
    return disableAutoFocus == null ? null : disableAutoFocus.toString();
  }
}
