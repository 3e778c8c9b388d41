package uk.improvementboard.query.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * One act by which an audience came to know something.
 *
 * @param position of the event that carries it: from here on it counts
 * @param on when it is said to have happened; null for the day of its meeting, which may yet be
 *     moved
 * @param means how; null where a body simply knows its own doings
 * @param meeting the meeting at which it happened
 * @param minuted whether it is minuted to that meeting: told, tabled, attended, challenged,
 *     decided, asked for
 * @param covers what it made known
 */
record Act(
    long position,
    Audience audience,
    @Nullable ImpreciseDate on,
    @Nullable Means means,
    @Nullable Ref meeting,
    boolean minuted,
    Covers covers) {

  /** What an act makes known. */
  sealed interface Covers {}

  /** The event that carries it. */
  record ThisEvent() implements Covers {}

  /** The event that carries it, and these things with the events mainly about them so far. */
  record Things(List<Ref> things) implements Covers {}

  /**
   * The event that carries it, and what was recorded of this thing so far, without disclosing the
   * thing as such: what a body decides on it has had before it.
   */
  record SoFar(Ref thing) implements Covers {}

  /**
   * The event that carries it, and these things with the events mainly about them up to the
   * position that was sent.
   */
  record Sent(List<Ref> things, long upTo) implements Covers {}

  /** The record of these kinds as it stood, less what was hidden, and these papers. */
  record Pack(List<EntityKind> sections, List<Ref> papers) implements Covers {}

  /** Whether it discloses a thing as such. */
  boolean opens(Ref thing) {
    return opened().contains(thing);
  }

  /** The same act, said to have happened on a date. */
  Act on(ImpreciseDate date) {
    return new Act(position, audience, date, means, meeting, minuted, covers);
  }

  /** The things it discloses as such. */
  List<Ref> opened() {
    return switch (covers) {
      case ThisEvent itself -> List.of();
      case SoFar had -> List.of();
      case Things named -> named.things();
      case Sent sent -> sent.things();
      case Pack pack -> pack.papers();
    };
  }

  /** The same act as a correction of the event that carries it has it; null for none. */
  Act correctedBy(@Nullable FactCorrected correction) {
    return switch (correction == null ? null : correction.instead()) {
      case Disclosed instead when covers instanceof Things ->
          given(
              instead.disclosure().audience(),
              instead.disclosure().on(),
              instead.disclosure().means(),
              instead.disclosure().meeting());
      case ReportedOut instead when covers instanceof Sent ->
          given(
              instead.audience().toOptional().orElse(audience),
              instead.on().toOptional().orElse(ImpreciseDate.UNKNOWN),
              means,
              meeting);
      case null, default -> this;
    };
  }

  private Act given(Audience to, ImpreciseDate date, @Nullable Means how, @Nullable Ref at) {
    return new Act(position, to, date, how, at, minuted, covers);
  }
}
