package uk.improvementboard.command.web;

import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.platform.web.Problem;

/** Refusals as problem documents. */
final class Refusals {

  private Refusals() {}

  static Problem problem(Refusal refusal) {
    Rule rule = refusal.rule();
    return new Problem(
        status(rule.kind()),
        rule.id(),
        rule.title(),
        sentence(refusal.message()),
        refusal.fields().stream()
            .map(field -> new Problem.Field(field.pointer(), field.message()))
            .toList());
  }

  private static int status(Rule.Kind kind) {
    return switch (kind) {
      case REFUSED -> 422;
      case CONFLICT -> 409;
      case UNKNOWN -> 404;
      case FORBIDDEN -> 403;
      case VERSION_MISSING -> 428;
      case STALE -> 412;
    };
  }

  private static String sentence(String message) {
    String begun = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    return begun.endsWith(".") || begun.endsWith("\"]") ? begun : begun + ".";
  }
}
