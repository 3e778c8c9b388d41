package uk.improvementboard.platform.web;

import java.util.List;

/** What every request has to keep to, whatever it asks for. */
public enum WebRule {
  REQUEST_IS_READABLE(400, "The request cannot be read"),
  PARAMETERS_ARE_COMPLETE(400, "A parameter is missing or cannot be read"),
  SIGN_IN_FIRST(401, "You are not signed in"),
  ROLE_ALLOWS_IT(403, "Your role does not allow this"),
  FORM_IS_CURRENT(403, "The form is out of date"),
  ADDRESS_EXISTS(404, "There is nothing at this address"),
  METHOD_IS_OFFERED(405, "The address does not offer that method"),
  ANSWER_CAN_TAKE_THAT_FORM(406, "The answer cannot take the form asked for"),
  BODY_IS_NOT_TOO_LARGE(413, "The body is too large"),
  MEDIA_TYPE_IS_READ(415, "A body of that media type is not read here"),
  NO_FAULT_OF_OURS(500, "Something went wrong on our side"),
  SERVICE_IS_UP(503, "The service cannot answer now");

  private final int status;
  private final String title;

  WebRule(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** A problem that this rule was broken, with what to do about it in the user's words. */
  public Problem problem(String detail) {
    return new Problem(status, name(), title, detail);
  }

  Problem problem(String detail, List<Problem.Field> fields) {
    return new Problem(status, name(), title, detail, fields);
  }

  static WebRule ofStatus(int status) {
    for (WebRule rule : values()) {
      if (rule.status == status) {
        return rule;
      }
    }
    return status >= 500 ? NO_FAULT_OF_OURS : REQUEST_IS_READABLE;
  }
}
