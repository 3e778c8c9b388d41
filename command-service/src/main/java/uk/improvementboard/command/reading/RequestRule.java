package uk.improvementboard.command.reading;

import java.util.List;
import uk.improvementboard.platform.web.Problem;

/** What a request to change the record has to keep to before any rule of the record is asked. */
public enum RequestRule {
  FIELD_REQUIRED(400, "A field that a command needs is there, and is not blank."),
  FIELD_KNOWN(400, "A command has only fields that it knows."),
  FIELD_READABLE(400, "A field holds what its kind can hold."),
  JSON_READABLE(400, "A body is one JSON object."),
  COMMAND_KNOWN(404, "A command is one that the record knows."),
  IDEMPOTENCY_KEY_REQUIRED(400, "A command comes with an Idempotency-Key of 1 to 200 characters."),
  IF_MATCH_READABLE(400, "If-Match names one version, in double quotes."),
  OUTCOME_IS_KNOWN(503, "What became of a command is known."),
  LINE_NAMES_ITS_PROGRAMME(
      400, "A line of a bundle names its command, its programme and its data.");

  private final int status;
  private final String title;

  RequestRule(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public Problem problem(String detail, List<Problem.Field> fields) {
    return new Problem(status, name(), title, detail, fields);
  }

  public Problem problem(String detail) {
    return problem(detail, List.of());
  }
}
