package uk.improvementboard.platform.web;

/** A problem as a page, for a reader at a browser. A service that has pages supplies one. */
public interface ProblemPage {

  /** The whole page, escaped, in the reader's words. */
  String html(ProblemDocument problem);
}
