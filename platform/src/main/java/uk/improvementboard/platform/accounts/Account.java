package uk.improvementboard.platform.accounts;

/**
 * A local account.
 *
 * @param username what its holder signs in with; a function in the council, not a person's name
 * @param passwordHash the password, hashed, with the scheme in front: {@code {bcrypt}...}
 * @param actor as whom its holder acts
 */
public record Account(String username, String passwordHash, Actor actor) {}
