package uk.improvementboard.query.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.portfolio.Concern;
import uk.improvementboard.query.trail.Narrowing;
import uk.improvementboard.query.trail.Sample;
import uk.improvementboard.terms.EntityKind;

/** Describes the as-of parameters, which are alike on every query, and how answers look. */
@Configuration(proxyBeanMethods = false)
class QueriesInOpenApi {

  private static final List<QueryParameter> AS_OF =
      List.of(
          parameter(
              "asOf",
              "Which moment: now; a position such as 42; an instant such as 2020-03-05T18:30:00Z;"
                  + " meeting:REF, meeting:REF@pack, @opened or @closed.",
              new StringSchema()._default("now")),
          parameter(
              "mode",
              "What this record held at that moment, or what dated sources say was known.",
              new StringSchema()
                  .addEnumItem("contemporaneous")
                  .addEnumItem("reconstructed")
                  ._default("contemporaneous")),
          parameter(
              "audience",
              "Whose knowledge: team, board:REF, dfe, ofsted, council, partners, public, auditor."
                  + " By default that of the body whose meeting is asked about, else the reader's"
                  + " own.",
              new StringSchema()),
          parameter(
              "trueOn",
              "The state of affairs as effective on this day, within what was known.",
              new StringSchema().format("date")),
          parameter(
              "minutedTo",
              "For a meeting's close: the position up to which what was minuted to it counts.",
              new StringSchema().pattern("[0-9]+")),
          parameter(
              "readTo",
              "The record as it was when this position was its last. The permanent address of a"
                  + " reconstruction, which reads all that was recorded, names it.",
              new StringSchema().pattern("[0-9]+")),
          parameter(
              "later",
              "Marks what was corrected later.",
              new StringSchema().addEnumItem("show").addEnumItem("hide")._default("hide")));

