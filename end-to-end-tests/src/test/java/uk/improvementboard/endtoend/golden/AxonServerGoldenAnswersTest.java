package uk.improvementboard.endtoend.golden;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.improvementboard.endtoend.Positions;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.endtoend.ServiceProcess;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Role;

/**
 * The golden answers with the record in Axon Server. Runs when {@code AXON_SERVER=host:port} names
 * a server for tests.
 */
@Tag("axon-server")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AxonServerGoldenAnswersTest {

  private static final String SERVER =
      Objects.requireNonNull(System.getenv("AXON_SERVER"), "AXON_SERVER");

  @Test
  void the_same_bytes_as_on_postgresql() throws Exception {
    StoredRecord record = StoredRecord.golden();
    appended(record);
    Path accounts = Product.accounts();
    try (ServiceProcess queries =
        ServiceProcess.start(
            "uk.improvementboard.query.QueryServiceApplication",
            TestPostgres.fresh(),
            accounts,
            "improvement-board.event-store=axon-server",
            "axon.axonserver.servers=" + SERVER)) {
      record
          .heads()
          .forEach(
              (programme, head) ->
                  Positions.reached(
                      "the read side of " + programme,
                      () ->
                          Product.as(Role.AUDITOR, queries.address())
                              .get("/api/v1/programmes/" + programme + "/events?limit=1")
                              .json()
                              .at("/asOf/position")
                              .asLong(0),
                      () -> head));
      Golden.are("on Axon Server", Question.askedOf(queries.address()));
    }
  }

  private static void appended(StoredRecord record) throws Exception {
    int colon = SERVER.lastIndexOf(':');
    AxonServerConnectionFactory factory =
        AxonServerConnectionFactory.forClient("golden-answers")
            .routingServers(
                new ServerAddress(
                    SERVER.substring(0, colon), Integer.parseInt(SERVER.substring(colon + 1))))
            .build();
    try {
      record.into(factory.connect("default").eventChannel());
    } finally {
      factory.shutdown();
    }
  }
}
