package uk.improvementboard.query;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Derived;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.RenderedAnswers;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.Moments;
import uk.improvementboard.query.boards.BoardView;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.clocks.WorkingDays;
import uk.improvementboard.query.compare.Compare;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.history.History;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.learnt.LearntSince;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.query.portfolio.Attention;
import uk.improvementboard.query.portfolio.Portfolio;
import uk.improvementboard.query.portfolio.RememberedLines;
import uk.improvementboard.query.portfolio.Trend;
import uk.improvementboard.query.provenance.Provenance;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;

/** A programme's record told event by event, without a store: what the questions are asked of. */
public final class Story implements Journal {

  public static final ProgrammeId PROGRAMME = new ProgrammeId("medway");

  private final ProgrammeId programme;
  private ProgrammeRecord record;
  private Instant recordedAt = Instant.parse("2026-01-05T09:00:00Z");
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private @Nullable ImpreciseDate effectiveOn;
  private @Nullable Source source;
  private @Nullable Ref authority;
  private List<Disclosure> disclosures = new ArrayList<>();

  public final Json json = new Json();
  public final Moments moments = new Moments(() -> now);
  public final WhoMayAsk whoMayAsk = new WhoMayAsk();
  public final Asking asking = new Asking(this, moments, whoMayAsk);
  private final StatutoryClocks clocks = new StatutoryClocks(new WorkingDays());
  private final Derived derived = new Derived(clocks);
  public final Things things = new Things(json, derived);
  public final Compare compare = new Compare(things, derived, json);
  public final EventsInWords events = new EventsInWords(json, things);
  public final MeetingReplay replay = new MeetingReplay(asking, things, events, whoMayAsk);
  public final LearntSince learnt = new LearntSince(events);
  public final History history = new History(json, things);
  public final Gaps gaps = new Gaps(clocks);
  public final Answers answers =
      new Answers(
          json,
          new RenderedAnswers(DataSize.ofMegabytes(1), new SimpleMeterRegistry()),
          known -> Optional.empty());
  public final Attention attention = new Attention(gaps, clocks);
  public final Portfolio portfolio =
      new Portfolio(this, asking, attention, answers, json, new RememberedLines(this));
  public final Trend trend = new Trend(asking, attention, answers);
  public final Provenance provenance = new Provenance(events);
  public final BoardView boards = new BoardView(asking, things, events);

  public Story() {
    this(PROGRAMME);
  }

  /** The record of another programme. */
  public Story(ProgrammeId programme) {
    this.programme = programme;
    this.record = ProgrammeRecord.empty(programme);
  }

  /** The next events are recorded from this instant on. */
  public Story at(String instant) {
    recordedAt = Instant.parse(instant);
    return this;
  }

  /** The day it is when questions are asked. */
  public Story askedOn(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  public Story effective(String date) {
    effectiveOn = ImpreciseDate.parse(date);
    return this;
  }

  public Story from(String document, String paragraph, String statedOn) {
    source = new Source(document, paragraph, ImpreciseDate.parse(statedOn));
    return this;
  }

  public Story told(String audience, String on, Means means) {
    disclosures.add(new Disclosure(new Audience(audience), ImpreciseDate.parse(on), means, null));
    return this;
  }

  public Story given(String board, String on, Means means, String meeting) {
    disclosures.add(
        new Disclosure(
            Audience.board(new Ref(board)), ImpreciseDate.parse(on), means, new Ref(meeting)));
    return this;
  }

  /** The next event names a decision as its authority. */
  public Story authorisedBy(String decision) {
    authority = new Ref(decision);
    return this;
  }

  /** Records an event with the envelope told since the last one. */
  public Story recorded(ProgrammeEvent event) {
    long position = record.head() + 1;
    Envelope envelope =
        new Envelope(
            "c" + position,
            "h" + position,
            "u-1",
            Role.SECRETARIAT,
            null,
            effectiveOn,
            source,
            disclosures,
            authority,
            null);
    record =
        record.with(
            List.of(
                new RecordedEvent(
                    programme,
                    position,
                    recordedAt,
                    "e" + position,
                    EventCatalogue.current().nameOf(event.getClass()).orElseThrow(),
                    new byte[0],
                    new byte[0],
                    event,
                    envelope)));
    recordedAt = recordedAt.plusSeconds(60);
    effectiveOn = null;
    source = null;
    disclosures = new ArrayList<>();
    authority = null;
    return this;
  }

  /** Replaces the event at a position by another, with the same envelope. */
  public Story replaced(long position, ProgrammeEvent event, List<Disclosure> told) {
    List<RecordedEvent> events = new ArrayList<>(record.upTo(record.head()));
    RecordedEvent before = events.get((int) position - 1);
    Envelope e = before.envelope();
    events.set(
        (int) position - 1,
        new RecordedEvent(
            programme,
            position,
            before.recordedAt(),
            before.eventId(),
            EventCatalogue.current().nameOf(event.getClass()).orElseThrow(),
            new byte[0],
            new byte[0],
            event,
            new Envelope(
                e.commandId(),
                e.commandHash(),
                e.actor(),
                e.role(),
                e.onBehalfOf(),
                e.effectiveOn(),
                e.source(),
                told,
                e.authority(),
                e.correlation())));
    record = ProgrammeRecord.empty(programme).with(events);
    return this;
  }

  /** A story that was told elsewhere, read back from what was stored of it. */
  public Story holding(ProgrammeRecord stored) {
    record = stored;
    return this;
  }

  public ProgrammeRecord record() {
    return record;
  }

  public long head() {
    return record.head();
  }

  /** What an audience knew, asked by the secretariat. */
  public AsKnown known(String asOf, @Nullable String audience) {
    return asking.asKnown(
        SECRETARIAT, programme, AsOf.parse(asOf, null, audience, null, null, null));
  }

  public AsKnown reconstructed(String asOf, @Nullable String audience) {
    return asking.asKnown(
        SECRETARIAT, programme, AsOf.parse(asOf, "reconstructed", audience, null, null, null));
  }

  /** Part of an answer as its JSON text. */
  public String text(Object part) {
    return new String(json.bytes(part), StandardCharsets.UTF_8);
  }

  /** The whole of what is known, as the bytes of an answer's data. */
  public String data(AsKnown known) {
    return new String(json.bytes(replay.whole(known)), StandardCharsets.UTF_8);
  }

  public static final Actor SECRETARIAT = new Actor("u-1", Role.SECRETARIAT, null, null);

  @Override
  public Optional<ProgrammeRecord> record(ProgrammeId wanted) {
    return wanted.equals(programme) && record.head() > 0 ? Optional.of(record) : Optional.empty();
  }

  @Override
  public List<ProgrammeId> programmes() {
    return List.of(programme);
  }
}
