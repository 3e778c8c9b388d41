package uk.improvementboard.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;

/**
 * A programme's events as its store would keep them and give them back: written and read by the
 * serializer of the store, so that their bytes are the real ones.
 */
final class RecordBook {

  /** What is known about an event besides what it says, where anything is. */
  record Besides(
      @Nullable ImpreciseDate effectiveOn,
      @Nullable Source source,
      List<Disclosure> disclosures,
      @Nullable Ref authority) {

    static final Besides NOTHING = new Besides(null, null, List.of(), null);

    static Besides disclosed(Disclosure disclosure) {
      return new Besides(null, null, List.of(disclosure), null);
    }
  }

  private final ProgrammeId programme;
  private final Random ids;
  private final CatalogueSerializer serializer = new CatalogueSerializer(EventCatalogue.current());
  private final List<RecordedEvent> events = new ArrayList<>();

  RecordBook(ProgrammeId programme, long seed) {
    this.programme = programme;
    this.ids = new Random(seed);
  }

  int size() {
    return events.size();
  }

  List<RecordedEvent> events() {
    return List.copyOf(events);
  }

  void record(Instant recordedAt, ProgrammeEvent event, Besides besides) {
    long position = events.size() + 1L;
    Envelope envelope =
        new Envelope(
            id().toString(),
            "%016x%016x%016x%016x"
                .formatted(ids.nextLong(), ids.nextLong(), ids.nextLong(), ids.nextLong()),
            "person-" + ids.nextInt(1, 40),
            Role.SECRETARIAT,
            null,
            besides.effectiveOn(),
            besides.source(),
            besides.disclosures(),
            besides.authority(),
            null);
    SerializedObject<byte[]> payload = serializer.serialize(event, byte[].class);
    SerializedObject<byte[]> metadata =
        serializer.serialize(MetaData.from(EnvelopeCodec.write(envelope)), byte[].class);
    MetaData flat = Objects.requireNonNull(serializer.deserialize(metadata));
    ProgrammeEvent said = Objects.requireNonNull(serializer.deserialize(payload));
    events.add(
        new RecordedEvent(
            programme,
            position,
            recordedAt,
            id().toString(),
            new StoredName(payload.getType().getName(), payload.getType().getRevision()),
            payload.getData(),
            metadata.getData(),
            said,
            EnvelopeCodec.read(flat)));
  }

  private UUID id() {
    return UUID.nameUUIDFromBytes(
        (programme.value() + ids.nextLong()).getBytes(StandardCharsets.UTF_8));
  }
}
