package uk.improvementboard.query.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;

/**
 * What an audience learnt from day to day as dated papers say, whatever the order in which they
 * were recorded: the course of learning of a reconstruction. It is of one head of the record, since
 * whatever is recorded later may be dated earlier.
 *
 * @param imprecise the acts that count for the audience and whose date is not exact
 */
record ByDate(
    long head,
    Learning learning,
    LearnsFrom learnsFrom,
    List<Act> imprecise,
    Map<Long, FactCorrected> corrections) {

  /** How many audiences' reconstructions of a programme are held at once. */
  private static final int HELD = 4;

  /** The reconstructions last asked for. */
  private static final class Held {
    private final Map<Audience, ByDate> byAudience =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Audience, ByDate> eldest) {
            return size() > HELD;
          }
        };

    synchronized ByDate of(ProgrammeRecord record, Audience audience) {
      ByDate before = byAudience.get(audience);
      if (before != null && before.head() == record.head()) {
        return before;
      }
      ByDate anew = ByDate.anew(record, audience);
      if (before == null || before.head() < record.head()) {
        byAudience.put(audience, anew);
      }
      return anew;
    }
  }

  /** How an audience learnt what it knows, as a whole record dates it. */
  static ByDate of(ProgrammeRecord record, Audience audience) {
    Audience everybodyAlike = audience.knowsEverything() ? Audience.TEAM : audience;
    return record.kept(Held.class, Held::new).of(record, everybodyAlike);
  }

  /** The last point of a day. */
  static int endOf(LocalDate day) {
    return point(day, 1);
  }

  /** Two points a day: what was known before it, and a body's own doings of that day. */
  private static int point(LocalDate day, int part) {
    long point = 2 * day.toEpochDay() + part;
    return (int) Math.max(Integer.MIN_VALUE + 1, Math.min(point, Learning.NEVER - 1));
  }

  /** The point from which an act counts; never where its date may be any. */
  static int counts(Act act) {
    ImpreciseDate on = act.on();
    if (on == null) {
      return Learning.NEVER;
    }
    return on.last()
        .map(day -> ownDoing(act) ? point(day, 1) : point(day.plusDays(1), 0))
        .orElse(Learning.NEVER);
  }

  /** A body knows its own doings on the day itself. */
  private static boolean ownDoing(Act act) {
    return act.means() == null && act.meeting() == null;
  }

  /**
   * A step on the way.
   *
   * @param act what happened; null where the event at the position is known by its own dates
   */
  private record Step(int point, long position, @Nullable Act act) {}

  private static ByDate anew(ProgrammeRecord record, Audience audience) {
    Disclosures disclosures = Disclosures.of(record);
    Map<Long, FactCorrected> corrections = new HashMap<>();
    record
        .corrections()
        .forEachUpTo(
            record.head(),
            position -> {
              if (record.at(position).event() instanceof FactCorrected correction) {
                corrections.put(correction.corrects(), correction);
              }
            });
    LearnsFrom learnsFrom =
        new LearnsFrom(
            audience,
            record.joinings().upTo(record.head()).mapToObj(record::at).toList(),
            declared -> ProgrammeView.effectiveFrom(declared).toEpochDay());
    List<Act> acts = new ArrayList<>();
    List<Act> imprecise = new ArrayList<>();
    for (Act carried : disclosures.upTo(record.head())) {
      Act act = dated(record, carried.correctedBy(corrections.get(carried.position())));
      if (audience.knowsEverything() || learnt(act, learnsFrom)) {
        acts.add(act);
        if (act.on() == null || !act.on().isExact()) {
          imprecise.add(act);
        }
      }
    }
    Learning learning = new Learning();
    learning.reach(record.head());
    if (!audience.knowsEverything()) {
      for (Restrictions.Hidden restricted : disclosures.restrictions(record.head()).hidden()) {
        learning.hideUnlessKnownBefore(restricted, embargo(record, restricted));
      }
    }
    List<Step> steps = steps(record, audience, acts);
    for (int i = 0; i < steps.size(); ) {
      int point = steps.get(i).point();
      int next = i;
      while (next < steps.size() && steps.get(next).point() == point) {
        next++;
      }
      pass(record, audience, learning, steps.subList(i, next), point);
      i = next;
    }
    return new ByDate(record.head(), learning, learnsFrom, List.copyOf(imprecise), corrections);
  }

  /** An act with the day of its meeting, where that is its day. */
  static Act dated(ProgrammeRecord record, Act act) {
    return act.on() != null || act.meeting() == null
        ? act
        : act.on(
            record.meeting(act.meeting()).map(MeetingTimes::date).orElse(ImpreciseDate.UNKNOWN));
  }

  /** Whether an act was to somebody from whom this audience learnt at its date. */
  static boolean learnt(Act act, LearnsFrom learnsFrom) {
    OptionalLong from = learnsFrom.from(act.audience());
    return from.isPresent()
        && (from.getAsLong() == Long.MIN_VALUE
            || (act.on() != null
                && act.on().last().filter(l -> l.toEpochDay() >= from.getAsLong()).isPresent()));
  }

  private static List<Step> steps(ProgrammeRecord record, Audience audience, List<Act> acts) {
    List<Step> steps = new ArrayList<>();
    for (Act act : acts) {
      int counts = counts(act);
      if (counts != Learning.NEVER) {
        steps.add(new Step(counts, act.position(), act));
      }
    }
    if (audience.knowsEverything()) {
      for (RecordedEvent recorded : record.upTo(record.head())) {
        steps.add(new Step(byItsDates(recorded), recorded.position(), null));
      }
    }
    steps.sort(Comparator.comparingInt(Step::point).thenComparingLong(Step::position));
    return steps;
  }

  /** The point before which something was told of before it was embargoed. */
  static int embargo(ProgrammeRecord record, Restrictions.Hidden restricted) {
    return restricted.embargoed()
        ? point(ProgrammeView.effectiveFrom(record.at(restricted.since())), 0)
        : Integer.MIN_VALUE;
  }

  /** The team knew a fact after the date of its source, or after the day it was recorded. */
  private static int byItsDates(RecordedEvent recorded) {
    int recordedOn =
        point(recorded.recordedAt().atZone(ProgrammeView.LONDON).toLocalDate().plusDays(1), 0);
    ImpreciseDate stated =
        recorded.envelope().source() == null ? null : recorded.envelope().source().statedOn();
    return stated == null
        ? recordedOn
        : stated
            .last()
            .map(day -> Math.min(point(day.plusDays(1), 0), recordedOn))
            .orElse(recordedOn);
  }

  private static void pass(
      ProgrammeRecord record, Audience audience, Learning learning, List<Step> steps, int point) {
    for (Step step : steps) {
      if (step.act() != null && isFor(audience, step.act())) {
        step.act().opened().forEach(thing -> learning.open(record, thing, point));
      }
    }
    for (Step step : steps) {
      if (step.act() == null && learning.awaits(step.position())) {
        learning.know(record, step.position(), point);
      }
    }
    for (Step step : steps) {
      Act act = step.act();
      if (act != null) {
        coverage(record, act)
            .forEach(learning::awaits, at -> learning.cover(record, at, act, point));
      }
    }
    learning.settle(record, point);
  }

  private static boolean isFor(Audience audience, Act act) {
    return act.audience().equals(audience) || act.audience().equals(Audience.PUBLIC);
  }

  /** What an act covers here: a pack counts only for what its disclosures name. */
  static Coverage coverage(ProgrammeRecord record, Act act) {
    Act named =
        act.covers() instanceof Act.Pack pack
            ? new Act(
                act.position(),
                act.audience(),
                act.on(),
                act.means(),
                act.meeting(),
                act.minuted(),
                new Act.Pack(List.of(), pack.papers()))
            : act;
    return new Coverage(record, named, recorded -> false);
  }
}
