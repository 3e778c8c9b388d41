package uk.improvementboard.benchmarks.sidebyside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.query.answers.Derived;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.asof.Moments;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.clocks.WorkingDays;
import uk.improvementboard.query.compare.Compare;
import uk.improvementboard.query.history.History;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * The product itself, in process, warm: from the name of a meeting to all that holds at its close;
 * compare and history as its own queries answer them, in the terms of a board and with who recorded
 * what when.
 */
final class Ours implements Peer {

  private static final Actor SECRETARIAT = new Actor("person-1", Role.SECRETARIAT, null, null);

  private final ProgrammeRecord record;
  private final Vantage vantage;
  private final Moments moments = new Moments(() -> Instant.parse("2026-01-05T09:00:00Z"));
  private final Held held = new Held();
  private final Compare compare;

  Ours(ProgrammeRecord record, Vantage vantage) {
    this.record = record;
    this.vantage = vantage;
    Json json = new Json();
    Derived derived = new Derived(new StatutoryClocks(new WorkingDays()));
    Things things = new Things(json, derived);
    this.compare = new Compare(things, derived, json);
  }

  @Override
  public String name() {
    return name(vantage);
  }

  static String name(Vantage vantage) {
    return "ours, " + vantage.audience() + ", " + vantage.mode().words();
  }

  @Override
  public Vantage vantage() {
    return vantage;
  }

  /** What else a database of plain changes cannot answer is not compared by others either. */
  @Override
  public boolean answers(Question question) {
    return question == Question.STATE || vantage.equals(Vantage.TEAM);
  }

  @Override
  public void load(Iterable<Revision> revisions) {
    // its record is its events, which it has
  }

  @Override
  public Told stateAt(Ref meeting) {
    Cut cut = cut(meeting);
    return held.all(Knowledge.of(record, vantage.audience(), cut).view(), cut.date());
  }

  private Cut cut(Ref meeting) {
    return moments.cut(record, asked(meeting));
  }

  private AsOf asked(Ref meeting) {
    return AsOf.parse(
        "meeting:" + meeting + "@closed",
        vantage.mode().words(),
        vantage.audience().name(),
        null,
        null,
        null);
  }

  private AsKnown known(AsOf asked) {
    Cut cut = moments.cut(record, asked);
    Knowledge knowledge = Knowledge.of(record, vantage.audience(), cut);
    return new AsKnown(
        record,
        SECRETARIAT,
        vantage.audience(),
        asked,
        cut,
        knowledge,
        knowledge.view(),
        Optional.empty());
  }

  @Override
  public Told compare(Ref earlier, Ref later) {
    List<Compare.Difference> found =
        compare.differences(known(asked(earlier)), known(asked(later)));
    return () -> Hash.ofDifferences(differences(found));
  }

  private static List<Difference> differences(List<Compare.Difference> found) {
    List<Difference> differences = new ArrayList<>();
    for (Compare.Difference one : found) {
      for (uk.improvementboard.query.compare.Change change : one.changes()) {
        String from = text(change.was());
        String to = text(change.is());
        if (!Objects.equals(to, from)) {
          differences.add(
              new Difference(
                  Statement.itemOf(one.thing().ref().value(), change.field()),
                  change.field().name(),
                  from,
                  to));
        }
      }
    }
    return differences;
  }

  private static @Nullable String text(@Nullable Said said) {
    return said == null ? null : EventJson.text(said.value());
  }

  @Override
  public Told history(Ref thing) {
    AsKnown now = known(AsOf.NOW);
    List<History.FieldChange> changes =
        History.changes(record, now.knowledge(), now.cut().reach(), thing);
    return () -> Hash.ofHistory(changes.stream().map(change -> change(thing, change)).toList());
  }

  private static Change change(Ref thing, History.FieldChange change) {
    return new Change(
        change.to().by().position(),
        thing.value(),
        Statement.itemOf(thing.value(), change.field()),
        change.field().name(),
        EventJson.text(change.to().value()));
  }

  @Override
  public void close() {
    // nothing is open
  }
}
