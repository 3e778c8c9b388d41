package uk.improvementboard.command.forms;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.forms.Question.Presence;
import uk.improvementboard.command.forms.Shape.Naming;
import uk.improvementboard.command.reading.ReadCommand.Beside;
import uk.improvementboard.command.words.CommandWords;
import uk.improvementboard.command.words.FieldWords;
import uk.improvementboard.command.words.Words;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * Finds what to ask from the command's own record, by the same rule about what may be left out as
 * {@code CommandReader} reads by.
 */
final class Questions {

  private Questions() {}

  static CommandForm form(Class<? extends ProgrammeCommand> command, CommandWords words) {
    String changed = ChangedThing.fieldOf(command);
    List<Question> questions = new ArrayList<>();
    RecordComponent[] components = command.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      if (component.getType() == ProgrammeId.class) {
        continue;
      }
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean maySayNew = component.getType() == Ref.class && nullable && i == 1;
      Naming naming =
          !maySayNew
              ? Naming.KNOWN
              : component.getName().equals(changed) ? Naming.EITHER : Naming.NEW;
      questions.add(question(command, component, naming));
    }
    return new CommandForm(
        command,
        words,
        questions,
        of(Beside.class),
        questions.stream().filter(it -> it.name().equals(changed)).findFirst().orElse(null));
  }

  static List<Question> of(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(
            component ->
                question(
                    type,
                    component,
                    component.getName().equals("finding") ? Naming.NEW : Naming.KNOWN))
        .toList();
  }

  private static Question question(Class<?> owner, RecordComponent component, Naming naming) {
    FieldWords words =
        Words.field(owner, component.getName())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        owner.getSimpleName() + "." + component.getName() + " has no words"));
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Presence presence =
        component.getType() == Stated.class
            ? Presence.STATED
            : nullable || component.getType() == List.class ? Presence.OPTIONAL : Presence.REQUIRED;
    return new Question(
        component.getName(), words, presence, shape(component.getAnnotatedType(), naming));
  }

  private static Shape shape(AnnotatedType annotated, Naming naming) {
    Type type = annotated.getType();
    Class<?> raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    if (raw == Stated.class) {
      return shape(argument(annotated), naming);
    }
    if (raw == List.class) {
      return new Shape.Many(shape(argument(annotated), naming));
    }
    if (raw == Ref.class) {
      return new Shape.Reference(naming);
    }
    if (raw == Audience.class) {
      return new Shape.AudienceName();
    }
    if (raw == ImpreciseDate.class) {
      return new Shape.Day();
    }
    if (raw == JsonNode.class) {
      return new Shape.AnyValue();
    }
    if (raw == BigDecimal.class) {
      return new Shape.Decimal();
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return new Shape.Whole();
    }
    if (raw.isEnum()) {
      return new Shape.Constant(raw);
    }
    if (raw.isRecord()) {
      return new Shape.Group(of(raw));
    }
    if (raw.isSealed()) {
      return new Shape.OneOf(
          Arrays.stream(raw.getPermittedSubclasses())
              .map(
                  kind ->
                      new Shape.Kind(
                          kind.getSimpleName(),
                          Words.kind(kind)
                              .orElseThrow(() -> new IllegalStateException(kind + " has no words")),
                          of(kind)))
              .toList());
    }
    if (raw == String.class) {
      return new Shape.InWords();
    }
    throw new IllegalStateException("commands have no fields of " + raw);
  }

  private static AnnotatedType argument(AnnotatedType type) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
  }
}
