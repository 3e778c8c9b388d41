package uk.improvementboard.command.forms;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * Which field of a command names the thing it changes. The command says so itself: it is made with
 * every reference named as its field is, and asked what it changes.
 */
final class ChangedThing {

  private ChangedThing() {}

  /** The field; null where the command names no thing that it changes. */
  static @Nullable String fieldOf(Class<? extends ProgrammeCommand> command) {
    RecordComponent[] components = command.getRecordComponents();
    try {
      Constructor<? extends ProgrammeCommand> made =
          command.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      return made.newInstance(Arrays.stream(components).map(ChangedThing::named).toArray())
          .changes()
          .map(Ref::value)
          .filter(
              name ->
                  Arrays.stream(components)
                      .anyMatch(it -> it.getType() == Ref.class && it.getName().equals(name)))
          .orElse(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(command + " cannot be made", e);
    }
  }

  private static @Nullable Object named(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == Ref.class) {
      return Ref.of(component.getName());
    }
    if (type == ProgrammeId.class) {
      return new ProgrammeId("programme");
    }
    if (type == Stated.class) {
      return Stated.notStated();
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == String.class) {
      return component.getName();
    }
    if (type == ImpreciseDate.class) {
      return ImpreciseDate.UNKNOWN;
    }
    if (type == Audience.class) {
      return Audience.PUBLIC;
    }
    if (type == BigDecimal.class) {
      return BigDecimal.ONE;
    }
    if (type == int.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }
}
