package uk.improvementboard.platform.web;

import java.util.List;
import java.util.Objects;

/**
 * Why a request is not carried out, in its reader's words; becomes a problem document of RFC 9457.
 * Nothing was changed.
 */
public final class Problem extends RuntimeException {

  /**
   * One thing to put right.
   *
   * @param pointer a JSON Pointer into the request: {@code /due}
   * @param message what is wrong with it
   */
  public record Field(String pointer, String message) {}

  private final int status;
  private final String rule;
  private final String title;
  private final List<Field> fields;

  /**
   * @param status the HTTP status
   * @param rule the id of the rule broken, as {@code docs/domain/rules.md} heads it
   * @param title the rule in one sentence
   * @param detail what to do about it, in the user's words
   * @param fields what in the request is meant
   */
  public Problem(int status, String rule, String title, String detail, List<Field> fields) {
    super(detail, null, false, false);
    this.status = status;
    this.rule = rule;
    this.title = title;
    this.fields = List.copyOf(fields);
  }

  public Problem(int status, String rule, String title, String detail) {
    this(status, rule, title, detail, List.of());
  }

  public int status() {
    return status;
  }

  public String rule() {
    return rule;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return Objects.requireNonNull(getMessage());
  }

  public List<Field> fields() {
    return fields;
  }
}
