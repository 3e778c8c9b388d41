package uk.improvementboard.command.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.forms.DayEntered.NoDate;
import uk.improvementboard.command.forms.Question.Presence;
import uk.improvementboard.command.forms.Shape.Naming;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * Turns what was put into a form into the very JSON that a script would send, which is then read
 * and decided like any other. What cannot be turned is named, control by control.
 */
final class FormReading {

  static final int LONGEST_WORDS = 20_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})(\\.\\d{1,12})?");
  private static final JsonMapper VALUES =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(20).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Entered entered;
  private final KnownHere known;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  /**
   * What was read.
   *
   * @param json what is sent
   * @param places which control each part of it came from, by JSON Pointer
   */
  record Read(ObjectNode json, List<Fault> faults, Map<String, Place> places) {
    Read {
      faults = List.copyOf(faults);
      places = Map.copyOf(places);
    }

    /** The control that a pointer means, or the nearest one round it. */
    @Nullable Place place(String pointer) {
      for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
        Place place = places.get(at);
        if (place != null) {
          return place;
        }
      }
      return null;
    }
  }

  /**
   * A control of the form.
   *
   * @param id the element that a link leads to
   */
  record Place(String name, String id, Question question) {}

  private FormReading(Entered entered, KnownHere known) {
    this.entered = entered;
    this.known = known;
  }

  static Read read(CommandForm form, Entered entered, KnownHere known) {
    return read(form.questions(), form.beside(), entered, known);
  }

  static Read read(
      List<Question> questions, List<Question> beside, Entered entered, KnownHere known) {
    FormReading reading = new FormReading(entered, known);
    ObjectNode json = JSON.objectNode();
    reading.into(json, questions, "", "");
    reading.into(json, beside, "", "");
    return new Read(json, reading.faults, reading.places);
  }

  private void into(ObjectNode json, List<Question> questions, String prefix, String at) {
    for (Question question : questions) {
      String name = question.under(prefix);
      JsonNode value = answer(question, name, at + "/" + question.name());
      if (value != null) {
        json.set(question.name(), value);
      }
    }
  }

  private @Nullable JsonNode answer(Question question, String name, String at) {
    places.put(at, new Place(name, FormControls.target(question, name), question));
    int before = faults.size();
    JsonNode value = value(question, question.shape(), name, at);
    if (faults.size() > before) {
      return null;
    }
    String reason = question.presence() == Presence.STATED ? entered.one(name + "-absent") : "";
    if (value == null && !reason.isEmpty()) {
      return absent(reason, question, name);
    }
    if (value != null && !reason.isEmpty()) {
      fault(question, name, "There is an answer, and a reason for having none: clear one of them");
      return null;
    }
    if (value == null && question.presence() == Presence.REQUIRED) {
      fault(question, name, "Answer this: " + question.words().question());
    }
    return value;
  }

  private @Nullable JsonNode absent(String reason, Question question, String name) {
    if (Arrays.stream(Stated.Reason.values()).anyMatch(known -> known.name().equals(reason))) {
      return JSON.objectNode().put("absent", reason);
    }
    fault(question, name, "Choose one of the reasons why there is no answer");
    return null;
  }

  private void fault(Question question, String name, String message) {
    faults.add(new Fault(name, FormControls.target(question, name), message));
  }

  private @Nullable JsonNode value(Question question, Shape shape, String name, String at) {
    return switch (shape) {
      case Shape.InWords words -> words(question, name, chosen(question, name));
      case Shape.Whole whole -> whole(question, name);
      case Shape.Decimal decimal -> decimal(question, name);
      case Shape.Day day -> day(question, name);
      case Shape.Reference(Naming naming) -> reference(question, name, naming);
      case Shape.AudienceName audience -> words(question, name, chosen(question, name));
      case Shape.Constant(Class<?> type) -> constant(question, name, type, entered.one(name));
      case Shape.AnyValue any -> anyValue(question, name);
      case Shape.Group(List<Question> parts) -> group(parts, question, name, at);
      case Shape.OneOf(List<Shape.Kind> kinds) -> oneOf(kinds, question, name, at);
      case Shape.Many(Shape each) -> many(each, question, name, at);
    };
  }

  /** What was chosen from a list, or written beside it. */
  private String chosen(Question question, String name) {
    String other = entered.one(name + "-other");
    String chosen = entered.one(name);
    if (!other.isEmpty() && !chosen.isEmpty()) {
      fault(question, name, "Choose one from the list or write another, not both");
    }
    return other.isEmpty() ? chosen : other;
  }

  private @Nullable JsonNode words(Question question, String name, String words) {
    if (words.isEmpty()) {
      return null;
    }
    String fault = Unrecordable.in(words);
    if (fault == null && words.length() > LONGEST_WORDS) {
      fault =
          "This has "
              + words.length()
              + " characters and may have "
              + LONGEST_WORDS
              + ": say it shorter, or register the text as a paper and name it";
    }
    if (fault != null) {
      fault(question, name, fault);
    }
    return JSON.stringNode(words);
  }

  private @Nullable JsonNode whole(Question question, String name) {
    String written = entered.one(name);
    if (written.isEmpty()) {
      return null;
    }
    if (!WHOLE.matcher(written).matches()) {
      fault(question, name, "Write a whole number in figures, such as 12");
      return null;
    }
    BigInteger number = new BigInteger(written.replace(",", ""));
    return JSON.numberNode(number.longValueExact());
  }

  private @Nullable JsonNode decimal(Question question, String name) {
    String written = entered.one(name).replaceFirst("^£ ?", "").replaceFirst(" ?%$", "");
    if (written.isEmpty()) {
      return null;
    }
    if (!DECIMAL.matcher(written).matches()) {
      fault(question, name, "Write a number in figures, such as 12 or 3.5");
      return null;
    }
    return JSON.numberNode(new BigDecimal(written.replace(",", "")));
  }

  private @Nullable JsonNode day(Question question, String name) {
    DayEntered day = DayEntered.in(entered, name);
    if (day.isEmpty()) {
      return null;
    }
    try {
      return JSON.stringNode(day.edtf());
    } catch (NoDate e) {
      fault(question, name, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable JsonNode reference(Question question, String name, Naming naming) {
    String fresh = naming == Naming.EITHER ? entered.one(name + "-new") : "";
    String named = entered.one(name);
    if (!fresh.isEmpty() && !named.isEmpty()) {
      fault(question, name, "Choose one that is in the record or name a new one, not both");
      return null;
    }
    return fresh.isEmpty()
        ? reference(question, name, named, naming)
        : reference(question, name, fresh, Naming.NEW);
  }

  private @Nullable JsonNode reference(
      Question question, String name, String written, Naming naming) {
    if (written.isEmpty()) {
      return null;
    }
    if (!Ref.isShaped(written)) {
      fault(
          question,
          name,
          "A reference has 1 to 40 letters, digits, dots, hyphens or underscores, such as A12");
      return null;
    }
    if (naming != Naming.NEW && !known.mayBeNamed(Ref.of(written), question.words().kinds())) {
      fault(question, name, "There is no " + written + " here that you know of: choose another");
      return null;
    }
    return JSON.stringNode(written);
  }

  private @Nullable JsonNode constant(
      Question question, String name, Class<?> type, String written) {
    if (written.isEmpty()) {
      return null;
    }
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(written)) {
        return JSON.stringNode(written);
      }
    }
    fault(question, name, "Choose one of those named: " + question.words().question());
    return null;
  }

  private @Nullable JsonNode anyValue(Question question, String name) {
    String written = entered.one(name);
    if (written.isEmpty()) {
      return null;
    }
    String fault = Unrecordable.in(written);
    if (fault != null) {
      fault(question, name, fault);
      return null;
    }
    if (entered.one(name + "-as").isEmpty()) {
      return JSON.stringNode(written);
    }
    try {
      return VALUES.readTree(written);
    } catch (JacksonException e) {
      fault(
          question, name, "This is no number and no list as the entry writes it: say it in words");
      return null;
    }
  }

  private @Nullable JsonNode group(
      List<Question> parts, Question question, String name, String at) {
    if (question.presence() != Presence.REQUIRED && !anythingIn(parts, name)) {
      return null;
    }
    ObjectNode json = JSON.objectNode();
    into(json, parts, name, at);
    return json;
  }

  private boolean anythingIn(List<Question> parts, String name) {
    return parts.stream().anyMatch(part -> entered.anything(part.under(name)));
  }

  private @Nullable JsonNode oneOf(
      List<Shape.Kind> kinds, Question question, String name, String at) {
    String kind = entered.one(name + "-kind");
    if (kind.isEmpty()) {
      return null;
    }
    for (Shape.Kind one : kinds) {
      if (one.name().equals(kind)) {
        ObjectNode json = JSON.objectNode().put("kind", kind);
        into(json, one.parts(), name + "." + kind, at);
        return json;
      }
    }
    fault(question, name, "Choose one of those named: " + question.words().question());
    return null;
  }

  private @Nullable JsonNode many(Shape each, Question question, String name, String at) {
    ArrayNode list = JSON.arrayNode();
    switch (each) {
      case Shape.InWords words -> lines(name).forEach(it -> add(list, words(question, name, it)));
      case Shape.Reference(Naming naming) ->
          references(name).forEach(it -> add(list, reference(question, name, it, Naming.KNOWN)));
      case Shape.Constant(Class<?> type) ->
          entered.all(name).forEach(it -> add(list, constant(question, name, type, it)));
      default -> rows(list, each, question, name, at);
    }
    if (list.size() > Entered.MOST_ROWS) {
      fault(question, name, tooMany());
    }
    return list.isEmpty() ? null : list;
  }

  private static String tooMany() {
    return "This form takes at most "
        + Entered.MOST_ROWS
        + " at once: send the rest as another entry, or take the whole in as a bundle";
  }

  private List<String> lines(String name) {
    return entered.all(name).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .limit(Entered.MOST_ROWS + 1L)
        .toList();
  }

  private List<String> references(String name) {
    return entered.all(name).stream()
        .flatMap(it -> Arrays.stream(it.split("[\\s,;]+", -1)))
        .filter(it -> !it.isEmpty())
        .limit(Entered.MOST_ROWS + 1L)
        .toList();
  }

  private static void add(ArrayNode list, @Nullable JsonNode value) {
    if (value != null) {
      list.add(value);
    }
  }

  private void rows(ArrayNode list, Shape each, Question question, String name, String at) {
    int rows = entered.rows(name);
    if (rows > Entered.MOST_ROWS) {
      fault(question, name, tooMany());
      return;
    }
    for (int row = 0; row < rows; row++) {
      if (entered.anything(name + "." + row)) {
        Question one = new Question(String.valueOf(row), question.words(), Presence.REQUIRED, each);
        add(list, answer(one, name + "." + row, at + "/" + list.size()));
      }
    }
  }
}
