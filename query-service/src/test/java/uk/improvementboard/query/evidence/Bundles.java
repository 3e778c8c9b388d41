package uk.improvementboard.query.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.platform.streams.StoredRows;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.terms.Ref;

/** Bundles made for tests, opened, changed and made again. */
final class Bundles {

  private Bundles() {}

  /** What the store holds of a record that was told. */
  static List<StoredRow> rows(ProgrammeRecord record) {
    return record.upTo(record.head()).stream().map(Bundles::row).toList();
  }

  private static StoredRow row(RecordedEvent event) {
    return new StoredRow(
        event.position(),
        event.recordedAt().toString(),
        event.eventId(),
        event.name().name(),
        event.name().revision(),
        EventJson.bytes(event.event()),
        EventJson.bytes(EnvelopeCodec.write(event.envelope())));
  }

  static StoredRows store(List<StoredRow> rows) {
    return (programme, from, limit) ->
        rows.stream().filter(row -> row.position() >= from).limit(limit).toList();
  }

  /** The sizes at which a ledger signs: each meeting's close. */
  static SortedSet<Long> closes(ProgrammeRecord record) {
    TreeSet<Long> closes = new TreeSet<>();
    for (MeetingTimes times : record.meetings().values()) {
      times.closedPosition().ifPresent(closes::add);
    }
    return closes;
  }

  static SigningLedger ledger(Story story) {
    return new SigningLedger(
        SigningLedger.KEY, Story.PROGRAMME, rows(story.record()), closes(story.record()));
  }

  static EvidenceBundles of(Story story, StoredRows store, SignedLedgers heads) {
    return new EvidenceBundles(
        store,
        heads,
        new ProvableAnswers(story.answers, story.replay, story.boards, story.things),
        story.answers,
        story.asking,
        story.whoMayAsk,
        story.json);
  }

  static AsKnown asked(
      Story story, Actor reader, Matter matter, String moment, @Nullable String audience) {
    AsOf asked = AsOf.parse(moment, null, audience, null, null, null);
    return story.asking.asKnown(
        reader,
        Story.PROGRAMME,
        matter instanceof Matter.OneMeeting(Ref meeting)
            ? MeetingReplay.momentOf(meeting, asked)
            : asked);
  }

  /** The bundle of a matter as it is now, for the secretariat. */
  static byte[] made(Story story, StoredRows store, SignedLedgers heads, Matter matter) {
    AsKnown known = asked(story, Story.SECRETARIAT, matter, "now", null);
    return bytes(of(story, store, heads).of(known, matter));
  }

  static byte[] made(Story story, Matter matter) {
    return made(story, store(rows(story.record())), ledger(story), matter);
  }

  static byte[] bytes(EvidenceBundles.Bundle bundle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      bundle.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> files(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The files with a manifest that fits them, as a careful forger makes it. */
  static byte[] resealed(Map<String, byte[]> files) {
    StringBuilder manifest = new StringBuilder();
    files.forEach(
        (name, content) -> {
          if (!name.equals(BundleFile.MANIFEST)) {
            manifest
                .append(HexFormat.of().formatHex(ZipOfFiles.sha256().digest(content)))
                .append("  ")
                .append(name)
                .append('\n');
          }
        });
    Map<String, byte[]> sealed = new LinkedHashMap<>(files);
    sealed.put(BundleFile.MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
    return zip(sealed);
  }

  static void unpack(byte[] zip, Path folder) {
    files(zip)
        .forEach(
            (name, content) -> {
              try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** What the product's check says to these bytes. */
  static Findings checked(byte[] bundle, @Nullable Against against) {
    try {
      Path file = Files.createTempFile("bundle", ".zip");
      try {
        Files.write(file, bundle);
        return EvidenceCheck.check(file, against, List.of(), (done, of) -> {});
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
