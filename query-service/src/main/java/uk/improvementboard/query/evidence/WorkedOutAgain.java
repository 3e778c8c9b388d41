package uk.improvementboard.query.evidence;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Derived;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.RenderedAnswers;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.Moments;
import uk.improvementboard.query.boards.BoardView;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.clocks.WorkingDays;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/**
 * The answer of a bundle worked out again from its events, by the very code that answers from a
 * server, without one.
 */
final class WorkedOutAgain {

  private static final Json JSON = new Json();
  private static final WhoMayAsk WHO_MAY_ASK = new WhoMayAsk();
  private static final Things THINGS =
      new Things(JSON, new Derived(new StatutoryClocks(new WorkingDays())));
  private static final EventsInWords EVENTS = new EventsInWords(JSON, THINGS);
  private static final Answers ANSWERS =
      new Answers(
          JSON,
          new RenderedAnswers(DataSize.ofBytes(1), new SimpleMeterRegistry()),
          known -> Optional.empty());

  private final AsKnown known;
  private final byte[] data;

  /**
   * @throws uk.improvementboard.platform.web.Problem when the record has no such moment or thing
   */
  WorkedOutAgain(ProgrammeRecord record, Description description, Matter matter, Role role) {
    Asking asking = new Asking(only(record), new Moments(description::madeAt), WHO_MAY_ASK);
    this.known =
        asking.asKnown(
            new Actor("offline", role, null, null), record.programme(), description.asked());
    this.data =
        JSON.bytes(
            new ProvableAnswers(
                    ANSWERS,
                    new MeetingReplay(asking, THINGS, EVENTS, WHO_MAY_ASK),
                    new BoardView(asking, THINGS, EVENTS),
                    THINGS)
                .data(known, matter));
  }

  byte[] data() {
    return data;
  }

  /** What the answer says it is an answer to. */
  JsonNode asOf() {
    return JSON.read(JSON.text(ANSWERS.asOf(known)));
  }

  long reach() {
    return known.cut().reach();
  }

  static byte[] bytes(JsonNode node) {
    return JSON.bytes(node);
  }

  private static Journal only(ProgrammeRecord record) {
    return new Journal() {
      @Override
      public Optional<ProgrammeRecord> record(ProgrammeId programme) {
        return programme.equals(record.programme()) ? Optional.of(record) : Optional.empty();
      }

      @Override
      public List<ProgrammeId> programmes() {
        return List.of(record.programme());
      }
    };
  }

  /** Where two answers differ first, as a path with what either says. */
  static Optional<String> difference(JsonNode bundled, JsonNode again) {
    return difference("", bundled, again);
  }

  private static Optional<String> difference(String path, JsonNode bundled, JsonNode again) {
    if (bundled.equals(again)) {
      return Optional.empty();
    }
    if (bundled.isObject() && again.isObject()) {
      for (Map.Entry<String, JsonNode> member : bundled.properties()) {
        Optional<String> found =
            difference(
                path + "/" + member.getKey(), member.getValue(), again.path(member.getKey()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (bundled.isArray() && again.isArray()) {
      for (int i = 0; i < Math.min(bundled.size(), again.size()); i++) {
        Optional<String> found = difference(path + "/" + i, bundled.get(i), again.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.of(
        "at " + path + " it says " + shortened(bundled) + ", the events say " + shortened(again));
  }

  private static String shortened(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() > 120 ? text.substring(0, 120) + " ..." : text;
  }
}
