package uk.improvementboard.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** A council's colour and logo are used when they can be, and refused in words when not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrandOfCouncilTest {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>alert(1)</script>"
          + "<rect width=\"9\" height=\"9\"/></svg>";

  @TempDir Path folder;

  private static BrandOfCouncil brand(@Nullable Path logo, @Nullable String colour) {
    return BrandOfCouncil.of(new Site("Exampleshire", "Record", logo, colour, List.of()));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21",
    "#ffffff, #ffffff, 1",
    "#777777, #ffffff, 4.478",
    "#12436d, #ffffff, 10.247"
  })
  void contrast_is_that_of_the_guidelines(String one, String other, double ratio) {
    assertThat(Contrast.between(one, other)).isCloseTo(ratio, within(0.06));
    assertThat(Contrast.between(other, one)).isEqualTo(Contrast.between(one, other));
  }

  @Test
  void without_a_colour_or_a_logo_the_pages_are_the_plain_ones() {
    BrandOfCouncil plain = brand(null, null);
    assertThat(plain.brand().styles()).startsWith("/assets/app.css?v=");
    assertThat(plain.brand().logo()).isNull();
    assertThat(plain.styles()).isEmpty();
    assertThat(new BrandEndpoint(plain).styles().getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void a_colour_that_is_dark_enough_is_that_of_the_whole_style_sheet() {
    BrandOfCouncil green = brand(null, "#00573F");
    assertThat(green.brand().styles()).startsWith("/assets/council.css?v=");
    assertThat(green.brand().colour()).isEqualTo("#00573f");
    String css = new String(green.styles().orElseThrow().content(), StandardCharsets.UTF_8);
    assertThat(css).contains(".app-header{", "background:#00573f").doesNotContain("#12436d");
  }

  @Test
  void the_style_sheet_has_a_tag_that_changes_with_the_colour() {
    var green = new BrandEndpoint(brand(null, "#00573f")).styles();
    var red = new BrandEndpoint(brand(null, "#801650")).styles();
    assertThat(green.getHeaders().getETag()).isNotNull().isNotEqualTo(red.getHeaders().getETag());
    assertThat(green.getHeaders().getContentType()).hasToString("text/css;charset=utf-8");
  }

  @Test
  void a_colour_on_which_white_words_cannot_be_read_is_refused_with_the_ratio() {
    assertThatThrownBy(() -> brand(null, "#ff7700"))
        .isInstanceOf(UnfitBrand.class)
        .hasMessageContaining("white words on it is 2.6 to 1 and has to be 4.5 to 1")
        .hasMessageContaining("#ff7700");
  }

  @Test
  void a_colour_that_is_just_dark_enough_for_white_is_refused_on_the_ground_of_a_page() {
    assertThatThrownBy(() -> brand(null, "#757575"))
        .isInstanceOf(UnfitBrand.class)
        .hasMessageContaining("on the ground of a page")
        .hasMessageContaining("4.3 to 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"green", "#0f0", "#12436", "rgb(1,2,3)", "#12436d;}body{display:none"})
  void what_is_no_colour_is_refused(String colour) {
    assertThatThrownBy(() -> brand(null, colour))
        .isInstanceOf(UnfitBrand.class)
        .hasMessageContaining("six digits");
  }

  @Test
  void a_logo_is_sent_with_the_type_that_it_is_and_never_runs() throws IOException {
    Path named = file("logo.png", SVG.getBytes(StandardCharsets.UTF_8));
    BrandOfCouncil council = brand(named, null);
    MockHttpServletResponse headers = new MockHttpServletResponse();
    var sent = new BrandEndpoint(council).logo(headers);
    assertThat(council.brand().logo()).startsWith("/assets/council-logo?v=");
    assertThat(sent.getHeaders().getContentType()).hasToString("image/svg+xml");
    assertThat(headers.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox")
        .doesNotContain("script", "allow");
  }

  @Test
  void a_png_is_a_logo() throws IOException {
    byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    assertThat(brand(file("logo", png), null).logo().orElseThrow().type()).isEqualTo("image/png");
  }

  @Test
  void what_is_no_picture_is_refused() throws IOException {
    for (String content :
        List.of(
            "<html><body>no</body></html>",
            "<svg",
            "plain words",
            "",
            "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg>&e;</svg>")) {
      Path file = file("logo.svg", content.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> brand(file, null))
          .as(content)
          .isInstanceOf(UnfitBrand.class)
          .hasMessageContaining("neither a PNG nor an SVG");
    }
  }

  @Test
  void a_logo_that_is_too_large_or_not_there_is_refused() throws IOException {
    Path large = file("large.svg", new byte[BrandOfCouncil.LARGEST + 1]);
    assertThatThrownBy(() -> brand(large, null)).hasMessageContaining("larger than 256 KB");
    Path none = folder.resolve("none.svg");
    assertThatThrownBy(() -> brand(none, null)).hasMessageContaining("cannot be read");
  }
}
