package uk.improvementboard.command.forms;

import java.util.List;
import java.util.Map;

/** The audiences that nearly every programme has, in words. */
final class Audiences {

  private static final Map<String, String> WORDS =
      Map.of(
          "public", "The public",
          "dfe", "The Department for Education",
          "ofsted", "Ofsted",
          "council", "The council",
          "partners", "The partners");

  /** In the order in which they are offered. */
  static final List<String> NAMED = List.of("public", "dfe", "ofsted", "council", "partners");

  private Audiences() {}

  static String words(String name) {
    return WORDS.getOrDefault(name, name);
  }
}
