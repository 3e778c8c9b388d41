package uk.improvementboard.command.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** Where there is no query side to ask: references are written, and the rules alone decide. */
final class NothingKnown implements Known {

  @Override
  public Optional<Now> now(ProgrammeId programme, Set<EntityKind> kinds) {
    return Optional.empty();
  }

  @Override
  public Optional<Boolean> knows(ProgrammeId programme, Ref ref) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Fact>> facts(
      ProgrammeId programme, EntityKind kind, Ref ref, long position) {
    return Optional.empty();
  }
}
