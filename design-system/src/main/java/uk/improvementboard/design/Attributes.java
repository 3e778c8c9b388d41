package uk.improvementboard.design;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an element carries beyond what its component gives it: further classes and attributes.
 *
 * <p>Names are checked, event handlers and {@code style} refused (the content security policy would
 * ignore them) and values escaped, so {@link #html()} and {@link #on} are safe to write as they
 * are.
 */
public record Attributes(String classes, String html) {
  public static final Attributes NONE = new Attributes("", "");
  private static final Pattern NAME = Pattern.compile("(?i)(?!on|style$)[a-z_:][a-z0-9_:.-]*");

  public static Attributes classes(String... classes) {
    return NONE.and(classes);
  }

  public static Attributes of(String name, @Nullable Object value) {
    return NONE.with(name, value);
  }

  public Attributes and(String... more) {
    return new Attributes(join(classes, more), html);
  }

  public Attributes and(Attributes other) {
    return new Attributes(join(classes, other.classes), html + other.html);
  }

  /** Null or false leaves the attribute out, true writes its bare name, anything else its value. */
  public Attributes with(String name, @Nullable Object value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not an attribute a component may carry: " + name);
    }
    if (value == null || Boolean.FALSE.equals(value)) {
      return this;
    }
    return new Attributes(
        classes,
        html + " " + name + (Boolean.TRUE.equals(value) ? "" : "=\"" + escaped(value) + "\""));
  }

  /**
   * The class attribute, with the component's own classes first, and the rest; blanks are skipped.
   */
  public String on(String... own) {
    String all = join(join("", own), classes);
    return ((all.isEmpty() ? "" : "class=\"" + escaped(all) + "\"") + html).strip();
  }

  private static String join(String first, String... more) {
    return (first + " " + Arrays.stream(more).collect(Collectors.joining(" ")))
        .strip()
        .replaceAll("\\s+", " ");
  }

  private static String escaped(Object value) {
    var output = new StringOutput();
    Escape.htmlAttribute(value.toString(), output);
    return output.toString();
  }
}
