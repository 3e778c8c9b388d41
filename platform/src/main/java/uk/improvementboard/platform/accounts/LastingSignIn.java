package uk.improvementboard.platform.accounts;

import java.util.Optional;

/** The sign-in behind a request that goes on being answered, asked again while it lasts. */
public interface LastingSignIn {

  /** The username that signed in. */
  String account();

  /** The account as it is now; empty once it is closed, or has signed out where it came from. */
  Optional<Actor> actor();
}
