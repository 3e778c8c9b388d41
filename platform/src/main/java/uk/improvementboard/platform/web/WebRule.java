package uk.improvementboard.platform.web;

import java.util.List;

/** What every request has to keep to, whatever it asks for. */
public enum WebRule {
  REQUEST_IS_READABLE(400, "The request can be read"),
  PARAMETERS_ARE_COMPLETE(400, "Every parameter that is needed is given and readable"),
  SIGN_IN_FIRST(401, "Only those who are signed in may ask"),
  ROLE_ALLOWS_IT(403, "The role allows what is asked"),
  FORM_IS_CURRENT(403, "A form is sent from the page that showed it"),
  ADDRESS_EXISTS(404, "The address leads somewhere"),
  METHOD_IS_OFFERED(405, "The address offers the method"),
  ANSWER_CAN_TAKE_THAT_FORM(406, "The answer can take the form asked for"),
  BODY_IS_NOT_TOO_LARGE(413, "The body is not larger than the limit"),
  MEDIA_TYPE_IS_READ(415, "The body has a media type that is read here"),
  NO_FAULT_OF_OURS(500, "The fault is not ours"),
  SERVICE_IS_UP(503, "The service can answer");

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
