package uk.improvementboard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.events.EventCatalogue.StoredName;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventCatalogueTest {

  static List<Class<?>> everyEvent() {
    return leaves(ProgrammeEvent.class).toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogueTest::leaves)
        : Stream.of(type);
  }

  /**
   * The name of an event's part of the programme: {@code board-action} for {@code
   * BoardActionEvent}.
   */
  private static String part(Class<?> event) {
    Class<?> part =
        Arrays.stream(ProgrammeEvent.class.getPermittedSubclasses())
            .filter(candidate -> candidate.isAssignableFrom(event))
            .findFirst()
            .orElseThrow();
    return part == ArrangementEvent.class
        ? "programme"
        : part.getSimpleName()
            .replace("Event", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void an_event_is_a_record_and_is_stored_under_the_name_of_its_part(Class<?> event) {
    assertThat(event).isRecord();
    StoredName name = EventCatalogue.current().nameOf(event).orElseThrow();
    assertThat(name.name()).matches(part(event) + "\\.[a-z]+(-[a-z]+)*");
    assertThat(name.revision()).matches("[1-9][0-9]*");
    assertThat(EventCatalogue.current().eventOf(name))
        .contains(event.asSubclass(ProgrammeEvent.class));
  }

  @Test
  void the_catalogue_holds_nothing_else() {
    assertThat(EventCatalogue.current().all().keySet())
        .containsExactlyInAnyOrderElementsOf(
            everyEvent().stream().map(event -> event.asSubclass(ProgrammeEvent.class)).toList());
  }

  @Test
  void what_is_not_an_event_has_no_stored_name() {
    assertThat(EventCatalogue.current().nameOf(String.class)).isEmpty();
    assertThat(EventCatalogue.current().nameOf(ActionEvent.class)).isEmpty();
    assertThat(EventCatalogue.current().eventOf(new StoredName("action.vanished", "1"))).isEmpty();
    assertThat(EventCatalogue.current().eventOf(new StoredName("action.proposed", "3"))).isEmpty();
  }
}
