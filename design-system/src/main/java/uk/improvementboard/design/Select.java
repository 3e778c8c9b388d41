package uk.improvementboard.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several, from a drop-down list. */
public record Select(Field field, List<Option> options, boolean disabled, Attributes attributes)
    implements Component {
  public record Option(
      @Nullable String value,
      String words,
      boolean selected,
      boolean disabled,
      Attributes attributes) {
    public static Option of(String value, String words) {
      return new Option(value, words, false, false, Attributes.NONE);
    }
  }

  public Select {
    options = List.copyOf(options);
  }

  /** With the option of this value chosen; null chooses none. */
  public static Select of(Field field, List<Option> options, @Nullable String chosen) {
    return new Select(
        field,
        options.stream()
            .map(
                it ->
                    new Option(
                        it.value(),
                        it.words(),
                        it.value() != null && it.value().equals(chosen),
                        it.disabled(),
                        it.attributes()))
            .toList(),
        false,
        Attributes.NONE);
  }
}
