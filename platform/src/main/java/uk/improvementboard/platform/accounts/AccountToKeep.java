package uk.improvementboard.platform.accounts;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * An account as an operator writes it down.
 *
 * @param username 2 to 40 lower-case letters, digits and hyphens, a letter first
 * @param password in clear, 12 to 72 bytes: the file that holds it is its owner's only
 * @param role the role its holder acts in
 * @param programmes the programmes it is attached to; null for all of them
 * @param body the body its holder belongs to, for a member or scrutiny reader
 */
public record AccountToKeep(
    String username,
    String password,
    Role role,
    @Nullable Set<ProgrammeId> programmes,
    @Nullable Ref body) {

  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public AccountToKeep {
    programmes = programmes == null ? null : Set.copyOf(programmes);
    if (!USERNAME.matcher(username).matches()) {
      throw new IllegalArgumentException(
          "a username has 2 to 40 lower-case letters, digits and hyphens, a letter first");
    }
    int bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    if (bytes < 12 || bytes > 72) {
      throw new IllegalArgumentException(
          "the password of '" + username + "' has to have 12 to 72 characters");
    }
  }

  /** Kept out of logs. */
  @Override
  public String toString() {
    return "AccountToKeep[" + username + ", " + role.words() + "]";
  }
}
