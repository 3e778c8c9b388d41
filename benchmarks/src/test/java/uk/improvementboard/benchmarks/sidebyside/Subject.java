package uk.improvementboard.benchmarks.sidebyside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.improvementboard.benchmarks.ProgrammeOfSize;
import uk.improvementboard.benchmarks.Shape;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.Ref;

/**
 * The programme that all are asked about, and the answers expected of them: a plain fold in memory
 * over what its events say, which shares no code with any that is measured but for what one event
 * says.
 */
final class Subject {

  private final Shape shape;
  private final ProgrammeRecord record;
  private final List<Statement> statements;
  private final List<Revision> revisions;
  private final WhoKnew whoKnew;
  private final Map<Object, Map<String, Map<String, String>>> states = new ConcurrentHashMap<>();
  private final Map<Object, Long> hashes = new ConcurrentHashMap<>();

  Subject(int size, Shape shape) {
    this.shape = shape;
    List<RecordedEvent> events = ProgrammeOfSize.events(size, shape);
    this.record = ProgrammeRecord.empty(ProgrammeOfSize.PROGRAMME).with(events);
    this.statements = Statement.in(record.live());
    this.revisions = revisions(events, statements);
    this.whoKnew = new WhoKnew(events);
  }

  Shape shape() {
    return shape;
  }

  ProgrammeRecord record() {
    return record;
  }

  List<Revision> revisions() {
    return revisions;
  }

  List<Ref> meetings() {
    List<Ref> meetings = new ArrayList<>();
    for (int number = 1; number <= shape.meetings(); number++) {
      meetings.add(ProgrammeOfSize.meeting(number));
    }
    return meetings;
  }

  /** The position at which each meeting closed. */
  Map<Ref, Long> closes() {
    return whoKnew.closes();
  }

  /** How many fields hold at a meeting's close. */
  int fieldsAt(Ref meeting) {
    return expectedState(Vantage.TEAM, meeting).values().stream().mapToInt(Map::size).sum();
  }

  /** The bytes that the store keeps of its events. */
  long storedBytes() {
    return record.upTo(record.head()).stream()
        .mapToLong(event -> event.payload().length + event.metadata().length)
        .sum();
  }

  // What is expected ----------------------------------------------------------------------------

  private record StateKey(Vantage vantage, Ref meeting) {}

  private record CompareKey(Vantage vantage, Ref earlier, Ref later) {}

  private record HistoryKey(Ref thing, boolean everyStatement) {}

  Map<String, Map<String, String>> expectedState(Vantage vantage, Ref meeting) {
    return states.computeIfAbsent(
        new StateKey(vantage, meeting),
        key -> fold(whoKnew.positions(vantage, meeting), whoKnew.day(meeting)));
  }

  long expectedHash(Vantage vantage, Ref meeting) {
    return hashes.computeIfAbsent(
        new StateKey(vantage, meeting), key -> Hash.ofState(expectedState(vantage, meeting)));
  }

  long expectedComparison(Vantage vantage, Ref earlier, Ref later) {
    return hashes.computeIfAbsent(
        new CompareKey(vantage, earlier, later),
        key ->
            Hash.ofDifferences(
                Difference.between(
                    expectedState(vantage, earlier), expectedState(vantage, later))));
  }

  /** The changes of a thing that databases without events are told. */
  long expectedHistory(Ref thing) {
    return hashes.computeIfAbsent(
        new HistoryKey(thing, false),
        key ->
            Hash.ofHistory(
                revisions.stream()
                    .flatMap(revision -> revision.changes().stream())
                    .filter(change -> change.thing().equals(thing.value()))
                    .toList()));
  }

  /** All that was said of a thing, also what was recorded too late to hold. */
  long expectedStatements(Ref thing) {
    return hashes.computeIfAbsent(
        new HistoryKey(thing, true),
        key ->
            Hash.ofHistory(
                statements.stream()
                    .filter(statement -> statement.thing().equals(thing.value()))
                    .map(Subject::change)
                    .toList()));
  }

  private Map<String, Map<String, String>> fold(boolean[] known, LocalDate day) {
    Map<String, Map<String, Statement>> holds = new HashMap<>();
    for (Statement statement : statements) {
      if (known[(int) statement.position()] && !statement.from().isAfter(day)) {
        holds
            .computeIfAbsent(statement.item(), item -> new HashMap<>())
            .merge(statement.field(), statement, Statement::prevailing);
      }
    }
    Map<String, Map<String, String>> values = new HashMap<>();
    holds.forEach(
        (item, fields) -> {
          Map<String, String> plain = new LinkedHashMap<>();
          fields.forEach((field, statement) -> plain.put(field, statement.value()));
          values.put(item, plain);
        });
    return values;
  }

  /** What changes where: nothing does where a statement is dated before the one that holds. */
  private static List<Revision> revisions(List<RecordedEvent> events, List<Statement> statements) {
    Map<Long, List<Change>> changes = new HashMap<>();
    Map<String, Statement> holds = new HashMap<>();
    for (Statement statement : statements) {
      String slot = statement.item() + " " + statement.field();
      Statement before = holds.get(slot);
      Statement after = before == null ? statement : Statement.prevailing(before, statement);
      holds.put(slot, after);
      if (before == null || !before.value().equals(after.value())) {
        changes
            .computeIfAbsent(statement.position(), position -> new ArrayList<>())
            .add(change(after));
      }
    }
    List<Revision> revisions = new ArrayList<>();
    for (RecordedEvent event : events) {
      List<Change> made = changes.get(event.position());
      if (made != null) {
        revisions.add(new Revision(event.position(), event.recordedAt(), made));
      }
    }
    return List.copyOf(revisions);
  }

  private static Change change(Statement statement) {
    return new Change(
        statement.position(),
        statement.thing(),
        statement.item(),
        statement.field(),
        statement.value());
  }
}
