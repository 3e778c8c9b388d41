package uk.improvementboard.query.pages;

import java.util.List;

/** What is known now that was not known at the moment shown. */
public record LearntPage(Frame frame, List<OfKind> kinds) {

  /** Those that came to be learnt in one way. */
  public record OfKind(String title, String explained, List<Happening> learnt) {}

  public LearntPage {
    kinds = List.copyOf(kinds);
  }
}
