package uk.improvementboard.command.forms;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.words.FieldWords.Choice;
import uk.improvementboard.command.words.Words;
import uk.improvementboard.design.SummaryList;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** What was put in, as it will be read: for whoever checks it, or compares it with another's. */
final class AnswersShown {

  private final KnownHere known;
  private final String edition;

  private AnswersShown(KnownHere known, String edition) {
    this.known = known;
    this.edition = edition;
  }

  /** A row for every question that has an answer. */
  static List<SummaryList.Row> of(List<Question> questions, JsonNode json, KnownHere known) {
    AnswersShown shown = new AnswersShown(known, json.path("edition").asString(""));
    List<SummaryList.Row> rows = new ArrayList<>();
    for (Question question : questions) {
      if (json.has(question.name())) {
        rows.add(
            SummaryList.Row.of(
                question.words().question(),
                Contents.lines(
                    shown.lines(question, question.shape(), json.get(question.name())))));
      }
    }
    return rows;
  }

  private List<String> lines(Question question, Shape shape, JsonNode value) {
    if (value.isObject() && value.size() == 1 && value.has("absent")) {
      return List.of(
          switch (Stated.Reason.valueOf(value.get("absent").asString())) {
            case NOT_STATED -> "Not stated in the source";
            case NOT_APPLICABLE -> "The question does not arise";
            case SUPPRESSED -> "Withheld, so that no child can be recognised by it";
          });
    }
    return switch (shape) {
      case Shape.Many(Shape each) -> several(question, each, value);
      case Shape.Group(List<Question> parts) -> parts(parts, value);
      case Shape.OneOf(List<Shape.Kind> kinds) -> kind(kinds, value);
      case Shape.Reference reference -> List.of(known.words(value.asString()));
      case Shape.Day day -> List.of(ImpreciseDate.parse(value.asString()).inWords());
      case Shape.Constant(Class<?> type) -> List.of(constant(type, value.asString()));
      case Shape.AudienceName audience -> List.of(Audiences.words(value.asString()));
      case Shape.InWords words -> named(question, value.asString());
      default -> List.of(value.isString() ? value.stringValue() : value.toString());
    };
  }

  private List<String> named(Question question, String value) {
    Choice choice = question.words().choice();
    if (choice != null) {
      return List.of(FrameworkChoices.of(choice, edition).getOrDefault(value, value));
    }
    return question.words().kinds().isEmpty()
        ? value.lines().toList()
        : List.of(known.words(value));
  }

  private List<String> several(Question question, Shape each, JsonNode list) {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : list) {
      List<String> said = lines(question, each, one);
      lines.add(String.join("; ", said));
    }
    return lines;
  }

  private List<String> parts(List<Question> parts, JsonNode value) {
    List<String> lines = new ArrayList<>();
    for (Question part : parts) {
      if (value.has(part.name())) {
        lines.addAll(lines(part, part.shape(), value.get(part.name())));
      }
    }
    return lines;
  }

  private List<String> kind(List<Shape.Kind> kinds, JsonNode value) {
    List<String> lines = new ArrayList<>();
    for (Shape.Kind kind : kinds) {
      if (kind.name().equals(value.path("kind").asString(""))) {
        lines.add(kind.words());
        lines.addAll(parts(kind.parts(), value));
      }
    }
    return lines;
  }

  private static String constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return Words.constant((Enum<?>) constant);
      }
    }
    return name;
  }

  /** Facts as they are known. */
  static List<SummaryList.Row> of(List<Known.Fact> facts) {
    return facts.stream().map(fact -> SummaryList.Row.of(fact.name(), fact.value())).toList();
  }
}
