package uk.improvementboard.query.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check of a bundle has found so far. */
final class Found {

  private static final int ENOUGH = 20;

  /** There is no use in going on. */
  static final class Enough extends Exception {
    Enough() {
      super("enough was found");
    }
  }

  private final List<Finding> findings = new ArrayList<>();
  private final List<String> held = new ArrayList<>();
  private @Nullable String shortForm;
  private boolean bundle;

  /** From here on, what is wrong is wrong with a bundle. */
  void thisIsABundle() {
    bundle = true;
  }

  boolean isBundle() {
    return bundle;
  }

  void add(Verdict weighs, String where, String words) {
    findings.add(new Finding(weighs, where, words));
  }

  void tampered(String where, String words) throws Enough {
    found(Verdict.TAMPERED, where, words);
  }

  void incomplete(String where, String words) throws Enough {
    found(Verdict.INCOMPLETE, where, words);
  }

  Enough notABundle(String where, String words) {
    add(Verdict.NOT_A_BUNDLE, where, words);
    return new Enough();
  }

  private void found(Verdict weighs, String where, String words) throws Enough {
    add(weighs, where, words);
    if (findings.size() >= ENOUGH) {
      throw new Enough();
    }
  }

  void holds(String sentence) {
    held.add(sentence);
  }

  void shortForm(String text) {
    shortForm = text;
  }

  boolean nothing() {
    return findings.isEmpty();
  }

  Findings findings() {
    return new Findings(findings, held, shortForm);
  }
}
