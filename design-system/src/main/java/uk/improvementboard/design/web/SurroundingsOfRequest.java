package uk.improvementboard.design.web;

import jakarta.servlet.http.HttpServletRequest;
import uk.improvementboard.design.Surroundings;

/** What stands round the page that answers a request; an application's own bean replaces ours. */
@FunctionalInterface
public interface SurroundingsOfRequest {
  Surroundings of(HttpServletRequest request);
}
