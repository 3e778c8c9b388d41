package uk.improvementboard.query.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import uk.improvementboard.query.asof.AsOf;

/** Describes the as-of parameters, alike on every query. */
@Component
final class AsOfInOpenApi implements GlobalOperationCustomizer {

  private static final List<QueryParameter> PARAMETERS =
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
              "Whose knowledge: team, board:REF, dfe, ofsted, council, partners, public, auditor. By"
                  + " default that of the body whose meeting is asked about, else the reader's own.",
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
              "later",
              "Marks what was corrected later.",
              new StringSchema().addEnumItem("show").addEnumItem("hide")._default("hide")));

  private static QueryParameter parameter(String name, String meaning, Schema<?> schema) {
    QueryParameter parameter = new QueryParameter();
    parameter.name(name).description(meaning).required(false).schema(schema);
    return parameter;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean takesAsOf =
        Arrays.stream(handler.getMethodParameters())
            .map(MethodParameter::getParameterType)
            .anyMatch(AsOf.class::equals);
    if (takesAsOf) {
      if (operation.getParameters() != null) {
        operation.getParameters().removeIf(parameter -> parameter.getName().equals("asOf"));
      }
      PARAMETERS.forEach(operation::addParametersItem);
    }
    return operation;
  }
}
