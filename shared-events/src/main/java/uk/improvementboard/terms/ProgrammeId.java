package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of one improvement programme, as it appears in addresses: {@code medway}.
 *
 * <p>Lower-case letters, digits and hyphens, two to 63 characters, beginning with a letter.
 */
public record ProgrammeId(@JsonValue String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

  @JsonCreator
  public ProgrammeId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a programme is named with 2 to 63 lower-case letters, digits and hyphens, a letter first");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
