package uk.improvementboard.standalone.examples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Decider;
import uk.improvementboard.command.programme.Desk;
import uk.improvementboard.command.programme.Desk.Ruling;
import uk.improvementboard.command.reading.BundleLine;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.reading.ReadCommand.Beside;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Facts.Said;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Derived;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.Moments;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.clocks.WorkingDays;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.learnt.LearntSince;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * An example as its rules take it in, one command after another by somebody who looks first, and as
 * its answers show it: both services' own code, without a database or a server between them.
 */
final class TakenIn implements Journal {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Instant RECORDED = Instant.parse("2026-11-20T09:00:00Z");
  private static final Actor SOMEBODY = new Actor("somebody", Role.SECRETARIAT, null, null);

  private final ProgrammeId programme;
  private final Json json = new Json();
  private final Asking asking =
      new Asking(this, new Moments(() -> RECORDED.plusSeconds(3600)), new WhoMayAsk());
  private final Things things =
      new Things(json, new Derived(new StatutoryClocks(new WorkingDays())));
  private ProgrammeState state = ProgrammeState.NEW;
  private ProgrammeRecord record;

  private TakenIn(ProgrammeId programme) {
    this.programme = programme;
    this.record = ProgrammeRecord.empty(programme);
  }

  /** Every line of an example. A line that is refused fails, by its number and its rule. */
  static TakenIn whole(Example example) {
    return inOrder(example.programme, read(example));
  }

  /** Every line of the bundle of that programme. */
  static TakenIn inOrder(String programme, List<ReadCommand> lines) {
    TakenIn taken = new TakenIn(new ProgrammeId(programme));
    int number = 0;
    for (ReadCommand read : lines) {
      number++;
      try {
        taken.take(read);
      } catch (Refused refused) {
        throw new AssertionError(programme + " line " + number, refused);
      }
    }
    return taken;
  }

  /** A programme made for a test, of lines as a bundle has them. */
  static TakenIn of(String programme, String lines) {
    TakenIn taken = new TakenIn(new ProgrammeId(programme));
    lines.lines().forEach(taken::take);
    return taken;
  }

  static List<ReadCommand> read(Example example) {
    return example.text(".jsonl").lines().map(BundleLine::read).toList();
  }

  /** One more command with nothing beside it. */
  List<ProgrammeEvent> take(ProgrammeCommand command) {
    return take(new ReadCommand(command, new Beside(null, null, List.of(), null, null), Set.of()));
  }

  /** One more line, as a bundle has them. */
  List<ProgrammeEvent> take(String line) {
    return take(BundleLine.read(line));
  }

  /** The rule that refuses a line. */
  Rule refuses(String line) {
    try {
      take(line);
    } catch (Refused refused) {
      return refused.refusal.rule();
    }
    throw new AssertionError("taken in: " + line);
  }

  List<ProgrammeEvent> take(ReadCommand read) {
    Asked unseen = read.asked("line-" + record.head(), SOMEBODY, null, null);
    Said said =
        read.command() instanceof CorrectFact c
            ? new Said(c.event(), record.at(c.event()).event())
            : null;
    Facts blind = new Facts(unseen.envelope(), TODAY, null, unseen.confirmed(), said);
    Long seen =
        state.established()
            ? Decider.changed(read.command(), state, blind)
                .flatMap(state::thing)
                .map(Thing::version)
                .orElse(null)
            : null;
    Asked asked = read.asked("line-" + record.head(), SOMEBODY, seen, null);
    return switch (Desk.rule(read.command(), state, asked, TODAY, this::event)) {
      case Ruling.Decided(List<ProgrammeEvent> events) -> {
        for (ProgrammeEvent event : events) {
          state = Decider.evolve(state, event, state.position() + 1);
          Envelope envelope = Desk.envelopeOf(event, asked.envelope(), state);
          record = record.with(List.of(recorded(event, envelope)));
        }
        yield events;
      }
      case Ruling.Refused(Refusal refusal) -> throw new Refused(refusal);
      case Ruling.Repeated repeated -> throw new AssertionError("asked twice: " + read);
    };
  }

