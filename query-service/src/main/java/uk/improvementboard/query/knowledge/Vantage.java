package uk.improvementboard.query.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.ThingsOverTime;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Ref;

/** From where a question looks: a point in the course of what an audience learnt. */
sealed interface Vantage {

  static Vantage of(ProgrammeRecord record, Audience audience, Cut cut) {
    if (cut.reconstructed()) {
      return new OfDates(
          record,
          audience.knowsEverything(),
          ByDate.of(record, audience),
          ByDate.endOf(cut.knownBefore()));
    }
    return audience.knowsEverything()
        ? new OfEverything(record, (int) cut.position())
        : new OfPositions(record, AsRecorded.of(record, audience), (int) cut.position());
  }

  /** The point. */
  int point();

  boolean knows(long position);

  /** The act by which a known event became known; null where none was needed. */
  @Nullable Act by(long position);

  /** Each thing as it was known, by the points from which it was. */
  ThingsOverTime things();

  boolean hides(Ref thing);

  /** Whether anything may be hidden at all. */
  boolean mayHide();

  /** Whether what is disclosed to another is disclosed to this audience. */
  boolean learnsFrom(Audience other);

  /** Whether an act was to somebody from whom this audience learnt by then. */
  boolean learnsFrom(Act act);

  /** Whether an act had happened, to somebody from whom this audience learns. */
  boolean counts(Act act);

  /** An act as it counts here: in a reconstruction as corrected, and dated. */
  Act asCounted(Act act);

  /** Whether an act covers an event. */
  boolean covers(Act act, RecordedEvent recorded);

  /** The acts that may or may not have happened by then, since their dates are not exact. */
  List<Act> undated(Cut cut);

  /** Everything that was recorded up to a position: what the team and the auditor know. */
  record OfEverything(ProgrammeRecord record, int point) implements Vantage {
    @Override
    public boolean knows(long position) {
      return position >= 1 && position <= point;
    }

    @Override
    public @Nullable Act by(long position) {
      return null;
    }

    @Override
    public ThingsOverTime things() {
      return record.everything().things();
    }

    @Override
    public boolean hides(Ref thing) {
      return false;
    }

    @Override
    public boolean mayHide() {
      return false;
    }

    @Override
    public boolean learnsFrom(Audience other) {
      return true;
    }

    @Override
    public boolean learnsFrom(Act act) {
      return true;
    }

    @Override
    public boolean counts(Act act) {
      return act.position() <= point;
    }

    @Override
    public Act asCounted(Act act) {
      return act;
    }

    @Override
    public boolean covers(Act act, RecordedEvent recorded) {
      return new Coverage(record, act, one -> AsRecorded.hiddenAtIssue(record, act, one))
          .contains(recorded);
    }

    @Override
    public List<Act> undated(Cut cut) {
      return List.of();
    }
  }

  /** What an audience had learnt at a position. */
  record OfPositions(ProgrammeRecord record, AsRecorded.Course course, int point)
      implements Vantage {
    @Override
    public boolean knows(long position) {
      return course.learning().knows(position, point);
    }

    @Override
    public @Nullable Act by(long position) {
      return course.learning().by(position);
    }

    @Override
    public ThingsOverTime things() {
      return course.learning().things();
    }

    @Override
    public boolean hides(Ref thing) {
      return course.learning().hides(thing, point);
    }

    @Override
    public boolean mayHide() {
      return true;
    }

    @Override
    public boolean learnsFrom(Audience other) {
      return course.learnsFrom().at(other, point);
    }

    @Override
    public boolean learnsFrom(Act act) {
      return course.learnsFrom().at(act.audience(), Math.min(point, act.position()));
    }

    @Override
    public boolean counts(Act act) {
      return act.position() <= point && learnsFrom(act);
    }

    @Override
    public Act asCounted(Act act) {
      return act;
    }

    @Override
    public boolean covers(Act act, RecordedEvent recorded) {
      return new Coverage(record, act, one -> AsRecorded.hiddenAtIssue(record, act, one))
          .contains(recorded);
    }

    @Override
    public List<Act> undated(Cut cut) {
      return List.of();
    }
  }

  /** What dated papers say that an audience had learnt on a day. */
  record OfDates(ProgrammeRecord record, boolean everything, ByDate byDate, int point)
      implements Vantage {
    @Override
    public boolean knows(long position) {
      return byDate.learning().knows(position, point);
    }

    @Override
    public @Nullable Act by(long position) {
      return byDate.learning().by(position);
    }

    @Override
    public ThingsOverTime things() {
      return byDate.learning().things();
    }

    @Override
    public boolean hides(Ref thing) {
      return byDate.learning().hides(thing, point);
    }

    @Override
    public boolean mayHide() {
      return !everything;
    }

    @Override
    public boolean learnsFrom(Audience other) {
      return everything || byDate.learnsFrom().from(other).isPresent();
    }

    @Override
    public boolean learnsFrom(Act act) {
      return everything || ByDate.learnt(act, byDate.learnsFrom());
    }

    @Override
    public boolean counts(Act act) {
      return everything || (learnsFrom(act) && ByDate.counts(act) <= point);
    }

    @Override
    public Act asCounted(Act act) {
      return ByDate.dated(record, act.correctedBy(byDate.corrections().get(act.position())));
    }

    @Override
    public boolean covers(Act act, RecordedEvent recorded) {
      return ByDate.coverage(record, act).contains(recorded);
    }

    @Override
    public List<Act> undated(Cut cut) {
      return everything
          ? List.of()
          : byDate.imprecise().stream().filter(act -> possiblyBefore(act, cut)).toList();
    }

    private boolean possiblyBefore(Act act, Cut cut) {
      return ByDate.counts(act) > point
          && (act.on() == null
              || act.on().first().map(day -> day.isBefore(cut.knownBefore())).orElse(true));
    }
  }
}
