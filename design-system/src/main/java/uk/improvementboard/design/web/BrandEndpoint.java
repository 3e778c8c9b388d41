package uk.improvementboard.design.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The style sheet in the council's colour, and its logo. A picture can hold a script: it is sent so
 * that no browser runs one, on a page or when opened by itself.
 */
@Controller
final class BrandEndpoint {

  private static final String PICTURE_ONLY =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private final BrandOfCouncil brand;

  BrandEndpoint(BrandOfCouncil brand) {
    this.brand = brand;
  }

  @GetMapping(BrandOfCouncil.STYLES)
  ResponseEntity<byte[]> styles() {
    return answer(brand.styles());
  }

  @GetMapping(BrandOfCouncil.LOGO)
  ResponseEntity<byte[]> logo(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", PICTURE_ONLY); // in the place of that of pages
    return answer(brand.logo());
  }

  private static ResponseEntity<byte[]> answer(Optional<BrandOfCouncil.Sent> sent) {
    return sent.map(
            file ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, file.type())
                    .eTag("\"" + file.tag() + "\"")
                    .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                    .body(file.content()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
