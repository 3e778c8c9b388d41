package uk.improvementboard.design.web;

import org.springframework.http.HttpStatus;

/** A page that could not be shown, in plain words and with what to do next. */
public record ProblemPage(String title, String words) {
  static ProblemPage of(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND ->
          new ProblemPage(
              "Page not found",
              "If you typed the web address, check it is correct. If you followed a link, what it"
                  + " led to may be known to another board only.");
      case FORBIDDEN ->
          new ProblemPage(
              "You cannot see this page",
              "Your role does not allow it. Someone who can see it may tell you what it says.");
      default ->
          status.is4xxClientError()
              ? new ProblemPage(
                  "The request was not understood", "Go back and try again. Nothing was recorded.")
              : new ProblemPage(
                  "Sorry, there is a problem with the service",
                  "Try again in a few minutes. Whatever was recorded before is safe.");
    };
  }
}
