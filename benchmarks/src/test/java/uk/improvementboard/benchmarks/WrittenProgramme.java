package uk.improvementboard.benchmarks;

import static uk.improvementboard.terms.Stated.given;
import static uk.improvementboard.terms.Stated.notStated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;

/**
 * A programme of so many events put into the event store as commands would have put it there: 25
 * recommendations, 300 actions, 60 measures and 40 risks, reported on from one of 36 meetings to
 * the next, with envelopes as long as real ones.
 */
final class WrittenProgramme {

  static final int MEETINGS = 36;

  private static final int BATCH = 500;
  private static final String[] WORDS =
      ("social workers caseload assessment timely plan children families panel audit practice"
              + " supervision recruitment agency permanence placement school attendance health"
              + " partners board review evidence impact quality leadership thresholds front door"
              + " improved reduced steady since last month with further work on the training of"
              + " managers and the voice of the child heard in visits")
          .split(" ", -1);

  private final Random random;
  private final ProgrammeId programme;
  private final List<ProgrammeEvent> events = new ArrayList<>();
  private LocalDate day = LocalDate.of(2023, 1, 9);

  private WrittenProgramme(ProgrammeId programme, int size) {
    this.programme = programme;
    this.random = new Random(programme.value().hashCode());
    setUp();
    int between = Math.max(1, (size - events.size()) / MEETINGS - 4);
    for (int meeting = 1; events.size() < size; meeting++) {
      for (int i = 0; i < between && events.size() < size; i++) {
        events.add(change(meeting));
      }
      meet(Ref.of("MT" + meeting), size);
    }
  }

  /** Writes one and says how many events it has. */
  static int into(EventStore store, ProgrammeId programme, int size) {
    WrittenProgramme written = new WrittenProgramme(programme, size);
    List<DomainEventMessage<?>> batch = new ArrayList<>(BATCH);
    for (int i = 0; i < written.events.size(); i++) {
      batch.add(
          new GenericDomainEventMessage<>(
              "programme", programme.value(), i, written.events.get(i), written.metadata()));
      if (batch.size() == BATCH || i == written.events.size() - 1) {
        store.publish(List.copyOf(batch));
        batch.clear();
      }
    }
    return written.events.size();
  }

  private void setUp() {
    events.add(
        new ProgrammeEstablished(
            programme, "Anytown", "Anytown's improvement", Scope.SEND, notStated()));
    events.add(
        new BoardEstablished(
            Ref.of("B1"), "Improvement Board", BoardKind.IMPROVEMENT_BOARD, notStated()));
    for (int i = 1; i <= 25; i++) {
      events.add(
          new RecommendationRaised(
              Ref.of("R" + i),
              sentence(14),
              notStated(),
              RecommendationKind.AREA_FOR_IMPROVEMENT,
              List.of(),
              notStated(),
              notStated(),
              notStated(),
              notStated(),
              given("leaders"),
              notStated(),
              notStated()));
    }
    for (int i = 1; i <= 300; i++) {
      events.add(
          new ActionProposed(
              Ref.of("A" + i),
              sentence(12),
              List.of(Ref.of("R" + (1 + i % 25))),
              notStated(),
              given("Head of Service"),
              notStated(),
              notStated(),
              notStated(),
              given(ImpreciseDate.parse("2025-06")),
              given(sentence(10)),
              notStated(),
              List.of(),
              notStated()));
    }
    for (int i = 1; i <= 60; i++) {
      events.add(
          new MeasureDefined(
              Ref.of("M" + i),
              sentence(8),
              notStated(),
              given(sentence(14)),
              notStated(),
              given("%"),
              MeasureEvent.Polarity.HIGHER_IS_BETTER,
              given("monthly"),
              notStated(),
              notStated(),
              notStated(),
              notStated(),
              given("Head of Performance"),
              List.of()));
    }
    for (int i = 1; i <= 40; i++) {
      events.add(
          new RiskIdentified(
              Ref.of("K" + i),
              sentence(8),
              given(sentence(12)),
              notStated(),
              notStated(),
              List.of(sentence(6)),
              given("Director"),
              List.of()));
    }
  }

  private ProgrammeEvent change(int month) {
    int kind = random.nextInt(100);
    if (kind < 70) {
      return new ProgressReported(
          Ref.of("A" + (1 + random.nextInt(300))),
          sentence(16),
          given("month " + month),
          given(random.nextBoolean() ? "amber" : "green"),
          random.nextInt(4) == 0 ? List.of(sentence(7)) : List.of(),
          random.nextInt(4) == 0 ? List.of(sentence(7)) : List.of(),
          List.of());
    }
    if (kind < 85) {
      return new ObservationReported(
          Ref.of("M" + (1 + random.nextInt(60))),
          ImpreciseDate.parse(day.toString().substring(0, 7)),
          notStated(),
          new Figure.Number(BigDecimal.valueOf(random.nextInt(1000), 1), List.of()),
          notStated(),
          MeasureEvent.Firmness.FINAL,
          notStated());
    }
    if (kind < 95) {
      return new RiskRated(
          Ref.of("K" + (1 + random.nextInt(40))),
          RatingOf.CURRENT,
          new RiskRating("B" + (1 + random.nextInt(4)), given("significant")),
          notStated(),
          given("likely"),
          given("major"),
          notStated());
    }
    return new VerbalUpdateGiven(
        Ref.of("MT" + Math.max(1, month - 1)),
        "Director",
        sentence(18),
        List.of(Ref.of("A" + (1 + random.nextInt(300)))));
  }

  private void meet(Ref meeting, int size) {
    day = day.plusDays(30);
    ImpreciseDate on = ImpreciseDate.day(day);
    for (ProgrammeEvent event :
        List.<ProgrammeEvent>of(
            new MeetingScheduled(meeting, Ref.of("B1"), on, "Improvement Board"),
            new PackIssued(
                meeting,
                List.of(EntityKind.ACTION, EntityKind.MEASURE, EntityKind.RISK),
                List.of()),
            new MeetingOpened(meeting, on, Quorate.NO_QUORUM_SET),
            new MeetingClosed(meeting))) {
      if (events.size() < size) {
        events.add(event);
      }
    }
  }

  private String sentence(int words) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < words; i++) {
      said.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return said.toString();
  }

  private Map<String, String> metadata() {
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    Source source =
        random.nextBoolean()
            ? new Source(
                "PA" + (1 + random.nextInt(80)),
                (1 + random.nextInt(12)) + "." + random.nextInt(9),
                ImpreciseDate.day(day))
            : null;
    List<Disclosure> told =
        random.nextInt(20) == 0
            ? List.of(
                new Disclosure(
                    Audience.DFE, ImpreciseDate.day(day), Disclosure.Means.CORRESPONDENCE, null))
            : List.of();
    Map<String, String> flat =
        new LinkedHashMap<>(
            EnvelopeCodec.write(
                new Envelope(
                    uuid(),
                    HexFormat.of().formatHex(hash),
                    "u-" + random.nextInt(12),
                    random.nextInt(3) == 0 ? Role.ACTION_LEAD : Role.SECRETARIAT,
                    null,
                    effective(),
                    source,
                    told,
                    null,
                    null)));
    flat.put("traceId", uuid());
    flat.put("correlationId", uuid());
    return flat;
  }

  private @Nullable ImpreciseDate effective() {
    return random.nextInt(3) == 0 ? ImpreciseDate.day(day.minusDays(random.nextInt(20))) : null;
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
