package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.forms.Question.Presence;
import uk.improvementboard.command.forms.Shape.Naming;
import uk.improvementboard.command.words.FieldWords.Choice;
import uk.improvementboard.command.words.Words;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Button;
import uk.improvementboard.design.Choices;
import uk.improvementboard.design.DateInput;
import uk.improvementboard.design.Details;
import uk.improvementboard.design.ErrorMessage;
import uk.improvementboard.design.Field;
import uk.improvementboard.design.Fieldset;
import uk.improvementboard.design.Hint;
import uk.improvementboard.design.Input;
import uk.improvementboard.design.Label;
import uk.improvementboard.design.Select;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.Textarea;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Makes the controls of a form, filled in as far as they were. */
final class FormControls {

  private static final int MOST_RADIOS = 6;
  private static final int MOST_CHECKBOXES = 30;
  private static final int MOST_OPTIONS = 250;
  private static final String SMALL_LABEL = "govuk-label--s";

  private final Entered entered;
  private final KnownHere known;
  private final Map<String, String> errors;
  private final String action;

  FormControls(Entered entered, KnownHere known, Collection<Fault> faults, String action) {
    this.entered = entered;
    this.known = known;
    this.action = action;
    Map<String, String> found = new LinkedHashMap<>();
    faults.forEach(fault -> found.putIfAbsent(fault.name(), fault.message()));
    this.errors = found;
  }

  /** The element that a link to a question leads to. */
  static String target(Question question, String name) {
    return switch (question.shape()) {
      case Shape.Day day -> name + "-day";
      case Shape.OneOf oneOf -> name + "-kind";
      case Shape.Group(List<Question> parts) -> {
        Question first = parts.getFirst();
        yield target(first, first.under(name));
      }
      default -> name;
    };
  }

  /** Whether anything below a question was put in or found wrong. */
  boolean inUse(Question question, String name) {
    return entered.anything(name)
        || entered.rows(name) > 1
        || errors.keySet().stream().anyMatch(it -> it.equals(name) || it.startsWith(name + "."));
  }

  Content control(Question question, String name) {
    return control(question, name, false);
  }

  private Content control(Question question, String name, boolean inRow) {
    return switch (question.shape()) {
      case Shape.InWords words -> inWords(question, name);
      case Shape.Whole whole -> number(question, name);
      case Shape.Decimal decimal -> number(question, name);
      case Shape.Day day -> day(question, name);
      case Shape.Reference(Naming naming) -> reference(question, name, naming);
      case Shape.AudienceName audience ->
          listOrWords(question, name, audiences(), "Or another, by its short name");
      case Shape.Constant(Class<?> type) -> constant(question, name, type, inRow);
      case Shape.AnyValue any -> anyValue(question, name);
      case Shape.Group(List<Question> parts) -> fieldset(question, name, parts(parts, name, false));
      case Shape.OneOf(List<Shape.Kind> kinds) -> oneOf(question, name, kinds);
      case Shape.Many(Shape each) -> many(question, name, each);
    };
  }

  /** The controls of several questions, and the way to say why one has no answer. */
  Content parts(List<Question> questions, String prefix, boolean inRow) {
    List<Content> pieces = new ArrayList<>();
    for (Question question : questions) {
      pieces.add(control(question, question.under(prefix), inRow));
    }
    reasons(questions, prefix).ifPresent(pieces::add);
    return Contents.all(pieces);
  }

  /** Why an answer is empty, where the source does more than not state it. */
  Optional<Content> reasons(List<Question> questions, String prefix) {
    List<Question> stated =
        questions.stream().filter(it -> it.presence() == Presence.STATED).toList();
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    List<Content> selects = new ArrayList<>();
    boolean open = false;
    for (Question question : stated) {
      String name = question.under(prefix) + "-absent";
      open |= !entered.one(name).isEmpty();
      List<Select.Option> options = new ArrayList<>();
      options.add(Select.Option.of("", "Not stated in the source"));
      options.add(
          Select.Option.of(Stated.Reason.NOT_APPLICABLE.name(), "The question does not arise"));
      options.add(
          Select.Option.of(
              Stated.Reason.SUPPRESSED.name(),
              "Withheld, so that no child can be recognised by it"));
      selects.add(
          Select.of(Field.of(name, question.words().question()), options, entered.one(name)));
    }
    return Optional.of(
        new Details(
            Text.of("If an answer is left empty: say why"),
            Contents.all(selects),
            open,
            null,
            Attributes.NONE));
  }

