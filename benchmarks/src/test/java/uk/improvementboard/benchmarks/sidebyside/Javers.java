package uk.improvementboard.benchmarks.sidebyside;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.javers.core.JaversBuilder;
import org.javers.core.commit.CommitId;
import org.javers.core.metamodel.object.CdoSnapshot;
import org.javers.repository.jql.QueryBuilder;
import org.javers.repository.sql.DialectName;
import org.javers.repository.sql.SqlRepositoryBuilder;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Ref;

/**
 * JaVers on PostgreSQL: every snapshot up to a commit, of which the newest of each item is kept.
 * Its shadows would be shorter to write and are not exact ({@link WrongAnswers}).
 */
final class Javers extends KeepsVersions {

  private final Map<Ref, Long> closes;
  private final Connection connection;
  private final org.javers.core.Javers javers;
  private final Map<Long, CommitId> commits = new HashMap<>();
  private final Map<CommitId, Long> positions = new HashMap<>();
  private final Map<String, Set<String>> itemsOfThing = new HashMap<>();

  Javers(TestPostgres postgres, Map<Ref, Long> closes) throws SQLException {
    this.closes = closes;
    connection = postgres.dataSource().getConnection();
    Sql.execute(connection, "SET synchronous_commit = off");
    connection.setAutoCommit(false);
    javers =
        JaversBuilder.javers()
            .registerEntity(AuditedItem.class)
            .registerJaversRepository(
                SqlRepositoryBuilder.sqlRepository()
                    .withConnectionProvider(() -> connection)
                    .withDialect(DialectName.POSTGRES)
                    .build())
            .build();
    connection.commit();
  }

  @Override
  public String name() {
    return "JaVers, snapshots up to a commit, newest kept";
  }

  @Override
  public void load(Iterable<Revision> revisions) {
    Version.Items items = new Version.Items();
    try {
      for (Revision revision : revisions) {
        for (Version version : items.after(revision)) {
          CommitId id = javers.commit("secretariat", new AuditedItem(version)).getId();
          commits.put(revision.position(), id);
          positions.put(id, revision.position());
          itemsOfThing
              .computeIfAbsent(version.thing(), thing -> new LinkedHashSet<>())
              .add(version.item());
        }
        connection.commit();
      }
      connection.setAutoCommit(true);
      Sql.execute(connection, "VACUUM ANALYZE");
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  Map<String, Map<String, String>> state(Ref meeting) {
    Map<String, Map<String, String>> state = new HashMap<>();
    // the newest come first
    for (CdoSnapshot snapshot :
        javers.findSnapshots(
            QueryBuilder.byClass(AuditedItem.class)
                .toCommitId(commits.get(closes.get(meeting)))
                .limit(Integer.MAX_VALUE)
                .build())) {
      state.putIfAbsent((String) snapshot.getPropertyValue("item"), fields(snapshot));
    }
    return state;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> fields(CdoSnapshot snapshot) {
    return (Map<String, String>) snapshot.getPropertyValue("fields");
  }

  @Override
  List<Version> versions(Ref thing) {
    List<Version> versions = new ArrayList<>();
    for (String item : itemsOfThing.getOrDefault(thing.value(), Set.of())) {
      List<CdoSnapshot> snapshots =
          javers.findSnapshots(
              QueryBuilder.byInstanceId(item, AuditedItem.class).limit(Integer.MAX_VALUE).build());
      for (CdoSnapshot snapshot : snapshots.reversed()) {
        versions.add(
            new Version(
                positions.getOrDefault(snapshot.getCommitId(), 0L),
                thing.value(),
                item,
                fields(snapshot)));
      }
    }
    return versions;
  }

  @Override
  public void close() {
    Sql.close(connection);
  }
}
