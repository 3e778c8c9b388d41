package uk.improvementboard.query.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.evidence.Found.Enough;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.Role;

/** The answer of a bundle, and the same answer worked out again from the bundle's events. */
final class AnswerOfBundle {

  private static final int CHUNK = 1_000;
  private static final byte[] BEFORE = "{\"asOf\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BETWEEN = ",\"data\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] AFTER = "}".getBytes(StandardCharsets.UTF_8);
  private static final StoredEvents STORED = StoredEvents.ofThisRelease();

  /** What depends on where the record ended when it was asked. */
  private static final List<String> OF_ITS_TIME = List.of("ledger", "label");

  private final Description description;
  private final byte @Nullable [] answer;
  private final Found found;
  private @Nullable ObjectNode asOf;
  private @Nullable String notReadable;
  private ProgrammeRecord record;
  private List<StoredEvents.Kept> chunk = new ArrayList<>();

  AnswerOfBundle(Description description, byte @Nullable [] answer, Found found) {
    this.description = description;
    this.answer = answer;
    this.found = found;
    this.record = ProgrammeRecord.empty(description.programme());
    if (answer != null) {
      this.asOf = asOf(answer);
    }
  }

  private static @Nullable ObjectNode asOf(byte[] answer) {
    try (JsonParser json = EventJson.events().createParser(answer)) {
      if (json.nextToken() == JsonToken.START_OBJECT
          && "asOf".equals(json.nextName())
          && json.nextToken() == JsonToken.START_OBJECT) {
        JsonNode read = json.readValueAsTree();
        return read instanceof ObjectNode block ? block : null;
      }
    } catch (JacksonException notJson) {
      return null;
    }
    return null;
  }

  /** The size of the ledger that the answer names, where it names one. */
  Optional<Long> size() {
    return asOf == null || !asOf.path("ledger").path("size").isIntegralNumber()
        ? Optional.empty()
        : Optional.of(asOf.path("ledger").path("size").asLong());
  }

  /** The next event; null where there is none that can be read. */
  void take(@Nullable LedgerEntry entry) {
    if (entry == null || !found.nothing()) {
      notReadable = "";
    }
    if (notReadable != null || entry == null) {
      chunk = new ArrayList<>();
      return;
    }
    chunk.add(
        new StoredEvents.Kept(
            entry.position(),
            entry.recordedAt(),
            entry.eventId(),
            new StoredName(entry.type(), entry.revision()),
            entry.payload(),
            entry.metadata()));
    if (chunk.size() == CHUNK) {
      read();
    }
  }

  private void read() {
    try {
      record =
          record.with(STORED.read(description.programme(), record.head() + 1, List.copyOf(chunk)));
    } catch (RuntimeException e) {
      // whatever is in an event that this release does not read
      notReadable =
          "Among the events "
              + (record.head() + 1)
              + " to "
              + (record.head() + chunk.size())
              + " is one that this release cannot read: "
              + e.getMessage();
    }
    chunk = new ArrayList<>();
  }

  /** Works the answer out again and compares; only where all else holds. */
  void compare(Map<Long, Hash> roots) throws Enough {
    if (answer == null || !found.nothing() || "".equals(notReadable)) {
      return;
    }
    read();
    if (notReadable != null) {
      found.incomplete(BundleFile.ANSWER, notReadable + ".");
      return;
    }
    Matter matter = description.matter().orElse(null);
    Role role = description.readerRole().orElse(null);
    if (asOf == null || matter == null || role == null) {
      found.tampered(BundleFile.ANSWER, "This is no answer, or none to a question that is known.");
      return;
    }
    String version = asOf.path("viewVersion").asString("");
    if (!version.equals(Answers.VIEW_VERSION)) {
      found.incomplete(
          BundleFile.ANSWER,
          "The answer is of view version "
              + version
              + " and this release works out version "
              + Answers.VIEW_VERSION
              + ": check it with the release that gave it. The events hold.");
      return;
    }
    try {
      compare(new WorkedOutAgain(record, description, matter, role), asOf, answer, roots);
    } catch (Problem e) {
      found.tampered(BundleFile.ANSWER, "From these events there is no such answer: " + e.detail());
    }
  }

  private void compare(WorkedOutAgain again, ObjectNode asOf, byte[] answer, Map<Long, Hash> roots)
      throws Enough {
    if (again.reach() != description.upTo()) {
      found.tampered(
          BundleFile.DESCRIPTION,
          "The answer follows from the first "
              + again.reach()
              + " events and the bundle says "
              + description.upTo()
              + ".");
    }
    JsonNode mine = again.asOf();
    for (String name : names(asOf, mine)) {
      if (!OF_ITS_TIME.contains(name) && !asOf.path(name).equals(mine.path(name))) {
        found.tampered(
            BundleFile.ANSWER,
            "The answer's asOf says another "
                + name
                + " than the events: "
                + asOf.path(name)
                + ".");
      }
    }
    label(asOf.path("label").asString(""), mine.path("label").asString(""));
    ledger(asOf.path("ledger"), roots);
    byte[] head = WorkedOutAgain.bytes(asOf);
    if (isMadeOf(answer, BEFORE, head, BETWEEN, again.data(), AFTER)) {
      found.holds(
          "The answer was worked out again from the events: it is the same, byte for byte.");
      return;
    }
    found.tampered(BundleFile.ANSWER, "The answer does not follow from the events" + where(again));
  }

  private static List<String> names(JsonNode one, JsonNode other) {
    List<String> names = new ArrayList<>(one.propertyNames());
    names.addAll(other.propertyNames());
    return names.stream().distinct().toList();
  }

  /**
   * What was the newest when it was asked is so at the end of the bundle, and may be so no more.
   */
  private void label(String said, String mine) throws Enough {
    String notTheNewest =
        mine.replace("As known now", "As known at position " + description.upTo());
    if (!said.equals(mine) && !said.equals(notTheNewest)) {
      found.tampered(BundleFile.ANSWER, "The answer is called \"" + said + "\".");
    }
  }

  private void ledger(JsonNode ledger, Map<Long, Hash> roots) throws Enough {
    if (ledger.isMissingNode()) {
      return;
    }
    Hash root = roots.get(ledger.path("size").asLong());
    if (root == null || !ledger.path("root").asString("").equals(root.base64())) {
      found.tampered(
          BundleFile.ANSWER, "The answer names another head of the ledger than the events have.");
    }
  }

  private String where(WorkedOutAgain again) {
    try {
      return WorkedOutAgain.difference(
              EventJson.events().readTree(answer).path("data"),
              EventJson.events().readTree(again.data()))
          .map(words -> ": " + words + ".")
          .orElse(": it is written in another way.");
    } catch (JacksonException e) {
      return ": it cannot be read.";
    }
  }

  private static boolean isMadeOf(byte[] whole, byte[]... parts) {
    int at = 0;
    for (byte[] part : parts) {
      if (whole.length - at < part.length
          || !Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        return false;
      }
      at += part.length;
    }
    return at == whole.length;
  }
}