  // Words and numbers ----------------------------------------------------------------------------

  private Content inWords(Question question, String name) {
    Choice choice = question.words().choice();
    if (choice != null) {
      return select(question, name, FrameworkChoices.of(choice, entered.one("edition")));
    }
    if (!question.words().kinds().isEmpty()) {
      return documents(question, name);
    }
    return question.words().isLong()
        ? new Textarea(field(question, name), entered.one(name), 4, Attributes.NONE)
        : Input.of(field(question, name), entered.one(name));
  }

  private Content documents(Question question, String name) {
    Map<String, String> papers = new LinkedHashMap<>();
    known
        .things(question.words().kinds())
        .filter(things -> things.size() <= MOST_OPTIONS)
        .ifPresent(
            things -> things.forEach(it -> papers.put(it.ref().value(), KnownHere.words(it))));
    return papers.isEmpty()
        ? Input.of(field(question, name), entered.one(name))
        : listOrWords(question, name, papers, "Or a document outside this record");
  }

  private Content listOrWords(
      Question question, String name, Map<String, String> options, String other) {
    return Contents.all(
        List.of(
            select(question, name, options),
            Input.of(Field.of(name + "-other", other), entered.one(name + "-other"))));
  }

  private Content number(Question question, String name) {
    return Input.of(field(question, name), entered.one(name))
        .width(10)
        .and(Attributes.of("inputmode", "decimal").with("spellcheck", "false"));
  }

  private Content anyValue(Question question, String name) {
    return Contents.all(
        List.of(
            new Textarea(field(question, name), entered.one(name), 2, Attributes.NONE),
            Choices.radios(
                    Field.of(name + "-as"),
                    "What is that?",
                    List.of(
                        Choices.Choice.of("", "Words, a date or a reference"),
                        Choices.Choice.of("VALUE", "A number, or a list as the entry writes it")))
                .chosen(List.of(entered.one(name + "-as")))));
  }

  // Dates ----------------------------------------------------------------------------------------

  private Content day(Question question, String name) {
    DayEntered day = DayEntered.in(entered, name);
    DateInput first = dateInput(question, name, label(question), hintOfDate(question), day.first());
    Select how =
        Select.of(
            Field.of(name + "-how", "How exact is it?"),
            List.of(
                Select.Option.of("", "That day, or that month, season or year"),
                Select.Option.of(DayEntered.PERIOD, "From that date to the one below"),
                Select.Option.of(DayEntered.SINCE, "From that date on, with no end"),
                Select.Option.of(DayEntered.UNTIL, "Until that date, with no beginning"),
                Select.Option.of(DayEntered.UNKNOWN, "The source does not say when")),
            day.how());
    DateInput last = dateInput(question.presence(), name + "-last", "To", null, null, day.last());
    return Contents.all(
        List.of(
            first,
            new Details(
                Text.of("A period, or a date that is not known"),
                Contents.all(List.of(how, last)),
                !day.how().isEmpty() || !day.last().isEmpty(),
                null,
                Attributes.NONE)));
  }

  private static String hintOfDate(Question question) {
    String own = question.words().hint();
    String month = "For a month only, leave the day empty. A season may stand for the month.";
    return own == null ? month : own + ". " + month;
  }

  private DateInput dateInput(
      Question question, String name, String legend, String hint, DayEntered.Parts parts) {
    return dateInput(question.presence(), name, legend, hint, errors.get(name), parts);
  }

