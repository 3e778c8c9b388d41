package uk.improvementboard.query.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;

/** What a board calls a difference in one field. */
final class BoardTerms {

  private BoardTerms() {}

  /** The terms for a change, or only {@code CHANGED}. */
  static SortedSet<BoardTerm> of(Change change) {
    boolean isNew = change.isNew();
    SortedSet<BoardTerm> terms = new TreeSet<>();
    Said was = change.was();
    Said is = change.is();
    if (is != null) {
      byField(change, isNew).ifPresent(terms::add);
      if (was != null && is.corrected() && change.from().knowledge().knows(is.place())) {
        terms.add(BoardTerm.CORRECTED);
      }
      if (late(change, is)) {
        terms.add(BoardTerm.RECORDED_LATE);
      }
    }
    if (terms.isEmpty() && !isNew) {
      terms.add(BoardTerm.CHANGED);
    }
    return terms;
  }

  private static boolean late(Change change, Said is) {
    return is.by().position() > change.from().cut().reach()
        && !is.corrected()
        && !is.from().isAfter(change.from().date());
  }

  private static Optional<BoardTerm> byField(Change change, boolean isNew) {
    EntityKind kind = change.thing().kind();
    return switch (change.field().name()) {
      case "stage", "status" -> isNew ? Optional.empty() : lifeCycle(change);
      case "due" -> moved(change).map(days -> BoardTerm.DATE_MOVED);
      case "observations" ->
          Optional.of(change.was() == null ? BoardTerm.OBSERVED : BoardTerm.REVISED);
      case "rating", "confidence" -> Ratings.declared(change);
      case "ratings" -> Ratings.ofRisk(change);
      case "capacity" ->
          kind == EntityKind.APPOINTMENT && isNew
              ? Optional.of(BoardTerm.JOINED)
              : Optional.empty();
      case "until" ->
          kind == EntityKind.APPOINTMENT && over(change)
              ? Optional.of(BoardTerm.LEFT)
              : Optional.empty();
      case "standing" ->
          kind == EntityKind.DECISION && isNew ? Optional.of(BoardTerm.DECIDED) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<BoardTerm> lifeCycle(Change change) {
    return switch (plain(change.is())) {
      case Enum<?> stage ->
          switch (stage.name()) {
            case "COMPLETED", "ACTIONS_COMPLETE" -> Optional.of(BoardTerm.COMPLETED);
            case "EMBEDDED" -> Optional.of(BoardTerm.EMBEDDED);
            case "SIGNED_OFF" -> Optional.of(BoardTerm.SIGNED_OFF);
            case "REOPENED" -> Optional.of(BoardTerm.REOPENED);
            case "WITHDRAWN" -> Optional.of(BoardTerm.WITHDRAWN);
            case "SUPERSEDED" -> Optional.of(BoardTerm.SUPERSEDED);
            case "PAUSED" -> Optional.of(BoardTerm.PAUSED);
            default -> Optional.empty();
          };
      case null, default -> Optional.empty();
    };
  }

  private static boolean over(Change change) {
    return plain(change.is()) instanceof ImpreciseDate until
        && until.last().filter(day -> !day.isAfter(change.to().date())).isPresent();
  }

  /** By how many days a date was moved; later is more. */
  static Optional<Long> moved(Change change) {
    Optional<LocalDate> was = day(change.was());
    Optional<LocalDate> is = day(change.is());
    return was.isPresent() && is.isPresent() && !was.equals(is)
        ? Optional.of(ChronoUnit.DAYS.between(was.get(), is.get()))
        : Optional.empty();
  }

  /** A change in a sentence, where one says more than the two values beside each other. */
  static Optional<String> inWords(Change change) {
    return change.field().name().equals("due")
        ? moved(change)
            .map(
                days ->
                    "Due date moved by "
                        + Math.abs(days)
                        + (Math.abs(days) == 1 ? " day, " : " days, ")
                        + (days > 0 ? "later" : "earlier"))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(@Nullable Said said) {
    return plain(said) instanceof ImpreciseDate date ? date.last() : Optional.empty();
  }

  static @Nullable Object plain(@Nullable Said said) {
    return said == null ? null : Values.plain(said.value());
  }
}
