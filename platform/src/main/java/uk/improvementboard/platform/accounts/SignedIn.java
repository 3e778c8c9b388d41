package uk.improvementboard.platform.accounts;

/** The actor of the request under way. */
public interface SignedIn {

  /**
   * @throws IllegalStateException when nobody is signed in: a path that reaches this
   *     unauthenticated is a defect
   */
  Actor actor();
}