  private DateInput dateInput(
      Presence presence,
      String name,
      String legend,
      @Nullable String hint,
      @Nullable String error,
      DayEntered.Parts parts) {
    Field field = unlabelled(name, hint, error);
    DateInput made = DateInput.of(field, legend, parts.day(), parts.month(), parts.year());
    List<Input> wide =
        made.parts().stream()
            .map(
                part ->
                    part.field().name().endsWith("-month")
                        ? part.and(Attributes.classes("app-month"))
                        : part)
            .toList();
    return new DateInput(made.field(), smallLegend(legend), wide, made.attributes());
  }

  // Things ---------------------------------------------------------------------------------------

  private Content reference(Question question, String name, Naming naming) {
    if (naming == Naming.NEW) {
      return ofTheNewThing(question, name);
    }
    Map<String, String> options = new LinkedHashMap<>();
    known
        .things(question.words().kinds())
        .filter(things -> things.size() <= MOST_OPTIONS)
        .ifPresent(
            things -> things.forEach(it -> options.put(it.ref().value(), KnownHere.words(it))));
    if (naming == Naming.EITHER) {
      return Contents.all(
          List.of(
              options.isEmpty() ? typed(question, name) : select(question, name, options),
              Input.of(
                      Field.of(name + "-new", "Or the reference of a new one")
                          .hint("Leave both empty and the next free reference is given"),
                      entered.one(name + "-new"))
                  .width(20)));
    }
    return options.isEmpty() ? typed(question, name) : select(question, name, options);
  }

  /** What is made has no reference yet: it may be given one, such as the council's own. */
  private Content ofTheNewThing(Question question, String name) {
    Field field = field(question, name);
    Field own =
        new Field(
            field.name(),
            field.id(),
            new Label(
                Text.of("Its own reference (optional)"),
                null,
                false,
                Attributes.classes(SMALL_LABEL)),
            Hint.of("Leave empty and the next free one is given"),
            field.error(),
            "",
            Attributes.NONE,
            null,
            null);
    return Input.of(own, entered.one(name)).width(20);
  }

  private Content typed(Question question, String name) {
    Field field = field(question, name);
    return Input.of(
            field.hint() == null ? field.hint("Its reference, such as A12") : field,
            entered.one(name))
        .width(20);
  }

  private Map<String, String> audiences() {
    Map<String, String> found = new LinkedHashMap<>();
    Audiences.NAMED.forEach(one -> found.put(one, Audiences.words(one)));
    known
        .things(Set.of(EntityKind.BOARD))
        .ifPresent(
            boards ->
                boards.forEach(
                    it -> found.put(Audience.board(it.ref()).name(), KnownHere.words(it))));
    return found;
  }

  // Choosing -------------------------------------------------------------------------------------

  private Content constant(Question question, String name, Class<?> type, boolean inRow) {
    Map<String, String> options = constants(type);
    if (inRow || options.size() > MOST_RADIOS) {
      return select(question, name, options);
    }
    return radios(question, name, choices(options)).chosen(List.of(entered.one(name)));
  }

