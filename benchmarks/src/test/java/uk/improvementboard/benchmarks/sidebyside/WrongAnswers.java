package uk.improvementboard.benchmarks.sidebyside;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.javers.core.JaversBuilder;
import org.javers.core.metamodel.annotation.Id;
import org.javers.repository.jql.QueryBuilder;
import uk.improvementboard.platform.testkit.TestPostgres;

/** Two ways in which peers answer wrongly that one node and plain items do not bring out. */
final class WrongAnswers {

  private static final String ITEM = "A1";

  /** A question with the right answer and the one given. */
  record Answer(String question, String right, String given) {
    boolean wrong() {
      return !right.equals(given);
    }

    @Override
    public String toString() {
      return (wrong() ? "WRONG: " : "right: ")
          + question
          + ": it was '"
          + right
          + "', the answer is '"
          + given
          + "'";
    }
  }

  private WrongAnswers() {}

  static List<Answer> all(TestPostgres postgres) {
    return List.of(enversAcrossTwoNodes(postgres), javersShadowOfABoard());
  }

  /**
   * Each node takes its revision numbers from a block of its own, so that they are not in the order
   * of time; and what was known at an instant is looked up by the greatest number before it.
   */
  static Answer enversAcrossTwoNodes(TestPostgres postgres) {
    try (EntityManagerFactory one =
            Envers.node(postgres, "two_nodes", Envers.Strategy.DEFAULT, true);
        EntityManagerFactory other =
            Envers.node(postgres, "two_nodes", Envers.Strategy.DEFAULT, false)) {
      say(one, "proposed");
      say(one, "approved");
      say(other, "in progress");
      say(one, "complete");
      try (EntityManager session = one.createEntityManager()) {
        AuditReader reader = AuditReaderFactory.get(session);
        Number now = reader.getRevisionNumberForDate(Instant.now());
        return new Answer(
            "Envers, default strategy, two nodes, the stage of an action as of now, by date",
            stage(session.find(AuditedItem.class, ITEM)),
            stage(reader.find(AuditedItem.class, ITEM, now)));
      }
    }
  }

  private static void say(EntityManagerFactory node, String stage) {
    Version version = new Version(0, ITEM, ITEM, Map.of("stage", stage));
    try (EntityManager session = node.createEntityManager()) {
      session.getTransaction().begin();
      AuditedItem kept = session.find(AuditedItem.class, ITEM);
      if (kept == null) {
        session.persist(new AuditedItem(version));
      } else {
        kept.becomes(version);
      }
      session.getTransaction().commit();
    }
  }

  private static String stage(AuditedItem item) {
    return item.fields().getOrDefault("stage", "");
  }

  /** A board with its actions. */
  @SuppressWarnings("UnusedVariable") // JaVers reads it
  static final class Board {
    @Id private final String name;
    private final List<Action> actions;

    Board(String name, List<Action> actions) {
      this.name = name;
      this.actions = List.copyOf(actions);
    }
  }

  /** What a board watches. */
  @SuppressWarnings("UnusedVariable") // JaVers reads it
  static final class Action {
    @Id private final String ref;
    private String stage;

    Action(String ref, String stage) {
      this.ref = ref;
      this.stage = stage;
    }
  }

  /**
   * The shadow of a board as of a meeting has its actions as they were when the board itself was
   * last changed.
   */
  static Answer javersShadowOfABoard() {
    org.javers.core.Javers javers = JaversBuilder.javers().build();
    Action action = new Action(ITEM, "not started");
    javers.commit("secretariat", new Board("B1", List.of(action)));
    action.stage = "in progress";
    javers.commit("lead", action);
    Board atTheMeeting =
        javers
            .<Board>findShadows(
                QueryBuilder.byInstanceId("B1", Board.class)
                    .toInstant(Instant.now())
                    .withScopeDeepPlus()
                    .build())
            .getFirst()
            .get();
    return new Answer(
        "JaVers, deep+ shadow of a board as of a meeting, the stage of its action",
        action.stage,
        atTheMeeting.actions.getFirst().stage);
  }
}
