package uk.improvementboard.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.web.Problem;

/** A service with a page, a form and a few calls, on a database of the test's own. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class SmallService {

  /** Starts it on a free port. */
  public static ConfigurableApplicationContext start(String jdbcUrl, String... more) {
    SpringApplication application = new SpringApplication(SmallService.class, Calls.class);
    application.setDefaultProperties(
        Map.of(
            "spring.datasource.url", jdbcUrl,
            "spring.datasource.username", "postgres",
            "spring.datasource.hikari.maximum-pool-size", "4",
            "spring.flyway.enabled", "false",
            "server.port", "0",
            "server.address", "127.0.0.1",
            "axon.axonserver.enabled", "false",
            "management.endpoints.web.exposure.include", "health,prometheus",
            "spring.main.banner-mode", "off"));
    return application.run(more);
  }

  /** What a due date may be asked to be. */
  public record Asked(String ref, int days) {}

  @RestController
  static class Calls {
    private final SignedIn signedIn;
    private final LastingSignIns lasting;
    private final List<LastingSignIn> kept = new CopyOnWriteArrayList<>();

    Calls(SignedIn signedIn, LastingSignIns lasting) {
      this.signedIn = signedIn;
      this.lasting = lasting;
    }

    /** The sign-ins of those who asked to be kept in mind, the last of them last. */
    List<LastingSignIn> kept() {
      return kept;
    }

    @GetMapping("/api/v1/keep")
    String keep(HttpServletRequest request) {
      kept.add(lasting.of(request));
      return "kept";
    }

    @GetMapping(value = "/programmes", produces = MediaType.TEXT_HTML_VALUE)
    String page(CsrfToken token) {
      return "<h1>Programmes of " + signedIn.actor().role().words() + "</h1>" + token.getToken();
    }

    @GetMapping(value = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String signIn(CsrfToken token) {
      return "<form method=post>" + token.getToken() + "</form>";
    }

    @PostMapping("/programmes")
    String form() {
      return "changed";
    }

    @GetMapping("/api/v1/me")
    Map<String, String> me() {
      return Map.of("role", signedIn.actor().role().words(), "id", signedIn.actor().id());
    }

    @PostMapping(value = "/api/v1/asked", consumes = MediaType.APPLICATION_JSON_VALUE)
    Asked asked(@RequestBody Asked asked) {
      return asked;
    }

    @PostMapping("/api/v1/bundles")
    long bundle(InputStream body) throws IOException {
      return body.readAllBytes().length;
    }

    @GetMapping("/api/v1/refused/{ref}")
    String refused(@PathVariable String ref) {
      throw new Problem(
          409,
          "DUE_DATE_MOVES_ONLY_BY_DECISION",
          "A due date moves only by a decision",
          ref + " has no decision.",
          List.of(new Problem.Field("/decision", "is missing")));
    }

    @GetMapping("/api/v1/broken")
    String broken() {
      throw new IllegalStateException("jdbc:postgresql://secret");
    }

    @GetMapping("/api/v1/count")
    int count(@RequestParam int limit) {
      return limit;
    }
  }
}
