package uk.improvementboard.standalone.database;

/** Why the product cannot start here, in the operator's words. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String why) {
    super(why);
  }

  public CannotStart(String why, Throwable cause) {
    super(why, cause);
  }
}
