package uk.improvementboard.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Ref;

/**
 * Which moment, way of cutting, audience and date a question asks for, as every query takes them.
 *
 * @param audience whose knowledge; null for the default
 * @param trueOn the day whose state of affairs is meant, within what was known; null for the cut's
 *     own day
 * @param minutedTo for a meeting's close, up to where its minutes count; null for as far as they go
 * @param showLater whether to mark what was corrected later
 * @param readTo the record is meant as it was when this was its last position; null for as it is
 */
public record AsOf(
    Anchor anchor,
    Mode mode,
    @Nullable Audience audience,
    @Nullable LocalDate trueOn,
    @Nullable Long minutedTo,
    boolean showLater,
    @Nullable Long readTo) {

  /** A question about the record as it is. */
  public AsOf(
      Anchor anchor,
      Mode mode,
      @Nullable Audience audience,
      @Nullable LocalDate trueOn,
      @Nullable Long minutedTo,
      boolean showLater) {
    this(anchor, mode, audience, trueOn, minutedTo, showLater, null);
  }

  /** A way of naming a moment. */
  public sealed interface Anchor {
    /** The newest. */
    record Now() implements Anchor {}

    /** A position in the record. */
    record AtPosition(long position) implements Anchor {}

    /** An instant: the last position recorded at or before it. */
    record AtInstant(Instant instant) implements Anchor {}

    /** A day: its noon, which is on the same day in London and in Greenwich. */
    static AtInstant on(LocalDate day) {
      return new AtInstant(day.atTime(LocalTime.NOON.atOffset(ZoneOffset.UTC)).toInstant());
    }

    /** A moment of a meeting. */
    record AtMeeting(Ref meeting, Moment moment) implements Anchor {}
  }

  /** As known now, by the reader's own audience. */
  public static final AsOf NOW =
      new AsOf(new Anchor.Now(), Mode.CONTEMPORANEOUS, null, null, null, false);

  /**
   * Reads the parameters of an address.
   *
   * @throws Problem 400 with the parameter meant, when one of them cannot be read
   */
  public static AsOf parse(
      @Nullable String asOf,
      @Nullable String mode,
      @Nullable String audience,
      @Nullable String trueOn,
      @Nullable String minutedTo,
      @Nullable String later) {
    return new AsOf(
        anchor(asOf),
        mode(mode),
        audience == null ? null : audience(audience),
        trueOn == null ? null : day("trueOn", trueOn),
        minutedTo == null ? null : position("minutedTo", minutedTo),
        later(later));
  }

  /** The same question about another moment. */
  public AsOf at(Anchor other) {
    return new AsOf(other, mode, audience, trueOn, minutedTo, showLater, readTo);
  }

  /** The same question about another moment, as an address writes it. */
  public AsOf at(String moment) {
    return at(anchor(moment));
  }

  /** The same question about an earlier moment, for which no second position was given. */
  public AsOf comparedWith(String moment) {
    return comparedWith(moment, null, null);
  }

  /**
   * The same question about an earlier moment.
   *
   * @param on the day meant there, where it is not that of the question itself
   * @param minuted up to where the minutes of an earlier meeting count
   */
  public AsOf comparedWith(String moment, @Nullable String on, @Nullable String minuted) {
    return new AsOf(
        anchor(moment),
        mode,
        audience,
        on == null ? trueOn : day("fromTrueOn", on),
        minuted == null ? null : position("fromMinutedTo", minuted),
        showLater,
        readTo);
  }

  /** The same question about the record as it was when a position was its last. */
  public AsOf readTo(@Nullable String last) {
    return last == null
        ? this
        : new AsOf(anchor, mode, audience, trueOn, minutedTo, showLater, position("readTo", last));
  }

  private static Anchor anchor(@Nullable String asOf) {
    if (asOf == null || asOf.equals("now")) {
      return new Anchor.Now();
    }
    if (asOf.startsWith("meeting:")) {
      String named = asOf.substring("meeting:".length());
      int at = named.lastIndexOf('@');
      Moment moment = at < 0 ? Moment.CLOSED : moment(named.substring(at + 1));
      return new Anchor.AtMeeting(ref(at < 0 ? named : named.substring(0, at)), moment);
    }
    if (asOf.matches("\\d{1,18}")) {
      return new Anchor.AtPosition(position("asOf", asOf));
    }
    try {
      return new Anchor.AtInstant(Instant.parse(asOf));
    } catch (DateTimeParseException e) {
      throw unreadable(
          "asOf",
          "Write now, a position such as 42, an instant such as 2020-03-05T18:30:00Z, or"
              + " meeting:REF, meeting:REF@pack, @opened or @closed.");
    }
  }

  private static Ref ref(String value) {
    try {
      return new Ref(value);
    } catch (IllegalArgumentException e) {
      throw unreadable("asOf", "'" + value + "' is not the reference of a meeting.");
    }
  }

  private static Moment moment(String words) {
    return switch (words) {
      case "pack" -> Moment.PACK;
      case "opened" -> Moment.OPENED;
      case "closed" -> Moment.CLOSED;
      default -> throw unreadable("asOf", "A meeting has the moments @pack, @opened and @closed.");
    };
  }

  private static Mode mode(@Nullable String mode) {
    return switch (mode) {
      case null -> Mode.CONTEMPORANEOUS;
      case "contemporaneous" -> Mode.CONTEMPORANEOUS;
      case "reconstructed" -> Mode.RECONSTRUCTED;
      default -> throw unreadable("mode", "Write contemporaneous or reconstructed.");
    };
  }

  private static Audience audience(String name) {
    try {
      return new Audience(name);
    } catch (IllegalArgumentException e) {
      throw unreadable(
          "audience", "Write team, board:REF, dfe, ofsted, council, partners, public or auditor.");
    }
  }

  private static LocalDate day(String parameter, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw unreadable(parameter, "Write a day such as 2020-03-05.");
    }
  }

  private static long position(String parameter, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw unreadable(parameter, "Write a position such as 42.");
    }
  }

  private static boolean later(@Nullable String later) {
    return switch (later) {
      case null -> false;
      case "show" -> true;
      case "hide" -> false;
      default -> throw unreadable("later", "Write show, or leave it out.");
    };
  }

  private static Problem unreadable(String parameter, String detail) {
    return AskingRule.MOMENT_CAN_BE_READ.problem("The parameter " + parameter + ": " + detail);
  }
}
