package uk.improvementboard.command.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.command.reading.CommandSchemas;

/** A path with its own schema for every command, in place of the one path that takes them all. */
@Configuration(proxyBeanMethods = false)
class CommandsInOpenApi {

  private static final String UNIFORM = "/api/v1/programmes/{programme}/commands/{command}";

  @Bean
  OpenApiCustomizer commandPaths() {
    return CommandsInOpenApi::describe;
  }

  static void describe(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().remove(UNIFORM) == null) {
      return;
    }
    api.getComponents().addSchemas("CommandAnswer", schema(ANSWER));
    api.getComponents().addSchemas("Problem", schema(PROBLEM));
    CommandSchemas.all()
        .forEach(
            (name, fields) -> {
              api.getComponents().addSchemas(name, schema(fields));
              api.getPaths()
                  .addPathItem(
                      UNIFORM.replace("{command}", name), new PathItem().post(operation(name)));
            });
  }

  private static Operation operation(String name) {
    return new Operation()
        .operationId(name)
        .summary(CommandSchemas.inWords(name))
        .addTagsItem("commands")
        .addParametersItem(
            new Parameter()
                .name("programme")
                .in("path")
                .required(true)
                .description("The programme's short name, such as medway")
                .schema(schema(Map.of("type", "string"))))
        .addParametersItem(
            new Parameter()
                .name("Idempotency-Key")
                .in("header")
                .required(true)
                .description("The sender's own; a repeat answers the first result, for ever")
                .schema(schema(Map.of("type", "string", "minLength", 1, "maxLength", 200))))
        .addParametersItem(
            new Parameter()
                .name("If-Match")
                .in("header")
                .required(false)
                .description(
                    "The version that was seen of what is changed, in double quotes; required where"
                        + " something that exists is changed")
                .schema(schema(Map.of("type", "string"))))
        .requestBody(new RequestBody().required(true).content(json("application/json", name)))
        .responses(answers());
  }

  private static ApiResponses answers() {
    ApiResponses answers = new ApiResponses();
    answers.addApiResponse(
        "200",
        new ApiResponse()
            .description("Taken in, now or before under the same key")
            .content(json("application/json", "CommandAnswer")));
    List<String[]> refusals =
        List.of(
            new String[] {"400", "It cannot be read"},
            new String[] {"403", "Not for this role or account"},
            new String[] {"404", "There is no such programme"},
            new String[] {"409", "Something in the record stands against it"},
            new String[] {"412", "Somebody has changed it since it was seen"},
            new String[] {"413", "The body is too large"},
            new String[] {"422", "A rule stands against it"},
            new String[] {"428", "If-Match is missing"},
            new String[] {"503", "Send it again with the same key"});
    for (String[] refusal : refusals) {
      answers.addApiResponse(
          refusal[0],
          new ApiResponse()
              .description(refusal[1])
              .content(json("application/problem+json", "Problem")));
    }
    return answers;
  }

  private static Content json(String mediaType, String schema) {
    return new Content()
        .addMediaType(
            mediaType,
            new MediaType().schema(schema(Map.of("$ref", "#/components/schemas/" + schema))));
  }

  private static Schema<?> schema(Map<String, Object> fields) {
    return Json31.mapper().convertValue(fields, Schema.class);
  }

  private static final Map<String, Object> ANSWER =
      Map.of(
          "type",
          "object",
          "properties",
          Map.of(
              "programme", Map.of("type", "string"),
              "position", Map.of("type", "integer"),
              "events",
                  Map.of(
                      "type",
                      "array",
                      "items",
                      Map.of(
                          "type",
                          "object",
                          "properties",
                          Map.of(
                              "position", Map.of("type", "integer"),
                              "name", Map.of("type", "string")))),
              "refs", Map.of("type", "object"),
              "version", Map.of("type", "integer")),
          "required",
          List.of("programme", "position", "events", "refs", "version"));

  private static final Map<String, Object> PROBLEM =
      Map.of(
          "type",
          "object",
          "description",
          "A problem as RFC 9457 writes it, with the rule that was broken.",
          "properties",
          Map.of(
              "type", Map.of("type", "string"),
              "title", Map.of("type", "string"),
              "status", Map.of("type", "integer"),
              "detail", Map.of("type", "string"),
              "instance", Map.of("type", "string"),
              "rule", Map.of("type", "string"),
              "errors",
                  Map.of(
                      "type",
                      "array",
                      "items",
                      Map.of(
                          "type",
                          "object",
                          "properties",
                          Map.of(
                              "pointer", Map.of("type", "string"),
                              "message", Map.of("type", "string"))))));
}
