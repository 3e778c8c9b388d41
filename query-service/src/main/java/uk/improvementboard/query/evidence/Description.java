package uk.improvementboard.query.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/**
 * What a bundle says of itself. Nothing of it is believed: what it names is checked against the
 * signed checkpoints.
 *
 * @param format {@value #FORMAT}
 * @param origin the ledger's name
 * @param path what the answer is about, as its address says it
 * @param moment the parameters of the answer: which moment, mode, audience and date
 * @param role the role in which it was asked for
 * @param audience whose knowledge the answer is
 * @param events which events are in the bundle
 * @param upTo the last position that plays a part in the answer
 */
record Description(
    String format,
    String origin,
    ProgrammeId programme,
    String path,
    String moment,
    String role,
    Audience audience,
    Which events,
    long upTo,
    Instant madeAt) {

  static final String FORMAT = "improvement-board/evidence/v1";

  /** Which events a bundle holds. */
  enum Which {
    /** All from the first on, so that the answer can be worked out again. */
    EVERY,
    /** Those that the audience knows, each with its proof. */
    KNOWN
  }

  byte[] bytes() {
    return EventJson.bytes(this);
  }

  /**
   * @throws tools.jackson.core.JacksonException when it is not of this form
   * @throws IllegalArgumentException when something in it cannot be
   */
  static Description read(byte[] json) {
    Description read = EventJson.events().readValue(json, Description.class);
    if (!read.format.equals(FORMAT)) {
      throw new IllegalArgumentException("this is of the format " + read.format);
    }
    if (read.upTo < 1) {
      throw new IllegalArgumentException("a bundle holds an event at least");
    }
    return read;
  }

  Optional<Matter> matter() {
    return Matter.at(programme, path);
  }

  Optional<Role> readerRole() {
    return Arrays.stream(Role.values()).filter(one -> one.words().equals(role)).findFirst();
  }

  /**
   * The question that was asked.
   *
   * @throws uk.improvementboard.platform.web.Problem when it cannot be read
   */
  AsOf asked() {
    Map<String, String> asked = new HashMap<>();
    for (String one : moment.substring(Math.min(1, moment.length())).split("&", -1)) {
      int at = one.indexOf('=');
      if (at > 0) {
        asked.put(one.substring(0, at), one.substring(at + 1));
      }
    }
    return AsOf.parse(
            asked.get("asOf"),
            asked.get("mode"),
            asked.get("audience"),
            asked.get("trueOn"),
            asked.get("minutedTo"),
            null)
        .readTo(asked.get("readTo"));
  }
}
