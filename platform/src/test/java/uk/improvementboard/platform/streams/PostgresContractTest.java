package uk.improvementboard.platform.streams;

import java.util.List;
import uk.improvementboard.platform.testkit.TestPostgres;

class PostgresContractTest extends EventStoreContract {

  private final TestPostgres database = TestPostgres.fresh();

  @Override
  List<String> properties() {
    return database.properties();
  }
}
