package uk.improvementboard.platform.web;

import java.io.IOException;

/** A body sent without its length turned out larger than the limit while it was read. */
final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLarge(long limit) {
    super("the body is larger than " + limit + " bytes");
  }
}
