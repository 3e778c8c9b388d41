package uk.improvementboard.query.portfolio;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.query.journal.Heads.Head;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.terms.ProgrammeId;

/** Lines kept in a map, found as they are in the database. */
public final class RememberedLines implements KeptLines {

  private final Journal journal;
  private final Map<List<Object>, Map<Part, JsonNode>> kept = new HashMap<>();

  /** How often a line had not been worked out before. */
  public int workedOut;

  public RememberedLines(Journal journal) {
    this.journal = journal;
  }

  private static List<Object> key(
      ProgrammeId programme, long position, boolean newest, Asked asked) {
    return List.of(programme, position, newest, asked.audience(), asked.day(), asked.within());
  }

  @Override
  public Map<ProgrammeId, Place> find(Collection<ProgrammeId> programmes, Asked asked, Part part) {
    return programmes.stream()
        .collect(
            Collectors.toMap(
                programme -> programme,
                programme -> {
                  var record = journal.record(programme).orElseThrow();
                  long position =
                      asked.instant() == null ? record.head() : record.positionAt(asked.instant());
                  return new Place(
                      new Head(1, record.head(), position),
                      Optional.ofNullable(
                              kept.get(key(programme, position, position == record.head(), asked)))
                          .map(parts -> parts.get(part))
                          .orElse(null));
                }));
  }

  @Override
  public void keep(ProgrammeId programme, Asked asked, WorkedOut found) {
    workedOut++;
    kept.put(
        key(programme, found.position(), found.newest(), asked),
        Map.of(Part.LINE, found.line(), Part.THINGS, found.things()));
  }
}