  private Optional<ProgrammeEvent> event(long position) {
    return Optional.of(record.at(position).event());
  }

  /** What the rules refused. */
  static final class Refused extends AssertionError {
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.rule().id() + ", " + refusal.message() + " " + refusal.fields());
      this.refusal = refusal;
    }
  }

  private RecordedEvent recorded(ProgrammeEvent event, Envelope envelope) {
    long position = record.head() + 1;
    return new RecordedEvent(
        programme,
        position,
        RECORDED.plusSeconds(position),
        "event-" + position,
        EventCatalogue.current().nameOf(event.getClass()).orElseThrow(),
        new byte[0],
        new byte[0],
        event,
        envelope);
  }

  ProgrammeState state() {
    return state;
  }

  List<ProgrammeEvent> events() {
    List<ProgrammeEvent> events = new ArrayList<>();
    record.upTo(record.head()).forEach(recorded -> events.add(recorded.event()));
    return events;
  }

  /** The position of the first event that is so. */
  long position(Predicate<ProgrammeEvent> so) {
    return record.upTo(record.head()).stream()
        .filter(recorded -> so.test(recorded.event()))
        .findFirst()
        .orElseThrow()
        .position();
  }

  RecordedEvent at(long position) {
    return record.at(position);
  }

  /** Every thing that the team knows of, in the order they came into the record. */
  List<Ref> refs() {
    ProgrammeView view = record.live();
    List<Ref> refs = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      view.things(kind).forEach(thing -> refs.add(thing.ref()));
    }
    return refs;
  }

  /** What an answer shows of a thing as the team knows it now. */
  JsonNode thing(String ref) {
    return thing(ref, "now", "team")
        .orElseThrow(() -> new AssertionError("nothing is called " + ref));
  }

  /** What the body whose meeting it is knew of a thing at its close; empty where of none. */
  Optional<JsonNode> atMeeting(String meeting, String ref) {
    return thing(known("meeting:" + meeting, null, null), ref);
  }

  /** What an answer shows of a thing to an audience at a moment; empty where it knew of none. */
  Optional<JsonNode> thing(String ref, String asOf, String audience) {
    return thing(known(asOf, audience, null), ref);
  }

  Optional<JsonNode> thing(AsKnown known, String ref) {
    return record
        .kindOf(Ref.of(ref))
        .flatMap(kind -> things.one(known, kind, Ref.of(ref)))
        .map(json::tree);
  }

  /** The programme as known at a moment; an audience or later corrections where asked for. */
  AsKnown known(String asOf, @Nullable String audience, @Nullable String later) {
    return asking.asKnown(SOMEBODY, programme, AsOf.parse(asOf, null, audience, null, null, later));
  }

  /** A meeting as its body had it at its close, with what is minuted to it. */
  JsonNode replay(String meeting) {
    return json.tree(
        meetings()
            .of(
                known("meeting:" + meeting, null, null),
                record.meeting(Ref.of(meeting)).orElseThrow()));
  }

  private MeetingReplay meetings() {
    return new MeetingReplay(asking, things, new EventsInWords(json, things), new WhoMayAsk());
  }

  /** What a body has learnt since its meeting, as the answer lists it. */
  JsonNode learntSince(String meeting) {
    AsKnown then = known("meeting:" + meeting, null, null);
    return json.tree(new LearntSince(new EventsInWords(json, things)).of(then, asking.now(then)));
  }

  /** Everything known at a moment, as the bytes of the answer. */
  String whole(String asOf, @Nullable String audience) {
    return new String(
        json.bytes(meetings().whole(known(asOf, audience, null))), StandardCharsets.UTF_8);
  }

  @Override
  public Optional<ProgrammeRecord> record(ProgrammeId asked) {
    return asked.equals(programme) && record.head() > 0 ? Optional.of(record) : Optional.empty();
  }

  @Override
  public List<ProgrammeId> programmes() {
    return List.of(programme);
  }
}
