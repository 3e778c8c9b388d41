package uk.improvementboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A problem as a page, for a reader at a browser. A service that has pages supplies one. */
public interface ProblemPage {

  /** Writes the page; status and headers are set already. */
  void show(ProblemDocument problem, HttpServletRequest request, HttpServletResponse response)
      throws Exception;
}
