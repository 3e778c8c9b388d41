package uk.improvementboard.standalone.commandline;

import tools.jackson.databind.JsonNode;

/** Answers as text for a reader at a terminal. */
final class Words {

  private Words() {}

  /** A problem in its own words: what, what to do about it, where, and which rule. */
  static String ofProblem(Server.Answer answer) {
    JsonNode problem = answer.json();
    if (!problem.hasNonNull("title")) {
      return "The server answered " + answer.status() + ".";
    }
    StringBuilder words = new StringBuilder(sentence(problem.get("title").asString()));
    words.append(' ').append(problem.path("detail").asString(""));
    for (JsonNode error : problem.path("errors")) {
      words
          .append("\n  ")
          .append(error.path("pointer").asString(""))
          .append(' ')
          .append(error.path("message").asString(""));
    }
    return words.append("\n  (").append(problem.path("rule").asString("")).append(')').toString();
  }

  /** The same words with a full stop at their end. */
  static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }
}
