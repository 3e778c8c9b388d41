package uk.improvementboard.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type where the rule is explained, from this server's root: {@code /problems/RULE}
 * @param title the rule in one sentence
 * @param status the HTTP status
 * @param detail what to do about it
 * @param instance the path that was asked for
 * @param rule the id of the rule
 * @param errors what in the request is meant; empty where it is the whole of it
 */
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String rule,
    @JsonProperty("errors") List<Problem.Field> errors) {

  static ProblemDocument of(Problem problem, String path) {
    return new ProblemDocument(
        "/problems/" + problem.rule(),
        problem.title(),
        problem.status(),
        problem.detail(),
        path,
        problem.rule(),
        problem.fields());
  }
}
