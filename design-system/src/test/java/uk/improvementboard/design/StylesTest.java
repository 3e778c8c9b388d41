package uk.improvementboard.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The look is our own: a government's crown, logo and typeface are not ours to use. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StylesTest {
  private static String asset(String name) {
    try (var in = StylesTest.class.getResourceAsStream("/static/assets/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothing_of_the_governments_brand_is_in_them() {
    assertThat(asset("app.css"))
        .isNotEmpty()
        .doesNotContainIgnoringCase("GDS Transport")
        .doesNotContainIgnoringCase("crown")
        .doesNotContainIgnoringCase("crest")
        .doesNotContainIgnoringCase("logo")
        .doesNotContain("@font-face", "url(");
  }

  @Test
  void our_own_typeface_and_colour_are() {
    assertThat(asset("app.css")).contains("Liberation Sans", "#12436d");
  }

  @Test
  void every_colour_of_a_tag_has_a_rule() {
    assertThat(Arrays.stream(Tag.Colour.values()).map(it -> "." + it.css()))
        .allMatch(it -> asset("app.css").contains(it));
  }

  @Test
  void script_and_icon_are_there() {
    assertThat(asset("app.js")).contains("govuk-frontend.min.js");
    assertThat(asset("govuk-frontend.min.js")).isNotEmpty();
    assertThat(asset("favicon.svg")).startsWith("<svg");
  }
}
