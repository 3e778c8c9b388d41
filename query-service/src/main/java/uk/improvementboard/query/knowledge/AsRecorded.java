package uk.improvementboard.query.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.Audience;

/**
 * What every audience learnt from position to position of a record, all in one passage: what a pack
 * put before one audience depends on what was hidden from another there.
 */
final class AsRecorded {

  /** One audience: what it learnt, and from whom it learns. */
  record Course(Learning learning, LearnsFrom learnsFrom) {}

  /** The courses of all, as far as a position. */
  private record Taken(long head, Map<Audience, Course> courses) {}

  private volatile Taken taken = new Taken(0, Map.of());

  /** How an audience learnt what it knows, as far as a record goes. */
  static Course of(ProgrammeRecord record, Audience audience) {
    Taken taken = record.kept(AsRecorded.class, AsRecorded::new).takenIn(record);
    Course own = taken.courses().get(audience);
    // who was never told anything by name knows what the public knows
    return own != null ? own : Objects.requireNonNull(taken.courses().get(Audience.PUBLIC));
  }

  private Taken takenIn(ProgrammeRecord record) {
    Taken before = taken;
    return before.head() >= record.head() && !before.courses().isEmpty() ? before : takeIn(record);
  }

  private synchronized Taken takeIn(ProgrammeRecord record) {
    if (taken.head() >= record.head() && !taken.courses().isEmpty()) {
      return taken;
    }
    Disclosures disclosures = Disclosures.of(record);
    Set<Audience> audiences = audiences(record, disclosures);
    boolean goesOn = taken.courses().keySet().containsAll(audiences);
    Map<Audience, Course> courses = new HashMap<>();
    for (Audience audience : audiences) {
      Course before = goesOn ? taken.courses().get(audience) : null;
      Learning learning = before == null ? new Learning() : before.learning();
      learning.reach(record.head());
      courses.put(
          audience,
          new Course(
              learning, new LearnsFrom(audience, declarations(record), RecordedEvent::position)));
    }
    for (long position = goesOn ? taken.head() + 1 : 1; position <= record.head(); position++) {
      pass(record, disclosures, (int) position, courses);
    }
    taken = new Taken(record.head(), Map.copyOf(courses));
    return taken;
  }

  private static List<RecordedEvent> declarations(ProgrammeRecord record) {
    return record.joinings().upTo(record.head()).mapToObj(record::at).toList();
  }

  /**
   * Everybody who was told something by name or declared to learn from somebody, and the public.
   */
  private static Set<Audience> audiences(ProgrammeRecord record, Disclosures disclosures) {
    Set<Audience> audiences = new HashSet<>();
    audiences.add(Audience.PUBLIC);
    disclosures.upTo(record.head()).forEach(act -> audiences.add(act.audience()));
    for (RecordedEvent declared : declarations(record)) {
      if (declared.event() instanceof AudienceJoined joined) {
        audiences.add(joined.audience());
      }
    }
    audiences.removeIf(Audience::knowsEverything);
    return audiences;
  }

  private static void pass(
      ProgrammeRecord record,
      Disclosures disclosures,
      int position,
      Map<Audience, Course> courses) {
    List<Act> acts = disclosures.at(position);
    for (Act act : acts) {
      courses.forEach(
          (audience, course) -> {
            if (act.audience().equals(audience) || act.audience().equals(Audience.PUBLIC)) {
              act.opened().forEach(thing -> course.learning().open(record, thing, position));
            }
          });
    }
    for (Restrictions.Hidden restricted : disclosures.hiddenBy(record.at(position))) {
      courses.values().forEach(course -> course.learning().hide(record, restricted, position));
    }
    for (Act act : acts) {
      Coverage coverage = new Coverage(record, act, hides(record, courses, act, position));
      for (Course course : courses.values()) {
        if (course.learnsFrom().at(act.audience(), position)) {
          Learning learning = course.learning();
          coverage.forEach(learning::awaits, at -> learning.cover(record, at, act, position));
        }
      }
    }
    courses.values().forEach(course -> course.learning().settle(record, position));
  }

  /** What was hidden from the board that a pack was issued to, where it was. */
  private static Coverage.Hiding hides(
      ProgrammeRecord record, Map<Audience, Course> courses, Act act, int position) {
    Course course = courses.get(act.audience());
    return course == null
        ? recorded -> false
        : recorded -> course.learning().hidesAny(record, recorded, position);
  }

  /** Whether a thing was hidden from the board that a pack was issued to. */
  static boolean hiddenAtIssue(ProgrammeRecord record, Act pack, RecordedEvent recorded) {
    return of(record, pack.audience()).learning().hidesAny(record, recorded, (int) pack.position());
  }
}
