package uk.improvementboard.query.journal;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.ProgrammeId;

/** A journal in a real PostgreSQL, told as it would be by the projection. */
final class KeptJournal {

  final DataSource dataSource = TestPostgres.fresh().dataSource();
  final JdbcClient db = JdbcClient.create(dataSource);
  final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  final JournalProjection projection;

  KeptJournal() {
    OwnedSchema.migrate(dataSource, "classpath:db/query", "query_history");
    projection = new JournalProjection(dataSource, new JournalProgress(new Story()));
  }

  /** Tells a programme reports from one position to another. */
  void tell(ProgrammeId programme, long from, long to) {
    transactions.executeWithoutResult(
        status -> {
          projection.apply(
              LongStream.rangeClosed(from, to)
                  .mapToObj(
                      position ->
                          recorded(programme, position, SampleEvents.progressReport(position)))
                  .toList());
        });
  }

  static RecordedEvent recorded(ProgrammeId programme, long position, ProgrammeEvent event) {
    return new RecordedEvent(
        programme,
        position,
        Instant.parse("2020-03-05T10:00:00Z").plusSeconds(position),
        programme + "-" + position,
        EventCatalogue.current().nameOf(event.getClass()).orElseThrow(),
        EventJson.bytes(event),
        EventJson.bytes(EnvelopeCodec.write(SampleEvents.envelope("c-" + position))),
        event,
        SampleEvents.envelope("c-" + position));
  }

  /** What a record up to a position has to say. */
  static List<ProgrammeEvent> reports(long to) {
    return SampleEvents.progressReports(1, to);
  }
}
