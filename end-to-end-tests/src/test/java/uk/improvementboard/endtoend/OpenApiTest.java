package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.terms.Role;

/** The published description of the HTTP interface is the one that is served. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi", "improvement-board.json");
  private static final JsonMapper PRETTY =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @Test
  void the_committed_description_is_the_one_served() throws IOException {
    try (Product product = Product.empty()) {
      Reader.Answer served = product.as(Role.ADMINISTRATOR).get("/api/v1/openapi");
      assertThat(served.status()).as(served.body()).isEqualTo(200);
      JsonNode description = served.json();
      ((ObjectNode) description).remove("servers");
      String actual =
          PRETTY.writeValueAsString(PRETTY.treeToValue(description, Object.class)) + "\n";
      Path seen = Path.of("target", "openapi.json");
      Files.createDirectories(seen.toAbsolutePath().getParent());
      Files.writeString(seen, actual);
      assertThat(description.path("openapi").asString()).startsWith("3.1");
      assertThat(Files.readString(COMMITTED))
          .as(
              "docs/openapi/improvement-board.json is stale: review and copy end-to-end-tests/target/openapi.json")
          .isEqualTo(actual);
    }
  }
}
