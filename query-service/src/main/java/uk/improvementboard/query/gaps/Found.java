package uk.improvementboard.query.gaps;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.gaps.Gap.State;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** The gaps found so far, as one audience may be told of them. */
final class Found {

  private final AsKnown known;
  private final int within;
  private final List<Gap> gaps = new ArrayList<>();

  Found(AsKnown known, int within) {
    this.known = known;
    this.within = within;
  }

  AsKnown known() {
    return known;
  }

  LocalDate date() {
    return known.date();
  }

  /** Something that is expected by now and not recorded. */
  void missing(GapKind kind, Ref thing, @Nullable Ref beside, String inWords) {
    add(kind, State.MISSING, thing, beside, inWords, kind.expectation(), null, null);
  }

  /** Something that lapses on a day: said before it does, and from then on. */
  void lapsing(
      GapKind kind, Ref thing, @Nullable Ref beside, ImpreciseDate on, String what, String source) {
    Optional<LocalDate> last = on.last();
    if (last.isEmpty()) {
      return;
    }
    long days = ChronoUnit.DAYS.between(date(), last.get());
    if (days > within) {
      return;
    }
    add(
        kind,
        days < 0 ? State.LAPSED : State.ABOUT_TO_LAPSE,
        thing,
        beside,
        what + " " + on.inWords() + ", " + inWords(days),
        source,
        on.edtf(),
        days);
  }

  /** Something that lapsed on a day, whatever its date by itself would say. */
  void lapsed(GapKind kind, Ref thing, @Nullable Ref beside, ImpreciseDate on, String inWords) {
    add(
        kind,
        State.LAPSED,
        thing,
        beside,
        inWords,
        kind.expectation(),
        on.edtf(),
        on.last().map(day -> ChronoUnit.DAYS.between(date(), day)).orElse(null));
  }

  /** Nobody is told of what they may not learn the existence of. */
  private void add(
      GapKind kind,
      State state,
      Ref thing,
      @Nullable Ref beside,
      String inWords,
      String expectation,
      @Nullable String on,
      @Nullable Long days) {
    NamedThing.of(known, thing)
        .ifPresent(
            name ->
                gaps.add(
                    new Gap(
                        kind,
                        state,
                        name,
                        beside == null ? null : NamedThing.of(known, beside).orElse(null),
                        inWords,
                        expectation,
                        on,
                        days)));
  }

  void add(Gap gap) {
    gaps.add(gap);
  }

  private static String inWords(long days) {
    if (days == 0) {
      return "today";
    }
    String count = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
    return days > 0 ? "in " + count : count + " ago";
  }

  /** What is missing first, then what is about to lapse, soonest first, then what did. */
  List<Gap> inOrder() {
    return gaps.stream()
        .sorted(
            Comparator.comparing(Gap::state)
                .thenComparing(gap -> gap.daysUntil() == null ? 0L : gap.daysUntil())
                .thenComparing(Gap::kind))
        .toList();
  }
}
