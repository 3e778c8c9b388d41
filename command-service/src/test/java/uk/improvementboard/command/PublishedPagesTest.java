package uk.improvementboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.reading.CommandNames;
import uk.improvementboard.command.reading.RequestRule;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedPagesTest {

  @Test
  void the_rules_page_heads_every_rule() {
    StringBuilder page =
        new StringBuilder(
            """
            # Rules

            Why a command is refused. Each refusal names its rule in `rule`; nothing was changed.
            This page is made from the code; its test fails when it is out of date.

            """);
    for (Rule rule : Rule.values()) {
      page.append("## ").append(rule.id()).append("\n\n").append(rule.title()).append("\n\n");
      page.append("Answered with ").append(status(rule.kind())).append(". From: ");
      page.append(rule.origin()).append(".\n\n");
    }
    page.append("# Rules of requests\n\n");
    for (RequestRule rule : RequestRule.values()) {
      page.append("## ").append(rule.name()).append("\n\n").append(rule.title()).append("\n\n");
      page.append("Answered with ").append(rule.status()).append(".\n\n");
    }
    page.append(
        """
        # Invariants

        What these rules keep true, each with a test of what it allows and one of what it refuses; \
        the rules of each are in [invariants](invariants.md).

        """);
    for (KeptInvariants invariant : KeptInvariants.all()) {
      page.append("- [").append(invariant.number()).append("](invariants.md#");
      page.append(invariant.number()).append("): ").append(invariant.says());
      page.append(" Allows: `").append(invariant.allowing());
      page.append("`. Refuses: `").append(invariant.refusing()).append("`.\n");
    }
    PublishedPages.isCurrent("docs/domain/rules.md", page.toString().strip() + "\n");
  }

  private static String status(Rule.Kind kind) {
    return switch (kind) {
      case REFUSED -> "422";
      case CONFLICT -> "409 (it conflicts with the record)";
      case UNKNOWN -> "404";
      case FORBIDDEN -> "403";
      case VERSION_MISSING -> "428";
      case STALE -> "412";
    };
  }

  @Test
  void the_table_of_who_may_do_what_is_the_one_people_agreed_to() {
    StringBuilder page =
        new StringBuilder(
            """
            # Who may do what

            Which role may ask for which command, in the programmes its account is attached to.
            The secretariat records ratings (`RateRisk`) and completions (`ClaimCompletion`) only
            for the one who made them, from a source or on their behalf.

            | Command |""");
    for (Role role : Role.values()) {
      page.append(' ').append(role.words()).append(" |");
    }
    page.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
    CommandNames.all()
        .forEach(
            (name, command) -> {
              page.append("| ").append(name).append(" |");
              for (Role role : Role.values()) {
                page.append(WhoMayDoWhat.mayAsk(role, command) ? " yes |" : " |");
              }
              page.append('\n');
            });
    PublishedPages.isCurrent("docs/domain/who-may-do-what.md", page.toString());
  }

  @Test
  void the_openapi_document_has_a_path_and_a_schema_for_every_command() {
    try (RunningService service = new RunningService()) {
      RunningService.Answer answer = service.get("/api/v1/openapi/commands", Role.SECRETARIAT);
      assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
      JsonNode api = answer.json();
      assertThat(api.get("openapi").asString()).startsWith("3.1");
      for (String name : CommandNames.all().keySet()) {
        assertThat(api.get("paths").has("/api/v1/programmes/{programme}/commands/" + name))
            .as(name)
            .isTrue();
        assertThat(api.get("components").get("schemas").get(name).path("properties").isObject())
            .as(name)
            .isTrue();
      }
      ((tools.jackson.databind.node.ObjectNode) api).remove("servers");
      PublishedPages.isCurrent(
          "docs/openapi/commands.json",
          JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                  .build()
                  .writeValueAsString(api)
                  .replace("\r\n", "\n")
              + "\n");
    }
  }
}
