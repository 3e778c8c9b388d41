package uk.improvementboard.command.bundles;

import java.util.List;
import java.util.Map;
import uk.improvementboard.platform.web.Problem;

/**
 * What became, or would become, of a bundle.
 *
 * @param lines how many lines hold a command
 * @param accepted how many were taken in, or would be
 * @param repeated how many were in the record already
 * @param refused every line that was refused
 * @param changed whether the record was changed
 * @param programmes the position that each programme has reached, or would reach
 */
public record BundleReport(
    int lines,
    int accepted,
    int repeated,
    List<RefusedLine> refused,
    boolean changed,
    Map<String, Long> programmes) {

  public BundleReport {
    refused = List.copyOf(refused);
  }

  /**
   * A line that was refused.
   *
   * @param line its number in the file, from 1
   * @param command the command's name; empty where it cannot be read
   * @param rule the rule it breaks
   * @param title the rule in one sentence
   * @param message what to do about it
   * @param errors what in the line is meant
   */
  public record RefusedLine(
      int line,
      String command,
      String rule,
      String title,
      String message,
      List<Problem.Field> errors) {}
}
