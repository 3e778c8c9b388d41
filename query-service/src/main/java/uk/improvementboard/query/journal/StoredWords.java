package uk.improvementboard.query.journal;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.terms.ProgrammeId;

/** PostgreSQL's full-text search over the journal itself: English, by word stem. */
final class StoredWords implements WordsOfEvents {

  private final JdbcClient db;
  private final JournalMakings makings;

  StoredWords(DataSource dataSource) {
    this.db = JdbcClient.create(dataSource);
    this.makings = new JournalMakings(dataSource);
  }

  @Override
  public List<Long> saying(ProgrammeId programme, String words, long upTo) {
    return makings.read(
        making ->
            db.sql(
                    """
                    SELECT position
                    FROM %s, websearch_to_tsquery('english', ?) AS wanted
                    WHERE programme = ? AND position <= ? AND words @@ wanted
                    ORDER BY ts_rank(words, wanted) DESC, position DESC
                    """
                        .formatted(JournalMakings.words(making)))
                .params(words, programme.value(), upTo)
                .query(Long.class)
                .list());
  }
}
