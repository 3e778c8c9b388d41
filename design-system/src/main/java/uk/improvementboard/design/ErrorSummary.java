package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was refused, at the top of the page, each with a link to where to mend it. */
public record ErrorSummary(
    Content title,
    @Nullable Content description,
    List<Link> errors,
    @Nullable Boolean disableAutoFocus,
    Attributes attributes)
    implements Component {
  public ErrorSummary {
    errors = List.copyOf(errors);
  }

  public static ErrorSummary of(List<Link> errors) {
    return new ErrorSummary(Text.of("There is a problem"), null, errors, null, Attributes.NONE);
  }

  public @Nullable String stays() {
    return disableAutoFocus == null ? null : disableAutoFocus.toString();
  }
}