  private static Map<String, String> constants(Class<?> type) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      Enum<?> one = (Enum<?>) constant;
      options.put(one.name(), Words.constant(one));
    }
    return options;
  }

  private static List<Choices.Choice> choices(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> Choices.Choice.of(option.getKey(), option.getValue()))
        .toList();
  }

  private Choices radios(Question question, String name, List<Choices.Choice> choices) {
    return new Choices(
        Choices.Kind.RADIOS,
        unlabelled(question, name),
        smallLegend(label(question)),
        choices,
        Attributes.NONE);
  }

  /** A list to choose from, with whatever was put in, even where it is no choice. */
  private Content select(Question question, String name, Map<String, String> options) {
    String chosen = entered.one(name);
    List<Select.Option> all = new ArrayList<>();
    all.add(Select.Option.of("", "Choose"));
    options.forEach((value, words) -> all.add(Select.Option.of(value, words)));
    if (!chosen.isEmpty() && !options.containsKey(chosen)) {
      all.add(Select.Option.of(chosen, chosen));
    }
    return Select.of(field(question, name), all, chosen);
  }

  private Content oneOf(Question question, String name, List<Shape.Kind> kinds) {
    String chosen = entered.one(name + "-kind");
    List<Choices.Choice> choices = new ArrayList<>();
    for (Shape.Kind kind : kinds) {
      choices.add(
          new Choices.Choice(
              kind.name(),
              Text.of(kind.words()),
              Attributes.NONE,
              null,
              kind.name().equals(chosen),
              false,
              kind.parts().isEmpty() ? null : parts(kind.parts(), name + "." + kind.name(), false),
              null,
              null,
              null,
              null,
              Attributes.NONE));
    }
    Field field = unlabelled(question, name + "-kind");
    String error = errors.get(name);
    return new Choices(
        Choices.Kind.RADIOS,
        error == null ? field : field.error(error),
        smallLegend(label(question)),
        choices,
        Attributes.NONE);
  }

  // Several --------------------------------------------------------------------------------------

  private Content many(Question question, String name, Shape each) {
    return switch (each) {
      case Shape.InWords words -> eachOnALine(question, name, "A line each");
      case Shape.Constant(Class<?> type) -> checkboxes(question, name, constants(type));
      case Shape.Reference reference -> severalThings(question, name);
      default -> rows(question, name, each);
    };
  }

  private Content eachOnALine(Question question, String name, String hint) {
    Field field = field(question, name);
    return new Textarea(
        field.hint() == null ? field.hint(hint) : field,
        String.join("\n", entered.all(name)),
        4,
        Attributes.NONE);
  }

  private Content severalThings(Question question, String name) {
    Map<String, String> options = new LinkedHashMap<>();
    known
        .things(question.words().kinds())
        .filter(things -> things.size() <= MOST_CHECKBOXES)
        .ifPresent(
            things -> things.forEach(it -> options.put(it.ref().value(), KnownHere.words(it))));
    boolean written =
        entered.all(name).stream().anyMatch(it -> !Ref.isShaped(it) || !options.containsKey(it));
    return options.isEmpty() || written
        ? eachOnALine(question, name, "References, a line each, such as A12")
        : checkboxes(question, name, options);
  }

  private Content checkboxes(Question question, String name, Map<String, String> options) {
    return new Choices(
            Choices.Kind.CHECKBOXES,
            unlabelled(question, name),
            smallLegend(label(question)),
            choices(options),
            Attributes.classes(options.size() > MOST_RADIOS ? "govuk-checkboxes--small" : ""))
        .chosen(entered.all(name));
  }

  private Content rows(Question question, String name, Shape each) {
    int rows = Math.min(Entered.MOST_ROWS, Math.max(1, entered.rows(name)));
    List<Content> pieces = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      pieces.add(row(question, name, each, row, rows));
    }
    pieces.add(button("Add another", "add:" + name, name + "." + rows, "to: " + label(question)));
    pieces.addAll(beyond(name));
    return fieldset(question, name, Contents.all(pieces));
  }

  private Content row(Question question, String name, Shape each, int row, int rows) {
    String here = name + "." + row;
    Question one = new Question(String.valueOf(row), question.words(), Presence.REQUIRED, each);
    Content content =
        each instanceof Shape.Group(List<Question> parts)
            ? parts(parts, here, true)
            : control(one, here, true);
    List<Content> pieces = new ArrayList<>();
    pieces.add(new Hidden(here + ".row", ""));
    pieces.add(content);
    if (rows > 1) {
      pieces.add(button("Remove", "remove:" + here, name, (row + 1) + " of: " + label(question)));
    }
    return group(
        String.valueOf(row + 1), " of: " + label(question), here, Contents.all(pieces), rows > 1);
  }

  /** What does not fit is carried along, so that it is not lost. */
  private List<Content> beyond(String name) {
    if (entered.rows(name) <= Entered.MOST_ROWS) {
      return List.of();
    }
    List<Content> hidden = new ArrayList<>();
    entered
        .values()
        .forEach(
            (key, values) -> {
              if (key.startsWith(name + ".") && beyondTheLast(key.substring(name.length() + 1))) {
                values.forEach(value -> hidden.add(new Hidden(key, value)));
              }
            });
    return hidden;
  }

  private static boolean beyondTheLast(String rest) {
    String figures = rest.replaceFirst("\\D.*$", "");
    return !figures.isEmpty()
        && (figures.length() > 6 || Integer.parseInt(figures) >= Entered.MOST_ROWS);
  }

  /** One of several rows, each a group by its number: their controls have the same labels. */
  private static Content group(
      String number, String spoken, String id, Content content, boolean numbered) {
    return output -> {
      output.writeContent("<div class=\"app-row\" id=\"");
      Text.of(id).writeTo(output);
      if (numbered) {
        output.writeContent("\" role=\"group\" aria-labelledby=\"");
        Text.of(id + "-number").writeTo(output);
        output.writeContent("\"><p class=\"govuk-body-s app-row__number\" id=\"");
        Text.of(id + "-number").writeTo(output);
        output.writeContent("\">");
        Text.of(number).writeTo(output);
        output.writeContent("<span class=\"govuk-visually-hidden\">");
        Text.of(spoken).writeTo(output);
        output.writeContent("</span></p>");
      } else {
        output.writeContent("\">");
      }
      content.writeTo(output);
      output.writeContent("</div>");
    };
  }

  private Button button(String words, String does, String leadsTo, String spoken) {
    return new Button(
        output -> {
          Text.of(words).writeTo(output);
          output.writeContent("<span class=\"govuk-visually-hidden\"> ");
          Text.of(spoken).writeTo(output);
          output.writeContent("</span>");
        },
        null,
        "submit",
        Entered.DO,
        does,
        null,
        false,
        null,
        false,
        Attributes.classes("govuk-button--secondary")
            .with("formaction", action + "#" + leadsTo)
            .with("formnovalidate", true));
  }

  // What every control has -----------------------------------------------------------------------

  static String label(Question question) {
    String words = question.words().question();
    return switch (question.presence()) {
      case REQUIRED -> words;
      case OPTIONAL -> question.shape() instanceof Shape.Many ? words : words + " (optional)";
      case STATED -> words + " (if the source says)";
    };
  }

  private Field field(Question question, String name) {
    Field plain = unlabelled(question, name);
    return new Field(
        plain.name(),
        plain.id(),
        new Label(Text.of(label(question)), null, false, Attributes.classes(SMALL_LABEL)),
        plain.hint(),
        plain.error(),
        "",
        Attributes.NONE,
        null,
        null);
  }

  private Field unlabelled(Question question, String name) {
    return unlabelled(name, question.words().hint(), errors.get(name));
  }

  private static Field unlabelled(String name, @Nullable String hint, @Nullable String error) {
    return new Field(
        name,
        name,
        null,
        hint == null ? null : Hint.of(hint),
        error == null ? null : ErrorMessage.of(error),
        "",
        Attributes.NONE,
        null,
        null);
  }

  private static Fieldset smallLegend(String words) {
    return new Fieldset(
        new Fieldset.Legend(Text.of(words), false, Attributes.classes("govuk-fieldset__legend--s")),
        null,
        null,
        null,
        Attributes.NONE);
  }

  private Content fieldset(Question question, String name, Content inner) {
    String error = errors.get(name);
    String hint = question.words().hint();
    List<Content> pieces = new ArrayList<>();
    if (hint != null) {
      pieces.add(new Hint(Text.of(hint), name + "-hint", Attributes.NONE));
    }
    if (error != null) {
      pieces.add(new ErrorMessage(Text.of(error), name + "-error", "Error", Attributes.NONE));
    }
    pieces.add(inner);
    Fieldset set =
        new Fieldset(
            new Fieldset.Legend(
                Text.of(label(question)), false, Attributes.classes("govuk-fieldset__legend--s")),
            null,
            null,
            null,
            Attributes.of("id", name));
    String described =
        ((hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error")).strip();
    Content whole = set.round(Contents.all(pieces), described.isEmpty() ? null : described);
    return output -> {
      output.writeContent(
          error == null
              ? "<div class=\"govuk-form-group\">"
              : "<div class=\"govuk-form-group govuk-form-group--error\">");
      whole.writeTo(output);
      output.writeContent("</div>");
    };
  }
}
