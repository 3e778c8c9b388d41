package uk.improvementboard.query.trail;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.saved.SafeCell;
import uk.improvementboard.terms.Ref;

/**
 * The whole narrowed trail, or the sample drawn from it, as a file: written event by event while it
 * is read, so that its length does not matter.
 */
@Component
public final class SavedTrail {

  private static final List<String> COLUMNS =
      List.of(
          "drawn",
          "position",
          "recordedAt",
          "actor",
          "role",
          "onBehalfOf",
          "name",
          "revision",
          "inWords",
          "about",
          "effectiveOn",
          "sourceDocument",
          "sourceParagraph",
          "sourceStatedOn",
          "authority",
          "enteredLate",
          "correctedBy",
          "says");

  private final Answers answers;
  private final EventsInWords events;
  private final Json json;

  SavedTrail(Answers answers, EventsInWords events, Json json) {
    this.answers = answers;
    this.events = events;
    this.json = json;
  }

  /**
   * As comma-separated values (RFC 4180, UTF-8). Lines that begin with {@code #} say first what the
   * file is an answer to, as CSV on the Web has comments.
   */
  public void asCsv(Trail trail, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (String line : about(trail)) {
      text.write("# " + line.replaceAll("\\p{Cntrl}", " ") + "\r\n");
    }
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(COLUMNS);
    int drawn = 0;
    for (RecordedEvent event : trail.events()) {
      csv.writeRecord(row(trail, event, ++drawn));
    }
    csv.flush();
  }

  /** As one JSON object: {@code asOf}, what is said of the whole, and {@code items}. */
  public void asJson(Trail trail, OutputStream out) throws IOException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("asOf", answers.asOf(trail.known()));
    head.putAll(trail.said());
    head.put("count", trail.events().size());
    byte[] open = json.bytes(head);
    out.write(open, 0, open.length - 1);
    out.write(",\"items\":[".getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    for (RecordedEvent event : trail.events()) {
      out.write((first ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
      out.write(json.bytes(item(trail, event)));
      first = false;
    }
    out.write("]}\n".getBytes(StandardCharsets.UTF_8));
  }

  /** One event as the trail lists it: everything it says, and how it is marked. */
  public Map<String, Object> item(Trail trail, RecordedEvent event) {
    Map<String, Object> item = new LinkedHashMap<>(events.whole(trail.known(), event));
    if (Trail.isLate(event)) {
      item.put("enteredLate", true);
    }
    Long correctedBy = trail.correctedBy(event);
    if (correctedBy != null) {
      item.put("correctedBy", correctedBy);
    }
    return item;
  }

  /** The events of the trail, each with everything it says, made when it is asked for. */
  public List<Map<String, Object>> items(Trail trail) {
    return new AbstractList<>() {
      @Override
      public Map<String, Object> get(int index) {
        return events.whole(trail.known(), trail.events().get(index));
      }

      @Override
      public int size() {
        return trail.events().size();
      }
    };
  }

  private List<String> about(Trail trail) {
    AsKnown known = trail.known();
    Sample sample = trail.sample();
    int shown = trail.events().size();
    List<String> lines = new ArrayList<>();
    lines.add("audit trail of " + known.record().programme());
    lines.add(answers.label(known) + "; " + answers.address(known));
    lines.add("narrowed by: " + trail.narrowing().inWords());
    if (sample == null) {
      lines.add("entries: " + shown);
    } else {
      lines.add(
          "sample: "
              + shown
              + " of a population of "
              + trail.populationSize()
              + ", seed: "
              + sample.seed());
      lines.add(
          "drawn by: lowest SHA-256 of seed, line end, programme, line end, position (UTF-8), the"
              + " lowest first");
    }
    return lines;
  }

  private List<String> row(Trail trail, RecordedEvent event, int drawn) {
    AsKnown known = trail.known();
    Map<String, Object> item = item(trail, event);
    Envelope envelope = event.envelope();
    boolean sourced = item.containsKey("source");
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(trail.sample() == null ? "" : drawn);
    cells.add(event.position());
    cells.add(event.recordedAt());
    cells.add(envelope.actor());
    cells.add(envelope.role().words());
    cells.add(envelope.onBehalfOf());
    cells.add(event.name().name());
    cells.add(event.name().revision());
    cells.add(item.get("inWords"));
    cells.add(
        event.event().subjects().stream()
            .filter(ref -> !known.knowledge().hides(ref))
            .map(Ref::value)
            .collect(Collectors.joining(" ")));
    cells.add(envelope.effectiveOn() == null ? null : envelope.effectiveOn().edtf());
    cells.add(sourced ? Objects.requireNonNull(envelope.source()).document() : null);
    cells.add(sourced ? Objects.requireNonNull(envelope.source()).paragraph() : null);
    cells.add(
        sourced && Objects.requireNonNull(envelope.source()).statedOn() != null
            ? Objects.requireNonNull(envelope.source().statedOn()).edtf()
            : null);
    cells.add(item.get("authority"));
    cells.add(Trail.isLate(event) ? "yes" : "no");
    cells.add(trail.correctedBy(event));
    cells.add(json.text(Objects.requireNonNull(item.get("says"))));
    return cells.stream().map(cell -> SafeCell.of(cell == null ? "" : cell.toString())).toList();
  }
}
