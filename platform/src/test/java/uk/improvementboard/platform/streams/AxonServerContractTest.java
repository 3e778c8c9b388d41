package uk.improvementboard.platform.streams;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import uk.improvementboard.platform.testkit.TestPostgres;

/**
 * The contract against a running Axon Server: {@code AXON_SERVER=host:port mvn -pl platform -am
 * test}. Runs only when that is set.
 */
@Tag("axon-server")
class AxonServerContractTest extends EventStoreContract {

  private final TestPostgres database = TestPostgres.fresh();

  @Override
  List<String> properties() {
    return Stream.concat(
            database.properties().stream(),
            Stream.of(
                "improvement-board.event-store=axon-server",
                "axon.axonserver.servers="
                    + Objects.requireNonNull(System.getenv("AXON_SERVER"), "AXON_SERVER")))
        .toList();
  }
}
