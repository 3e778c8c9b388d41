package uk.improvementboard.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Our components write the same document as upstream's, for every example upstream publishes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UpstreamFixturesTest {
  static Stream<Arguments> fixtures() {
    return UpstreamFixtures.COMPONENTS.stream()
        .flatMap(
            component ->
                UpstreamFixtures.of(component).stream()
                    .filter(it -> !UpstreamFixtures.leftOut(component, it))
                    .map(it -> Arguments.of(component, it.get("name").asString(), it)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("fixtures")
  void a_component_writes_what_upstream_writes(String component, String name, JsonNode fixture) {
    String ours = Html.of(UpstreamFixtures.component(component, fixture.get("options")));

    assertThat(Html.normalised(ours)).isEqualTo(Html.normalised(fixture.get("html").asString()));
  }

  @Test
  void only_buttons_written_as_inputs_are_left_out() {
    List<String> out =
        UpstreamFixtures.COMPONENTS.stream()
            .flatMap(
                component ->
                    UpstreamFixtures.of(component).stream()
                        .filter(it -> UpstreamFixtures.leftOut(component, it))
                        .map(it -> component + ": " + it.get("name").asString()))
            .toList();

    assertThat(out)
        .containsExactlyInAnyOrder(
            "button: input",
            "button: input attributes",
            "button: input classes",
            "button: input type",
            "button: input disabled",
            "button: id");
  }

  @Test
  void every_component_in_use_is_held_against_its_fixtures() {
    assertThat(fixtures().count()).isGreaterThan(480);
    assertThat(UpstreamFixtures.COMPONENTS).hasSize(28);
  }

  @Test
  void a_lost_attribute_a_lost_word_and_a_wrong_class_are_each_seen() {
    JsonNode fixture = UpstreamFixtures.of("table").get(2);
    String html = fixture.get("html").asString();

    for (String mutated :
        Set.of(
            html.replaceFirst(" scope=\"col\"", ""),
            html.replaceFirst("govuk-table__header", "govuk-table__heading"),
            html.replaceFirst(">([A-Z£][^<]*)<", "><"))) {
      assertThat(mutated).isNotEqualTo(html);
      assertThat(Html.normalised(mutated)).isNotEqualTo(Html.normalised(html));
    }
  }
}
