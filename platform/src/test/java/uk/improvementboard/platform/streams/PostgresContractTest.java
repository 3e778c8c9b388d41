package uk.improvementboard.platform.streams;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;

class PostgresContractTest extends EventStoreContract {

  private final TestPostgres database = TestPostgres.fresh();

  @Override
  List<String> properties() {
    return database.properties();
  }

  @Override
  void plantUnknownEvent(ConfigurableApplicationContext process, ProgrammeId programme) {
    process
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type,
              eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)
            SELECT aggregateIdentifier, sequenceNumber + 1, type, 'planted', metaData, payload, '1',
              'action.vanished', timeStamp
            FROM DomainEventEntry WHERE aggregateIdentifier = ?
            """)
        .param(programme.value())
        .update();
  }
}
