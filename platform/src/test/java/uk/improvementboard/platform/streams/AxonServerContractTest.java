package uk.improvementboard.platform.streams;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;

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

  @Override
  void plantUnknownEvent(ConfigurableApplicationContext process, ProgrammeId programme) {
    process
        .getBean(AxonServerConnectionManager.class)
        .getConnection()
        .eventChannel()
        .appendEvents(
            Event.newBuilder()
                .setAggregateIdentifier(programme.value())
                .setAggregateSequenceNumber(1)
                .setAggregateType("programme")
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setTimestamp(0)
                .setPayload(
                    SerializedObject.newBuilder()
                        .setType("action.vanished")
                        .setRevision("1")
                        .setData(ByteString.copyFromUtf8("{}")))
                .build())
        .join();
  }
}
