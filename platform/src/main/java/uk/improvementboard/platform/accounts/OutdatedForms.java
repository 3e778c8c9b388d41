package uk.improvementboard.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What becomes of a form that was sent from this site with a token that no longer holds, as after
 * an hour without a request. A service that has forms supplies one.
 */
public interface OutdatedForms {

  /**
   * Keeps what was put into it and answers the request; false when it is none of this service's
   * forms, and nothing was done.
   */
  boolean keep(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
