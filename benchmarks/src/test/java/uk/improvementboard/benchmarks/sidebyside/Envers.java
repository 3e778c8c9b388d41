package uk.improvementboard.benchmarks.sidebyside;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.DefaultRevisionEntity;
import org.hibernate.envers.query.AuditEntity;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.postgresql.ds.PGSimpleDataSource;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Ref;

/** Hibernate Envers, in one node; with the indexes that its users add by hand. */
final class Envers extends KeepsVersions {

  /** How Envers finds what was the newest at a revision. */
  enum Strategy {
    DEFAULT("org.hibernate.envers.strategy.DefaultAuditStrategy"),
    VALIDITY("org.hibernate.envers.strategy.ValidityAuditStrategy");

    private final String className;

    Strategy(String className) {
      this.className = className;
    }
  }

  private final Strategy strategy;
  private final String schema;
  private final Map<Ref, Long> closes;
  private final EntityManagerFactory node;
  private final Map<Long, Number> revisions = new HashMap<>();
  private final Map<Number, Long> positions = new HashMap<>();

  Envers(TestPostgres postgres, Map<Ref, Long> closes, Strategy strategy) {
    this.strategy = strategy;
    this.closes = closes;
    this.schema = "envers_" + strategy.name().toLowerCase(Locale.ROOT);
    this.node = node(postgres, schema, strategy, true);
  }

  /**
   * One node of an application on tables of its own.
   *
   * @param first whether the tables are still to be made
   */
  static EntityManagerFactory node(
      TestPostgres postgres, String schema, Strategy strategy, boolean first) {
    PGSimpleDataSource database = postgres.dataSource();
    return new HibernatePersistenceConfiguration(schema)
        .managedClass(AuditedItem.class)
        .jdbcUrl(database.getUrl())
        .jdbcUsername(String.valueOf(database.getUser()))
        .property("hibernate.default_schema", schema)
        .property("hibernate.connection.options", "-c synchronous_commit=off")
        .property("jakarta.persistence.create-database-schemas", true)
        .property(
            "jakarta.persistence.schema-generation.database.action", first ? "create" : "none")
        .property("org.hibernate.envers.audit_strategy", strategy.className)
        .createEntityManagerFactory();
  }

  @Override
  public String name() {
    return strategy == Strategy.DEFAULT
        ? "Envers, default strategy"
        : "Envers, ValidityAuditStrategy";
  }

  @Override
  public void load(Iterable<Revision> all) {
    index();
    Version.Items items = new Version.Items();
    try (EntityManager session = node.createEntityManager()) {
      for (Revision revision : all) {
        session.getTransaction().begin();
        items.after(revision).forEach(version -> save(version, session));
        Number number =
            AuditReaderFactory.get(session)
                .getCurrentRevision(DefaultRevisionEntity.class, true)
                .getId();
        session.getTransaction().commit();
        session.clear();
        revisions.put(revision.position(), number);
        positions.put(number, revision.position());
      }
    }
  }

  private static void save(Version version, EntityManager session) {
    AuditedItem kept = session.find(AuditedItem.class, version.item());
    if (kept == null) {
      session.persist(new AuditedItem(version));
    } else {
      kept.becomes(version);
    }
  }

  private void index() {
    try (EntityManager session = node.createEntityManager()) {
      session.getTransaction().begin();
      String table = schema + ".audited_item_aud";
      session.createNativeQuery("CREATE INDEX ON " + table + " (item, rev)").executeUpdate();
      session.createNativeQuery("CREATE INDEX ON " + table + " (rev)").executeUpdate();
      session.createNativeQuery("CREATE INDEX ON " + table + " (thing)").executeUpdate();
      session.getTransaction().commit();
    }
  }

  @Override
  Map<String, Map<String, String>> state(Ref meeting) {
    try (EntityManager session = node.createEntityManager()) {
      AuditReader reader = AuditReaderFactory.get(session);
      Number revision = revisions.get(closes.get(meeting));
      Map<String, Map<String, String>> state = new HashMap<>();
      for (Object found :
          reader.createQuery().forEntitiesAtRevision(AuditedItem.class, revision).getResultList()) {
        AuditedItem item = (AuditedItem) found;
        state.put(item.item(), item.fields());
      }
      return state;
    }
  }

  @Override
  List<Version> versions(Ref thing) {
    try (EntityManager session = node.createEntityManager()) {
      List<Version> versions = new ArrayList<>();
      for (Object found :
          AuditReaderFactory.get(session)
              .createQuery()
              .forRevisionsOfEntity(AuditedItem.class, false, true)
              .add(AuditEntity.property("thing").eq(thing.value()))
              .addOrder(AuditEntity.id().asc())
              .addOrder(AuditEntity.revisionNumber().asc())
              .getResultList()) {
        Object[] row = (Object[]) found;
        AuditedItem item = (AuditedItem) row[0];
        long position = positions.getOrDefault(((DefaultRevisionEntity) row[1]).getId(), 0L);
        versions.add(new Version(position, thing.value(), item.item(), item.fields()));
      }
      return versions;
    }
  }

  @Override
  public void close() {
    node.close();
  }
}
