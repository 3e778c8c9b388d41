package uk.improvementboard.query.signin;

/**
 * What the page on which a reader signs in says.
 *
 * @param refused whether there is no account with what was just entered
 * @param signedOut whether the reader has just signed out
 */
public record SignIn(boolean refused, boolean signedOut) {}
