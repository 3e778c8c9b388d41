package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose knowledge is meant: {@code team}, {@code board:SC}, {@code dfe}, {@code ofsted}, {@code
 * council}, {@code partners}, {@code public}, {@code auditor}, or another by name.
 */
public record Audience(@JsonValue String name) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final String BOARD = "board:";

  /** The secretariat, plan owners and action leads: everything, from the moment it is recorded. */
  public static final Audience TEAM = new Audience("team");

  /** Everything, with its restrictions and disclosures shown. */
  public static final Audience AUDITOR = new Audience("auditor");

  /** Whatever was published. */
  public static final Audience PUBLIC = new Audience("public");

  /** The Department for Education. */
  public static final Audience DFE = new Audience("dfe");

  /** The inspectorate. */
  public static final Audience OFSTED = new Audience("ofsted");

  @JsonCreator
  public Audience {
    boolean shaped =
        name.startsWith(BOARD)
            ? !name.substring(BOARD.length()).isEmpty()
                && new Ref(name.substring(BOARD.length())) != null
            : SHAPE.matcher(name).matches();
    if (!shaped) {
      throw new IllegalArgumentException(
          "an audience is team, board:REF, dfe, ofsted, council, partners, public, or another name"
              + " in lower-case letters, digits and hyphens");
    }
  }

  /** A body that meets: an improvement board, a scrutiny committee, a cabinet. */
  public static Audience board(Ref board) {
    return new Audience(BOARD + board.value());
  }

  /** The body, if this audience is one that meets. */
  public Optional<Ref> board() {
    return name.startsWith(BOARD)
        ? Optional.of(new Ref(name.substring(BOARD.length())))
        : Optional.empty();
  }

  /** Whether this audience knows everything in the record without being told. */
  public boolean knowsEverything() {
    return equals(TEAM) || equals(AUDITOR);
  }

  @Override
  public String toString() {
    return name;
  }
}
