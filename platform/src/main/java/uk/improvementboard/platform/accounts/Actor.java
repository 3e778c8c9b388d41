package uk.improvementboard.platform.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * Who is asking, as every command and query is told.
 *
 * @param id an opaque id; the name behind it is in the erasable directory only
 * @param role the role they act in
 * @param programmes the programmes they are attached to; null for all of them
 * @param body the body they belong to, for a member or scrutiny reader
 */
public record Actor(
    String id, Role role, @Nullable Set<ProgrammeId> programmes, @Nullable Ref body) {

  public Actor {
    programmes = programmes == null ? null : Set.copyOf(programmes);
  }

  public boolean attachedTo(ProgrammeId programme) {
    return programmes == null || programmes.contains(programme);
  }
}
