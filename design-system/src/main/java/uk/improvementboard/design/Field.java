package uk.improvementboard.design;

import gg.jte.Content;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every control of a form has round it: its name, the question, help and a refusal.
 *
 * @param describedBy ids of further elements that describe the control, or empty
 */
public record Field(
    String name,
    String id,
    @Nullable Label label,
    @Nullable Hint hint,
    @Nullable ErrorMessage error,
    String describedBy,
    Attributes group,
    @Nullable Content before,
    @Nullable Content after) {
  public Field {
    label = label == null ? null : label.on(id);
    hint = hint == null ? null : hint.on(id + "-hint");
    error = error == null ? null : error.on(id + "-error");
  }

  public static Field of(String name, String label) {
    return new Field(name, name, Label.of(label), null, null, "", Attributes.NONE, null, null);
  }

  /** For a control whose question is the legend of its fieldset. */
  public static Field of(String name) {
    return new Field(name, name, null, null, null, "", Attributes.NONE, null, null);
  }

  public Field hint(String words) {
    return new Field(name, id, label, Hint.of(words), error, describedBy, group, before, after);
  }

  /** Null leaves the field as it is: nothing was wrong with the answer. */
  public Field error(@Nullable String words) {
    return words == null
        ? this
        : new Field(
            name, id, label, hint, ErrorMessage.of(words), describedBy, group, before, after);
  }

  /** Ids of whatever describes the control, or null. */
  public @Nullable String described() {
    String ids =
        Stream.of(describedBy, hint == null ? "" : id + "-hint", error == null ? "" : id + "-error")
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  /** The class, if there is an error. */
  public String invalid(String css) {
    return error == null ? "" : css;
  }

  public String groupHtml() {
    return group.on("govuk-form-group", invalid("govuk-form-group--error"));
  }
}
