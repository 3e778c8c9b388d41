package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Controls that answer one question together. */
public record Fieldset(
    @Nullable Legend legend,
    @Nullable String role,
    @Nullable String describedBy,
    @Nullable Content content,
    Attributes attributes)
    implements Component {
  public record Legend(Content content, boolean pageHeading, Attributes attributes) {}

  public static Fieldset of(String legend) {
    return new Fieldset(
        new Legend(Text.of(legend), false, Attributes.classes("govuk-fieldset__legend--m")),
        null,
        null,
        null,
        Attributes.NONE);
  }

  public Fieldset round(Content inner, @Nullable String described) {
    return new Fieldset(legend, role, described, inner, attributes);
  }

  Fieldset asGroup() {
    return new Fieldset(legend, "group", describedBy, content, attributes);
  }
}
