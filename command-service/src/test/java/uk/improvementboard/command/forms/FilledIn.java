package uk.improvementboard.command.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.forms.DayEntered.Parts;
import uk.improvementboard.command.forms.Question.Presence;
import uk.improvementboard.command.forms.Shape.Naming;

/** What an officer would put into a form to say what some JSON says. */
public final class FilledIn {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private FilledIn() {}

  public static Map<String, List<String>> of(
      Class<? extends ProgrammeCommand> command, JsonNode data, JsonNode around) {
    FilledIn filled = new FilledIn();
    CommandForm form = CommandForm.of(command);
    filled.all(form.questions(), data, "");
    filled.all(form.beside(), around, "");
    return filled.values;
  }

  public static String address(Class<? extends ProgrammeCommand> command) {
    return CommandForm.of(command).address();
  }

  private void all(List<Question> questions, JsonNode json, String prefix) {
    for (Question question : questions) {
      if (json.has(question.name())) {
        one(question, json.get(question.name()), question.under(prefix));
      }
    }
  }

  private void one(Question question, JsonNode value, String name) {
    if (question.presence() == Presence.STATED && value.isObject() && value.has("absent")) {
      if (!value.get("absent").asString().equals("NOT_STATED")) {
        put(name + "-absent", value.get("absent").asString());
      }
      return;
    }
    shape(question.shape(), value, name);
  }

  private void shape(Shape shape, JsonNode value, String name) {
    switch (shape) {
      case Shape.Day day -> day(DayEntered.ofEdtf(value.asString()), name);
      case Shape.Reference(Naming naming) ->
          put(naming == Naming.EITHER ? name + "-new" : name, value.asString());
      case Shape.Group(List<Question> parts) -> all(parts, value, name);
      case Shape.OneOf(List<Shape.Kind> kinds) -> {
        String chosen = value.get("kind").asString();
        put(name + "-kind", chosen);
        kinds.stream()
            .filter(kind -> kind.name().equals(chosen))
            .forEach(kind -> all(kind.parts(), value, name + "." + chosen));
      }
      case Shape.Many(Shape each) -> many(each, value, name);
      case Shape.AnyValue any -> {
        put(name, value.isString() ? value.stringValue() : value.toString());
        put(name + "-as", value.isString() ? "" : "VALUE");
      }
      default -> put(name, value.asString());
    }
  }

  private void many(Shape each, JsonNode list, String name) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (each instanceof Shape.Group || each instanceof Shape.OneOf) {
        shape(each, list.get(i), name + "." + i);
      } else {
        all.add(list.get(i).asString());
      }
    }
    if (!all.isEmpty() && each instanceof Shape.Constant) {
      values.put(name, all);
    } else if (!all.isEmpty()) {
      put(name, String.join("\r\n", all));
    }
  }

  private void day(DayEntered day, String name) {
    parts(day.first(), name);
    put(name + "-how", day.how());
    parts(day.last(), name + "-last");
  }

  private void parts(Parts parts, String name) {
    put(name + "-day", parts.day());
    put(name + "-month", parts.month());
    put(name + "-year", parts.year());
  }

  private void put(String name, String value) {
    values.put(name, List.of(value));
  }
}
