package uk.improvementboard.query.evidence;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a bundle.
 *
 * @param findings what does not hold, in the order found; of very many only the first
 * @param held what was checked and holds, in sentences
 * @param shortForm of the checkpoint over the last event, to be compared by telephone; null where
 *     there is none
 */
public record Findings(List<Finding> findings, List<String> held, @Nullable String shortForm) {

  public Findings {
    findings = List.copyOf(findings);
    held = List.copyOf(held);
  }

  /** The weightiest of what was found. */
  public Verdict verdict() {
    return findings.stream()
        .map(Finding::weighs)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.VALID);
  }
}