  @Bean
  GlobalOperationCustomizer asOfInOpenApi() {
    return QueriesInOpenApi::describe;
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  OpenApiCustomizer answersInOpenApi() {
    return QueriesInOpenApi::describe;
  }

  private static QueryParameter parameter(String name, String meaning, Schema<?> schema) {
    QueryParameter parameter = new QueryParameter();
    parameter.name(name).description(meaning).required(false).schema(schema);
    return parameter;
  }

  /** What narrows a list down is read from the whole address, each by its name. */
  private static void describeNarrowing(Operation operation, HandlerMethod handler) {
    if (operation.getParameters() == null
        || !operation.getParameters().removeIf(parameter -> parameter.getName().equals("asked"))) {
      return;
    }
    Narrowing.PARAMETERS.forEach(
        name ->
            operation.addParametersItem(
                parameter(name, "Narrows the trail down: docs/audit-trail.md.", schemaOf(name))));
    operation.addParametersItem(
        parameter(
            "sample",
            "How many to draw at random, 1 to " + Sample.LARGEST + ".",
            new StringSchema().pattern("[0-9]{1,4}")));
    operation.addParametersItem(
        parameter("seed", "By what the sample is drawn again.", new StringSchema()));
  }

  private static Schema<?> schemaOf(String parameter) {
    return switch (parameter) {
      case "enteredFrom", "enteredTo", "effectiveFrom", "effectiveTo" ->
          new StringSchema().format("date");
      case "late", "corrected" -> new StringSchema().addEnumItem("yes");
      case "part" -> parts();
      default -> new StringSchema();
    };
  }

  private static Operation describe(Operation operation, HandlerMethod handler) {
    describeNarrowing(operation, handler);
    boolean takesAsOf =
        Arrays.stream(handler.getMethodParameters())
            .map(MethodParameter::getParameterType)
            .anyMatch(AsOf.class::equals);
    if (!takesAsOf) {
      return operation;
    }
    List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
    boolean paged = own.stream().anyMatch(parameter -> parameter.getName().equals("cursor"));
    own.stream()
        .filter(
            parameter ->
                parameter.getName().equals("part") && handler.getBeanType() != TrailEndpoints.class)
        .forEach(parameter -> parameter.setSchema(parts()));
    own.stream()
        .filter(parameter -> List.of("concern", "having").contains(parameter.getName()))
        .forEach(parameter -> parameter.setSchema(concerns()));
    if (operation.getParameters() != null) {
      operation.getParameters().removeIf(parameter -> parameter.getName().equals("asOf"));
    }
    AS_OF.forEach(operation::addParametersItem);
    if (handler.getBeanType() == EvidenceEndpoints.class) {
      operation.getParameters().removeIf(parameter -> parameter.getName().equals("later"));
      return operation.responses(bundle());
    }
    boolean ofOneProgramme = own.stream().anyMatch(p -> p.getName().equals("programme"));
    if (!ofOneProgramme) {
      return operation.responses(answers("Portfolio"));
    }
    return operation.responses(answers(paged ? "Page" : "Answer"));
  }

  private static Schema<?> parts() {
    StringSchema parts = new StringSchema();
    Arrays.stream(EntityKind.values())
        .filter(kind -> kind != EntityKind.PROGRAMME)
        .map(EntityKind::list)
        .forEach(parts::addEnumItem);
    return parts;
  }

  private static Schema<?> concerns() {
    StringSchema concerns = new StringSchema();
    Arrays.stream(Concern.values()).map(Concern::words).forEach(concerns::addEnumItem);
    return concerns;
  }

  private static ApiResponses answers(String schema) {
    ApiResponses answers = new ApiResponses();
    answers.addApiResponse(
        "200",
        new ApiResponse().description("As known then").content(json("application/json", schema)));
    answers.addApiResponse("304", new ApiResponse().description("Unchanged since that ETag"));
    return withRefusals(answers);
  }

  private static ApiResponses bundle() {
    return withRefusals(
        new ApiResponses()
            .addApiResponse(
                "200",
                new ApiResponse()
                    .description("A bundle of evidence, as docs/evidence.md describes it")
                    .content(
                        new Content()
                            .addMediaType(
                                EvidenceEndpoints.ZIP,
                                new MediaType().schema(new StringSchema().format("binary"))))));
  }

  private static ApiResponses withRefusals(ApiResponses answers) {
    refusals()
        .forEach(
            (status, why) ->
                answers.addApiResponse(
                    status,
                    new ApiResponse()
                        .description(why)
                        .content(json("application/problem+json", "Problem"))));
    return answers;
  }

  private static Map<String, String> refusals() {
    Map<String, String> refusals = new LinkedHashMap<>();
    refusals.put("400", "A parameter cannot be read");
    refusals.put("401", "Nobody is signed in");
    refusals.put("403", "This audience's knowledge is not for this role");
    refusals.put("404", "There is no such programme, moment or thing among what was known");
    refusals.put("409", "That moment of the meeting has not come yet");
    return refusals;
  }

  private static Content json(String mediaType, String schema) {
    return new Content()
        .addMediaType(
            mediaType,
            new MediaType().schema(schema(Map.of("$ref", "#/components/schemas/" + schema))));
  }

  private static void describe(OpenAPI api) {
    boolean withCommands =
        api.getPaths() != null
            && api.getPaths().keySet().stream().anyMatch(path -> path.contains("/commands/"));
    api.setInfo(
        new Info()
            .title(withCommands ? "Improvement board" : "Improvement board: asking the record")
            .version("1")
            .description(
                "What a board knew at a meeting, and how the record came to say so."
                    + " docs/domain/time.md defines the as-of parameters exactly;"
                    + " docs/domain/rules.md explains every refusal."));
    api.getComponents()
        .addSchemas(
            "AsOf",
            schema(
                object(
                    "programme",
                    "position",
                    "mode",
                    "audience",
                    "date",
                    "label",
                    "viewVersion",
                    "address")));
    api.getComponents().addSchemas("Answer", schema(object("asOf", "data")));
    api.getComponents().addSchemas("Page", schema(object("items", "asOf", "page")));
    api.getComponents().addSchemas("Portfolio", schema(object("items", "page")));
    if (!api.getComponents().getSchemas().containsKey("Problem")) {
      api.getComponents()
          .addSchemas("Problem", schema(object("type", "title", "status", "detail", "rule")));
    }
  }

  /** An object that always has these members; what they hold is documented beside them. */
  private static Map<String, Object> object(String... members) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String member : members) {
      properties.put(
          member,
          switch (member) {
            case "asOf" -> Map.of("$ref", "#/components/schemas/AsOf");
            case "position", "status" -> Map.of("type", "integer");
            case "date" -> Map.of("type", "string", "format", "date");
            case "items" ->
                Map.of(
                    "type",
                    "array",
                    "items",
                    Map.of("type", "object", "additionalProperties", true));
            case "data", "page" -> Map.of("type", "object", "additionalProperties", true);
            default -> Map.of("type", "string");
          });
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", List.of(members));
    return object;
  }

  private static Schema<?> schema(Map<String, Object> fields) {
    return Json31.mapper().convertValue(fields, Schema.class);
  }
}
