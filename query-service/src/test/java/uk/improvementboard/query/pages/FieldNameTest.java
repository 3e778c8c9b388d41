package uk.improvementboard.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.EntityKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldNameTest {

  @Test
  void every_field_that_an_event_can_say_has_a_name_for_people() {
    Story story = new Story();
    for (ProgrammeEvent event : SampleEvents.all()) {
      story.recorded(event);
    }
    Set<String> unnamed = new TreeSet<>();
    for (EntityKind kind : EntityKind.values()) {
      story
          .record()
          .live()
          .things(kind)
          .forEach(
              thing ->
                  thing.said().keySet().stream()
                      .map(field -> field.name())
                      .filter(name -> !FieldName.knows(name))
                      .forEach(unnamed::add));
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void every_date_of_the_record_is_shown_in_words() {
    Story story = new Story();
    for (ProgrammeEvent event : SampleEvents.all()) {
      story.recorded(event);
    }
    Vantage from = new Vantage(story.known("now", "team"));
    Cards cards = new Cards(from);
    JsonNode whole = story.json.tree(story.replay.whole(from.known()));
    for (EntityKind kind : EntityKind.values()) {
      for (Shown thing : new Shown(whole).each(kind.list())) {
        for (Fact fact : cards.everything(kind, thing)) {
          for (Line line : fact.lines()) {
            assertThat(line.words())
                .as(kind + " " + fact.name())
                .doesNotMatch("\\d{4}-\\d{2}(-\\d{2})?(/.*)?")
                .doesNotContain("{\"")
                .doesNotMatch("[A-Z]+_[A-Z_]+");
          }
        }
      }
    }
  }

  @Test
  void a_field_that_pages_do_not_know_is_shown_by_its_own_name() {
    assertThat(FieldName.of("somethingNew").words()).isEqualTo("Something new");
    assertThat(FieldName.knows("somethingNew")).isFalse();
  }
}
