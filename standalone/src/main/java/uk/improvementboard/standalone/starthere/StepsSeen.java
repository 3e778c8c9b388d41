package uk.improvementboard.standalone.starthere;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.accounts.Actor;

/**
 * Which steps an account has seen. A table and not the session: a session ends after an hour, and
 * the tour is to be taken up again the next day.
 */
final class StepsSeen {

  private final JdbcClient database;

  StepsSeen(JdbcClient database) {
    this.database = database;
  }

  Set<String> by(Actor reader) {
    return new HashSet<>(
        database
            .sql("SELECT step FROM step_seen WHERE account = ?")
            .param(reader.id())
            .query(String.class)
            .list());
  }

  void saw(Actor reader, Step step) {
    database
        .sql("INSERT INTO step_seen (account, step) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .param(reader.id())
        .param(step.name())
        .update();
  }

  void forget(Actor reader) {
    database.sql("DELETE FROM step_seen WHERE account = ?").param(reader.id()).update();
  }
}
