package uk.improvementboard.design;

/**
 * Who is signed in, and the way out.
 *
 * @param words "Signed in as secretariat"
 * @param signOut where signing out is posted to
 */
public record Account(String words, String signOut) implements Component {}
