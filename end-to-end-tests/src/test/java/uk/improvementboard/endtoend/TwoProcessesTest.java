package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Role;

/** Command-service and query-service as two processes on one PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoProcessesTest {

  @Test
  void what_one_process_accepts_the_other_shows() {
    TestPostgres postgres = TestPostgres.fresh();
    Path accounts = Product.accounts();
    try (ServiceProcess queries =
            ServiceProcess.start(
                "uk.improvementboard.query.QueryServiceApplication",
                postgres,
                accounts,
                "improvement-board.ledger.keys=" + Product.keys());
        ServiceProcess commands =
            ServiceProcess.start(
                "uk.improvementboard.command.CommandServiceApplication",
                postgres,
                accounts,
                "improvement-board.forms.query-address=" + queries.address())) {
      Reader writer = Product.as(Role.SECRETARIAT, commands.address());
      Reader reader = Product.as(Role.AUDITOR, queries.address());
      Reader.Answer taken =
          writer.post("/api/v1/bundles", "application/jsonl", Product.bundle("medway"));
      assertThat(taken.status()).as(taken.body()).isEqualTo(200);
      long stored = Positions.stored(postgres, "medway");
      Positions.reached(
          "the query service",
          () -> reader.get("/api/v1/programmes/medway").json().at("/asOf/position").asLong(0),
          () -> stored);
      assertThat(
              reader
                  .get("/api/v1/programmes/medway/meetings/SC-2020-03-05/replay?audience=board:SC")
                  .body())
          .contains("public 7 January 2020")
          .contains("planned 18 to 19 March 2020");
      aPageThatIsReadIsTold(writer, reader, stored);
      assertThat(reader.get("/api/v1/programmes/medway/ledger/checkpoints").items())
          .as("signed by the query service, which alone has the key")
          .isNotEmpty();
      assertThat(writer.get("/api/v1/programmes/medway").status()).isEqualTo(404);
      assertThat(writer.get("/programmes/medway/record/start-action").body())
          .as("what may be chosen in a form is asked of the other process")
          .contains("A2 – Fully scope the adolescent offer", "Signed in as secretariat");
    }
  }

  /** The line to a page of one process carries what the other accepts. */
  private static void aPageThatIsReadIsTold(Reader writer, Reader reader, long position) {
    try (Stream<String> told = reader.listen("/programmes/medway/overtaken?since=" + position)) {
      Reader.Answer taken =
          writer.command(
              "medway",
              "RegisterDocument",
              """
              {"paper": "P-late", "title": "A paper that came late", "kind": "note"}\
              """);
      assertThat(taken.status()).as(taken.body()).isEqualTo(200);
      assertThat(told.filter(line -> line.startsWith("data:")).findFirst())
          .contains("data:1 change since you opened this page");
    }
  }
}
