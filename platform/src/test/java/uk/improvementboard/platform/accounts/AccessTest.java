package uk.improvementboard.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.platform.accounts.ServiceAtHand.PASSWORD;
import static uk.improvementboard.platform.accounts.ServiceAtHand.basic;
import static uk.improvementboard.platform.accounts.ServiceAtHand.form;
import static uk.improvementboard.platform.accounts.ServiceAtHand.send;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTest {

  private static ServiceAtHand at;

  @BeforeAll
  static void start() {
    at = new ServiceAtHand();
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  @Test
  void no_handler_lets_a_stranger_in() throws Exception {
    assertThat(AnonymousRequests.handlers(at.service()))
        .contains("GET /programmes", "GET /api/v1/me", "POST /api/v1/asked");
    assertThat(AnonymousRequests.letIn(at.service(), at.address())).isEmpty();
  }

  @Test
  void a_path_that_nobody_handles_is_not_told_to_a_stranger() {
    assertThat(send(at.to("/api/v1/nothing")).statusCode()).isEqualTo(401);
  }

  @Test
  void a_script_signs_each_call_and_gets_no_session() {
    HttpResponse<String> answer = send(at.signed("/api/v1/me"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"adviser\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_wrong_password_is_answered_with_a_problem() {
    HttpResponse<String> answer =
        send(at.to("/api/v1/me").header("Authorization", basic("adviser", "wrong-password")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"rule\":\"SIGN_IN_FIRST\"");
  }

  @Test
  void a_script_is_challenged_and_a_browser_is_not() {
    assertThat(send(at.to("/api/v1/me")).headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(
            send(at.to("/api/v1/me").header("Sec-Fetch-Mode", "cors"))
                .headers()
                .firstValue("WWW-Authenticate"))
        .isEmpty();
  }

  @Test
  void a_browser_signs_in_and_comes_to_the_page_it_wanted() {
    Browser browser = new Browser(at.address());

    HttpResponse<String> refused = browser.get("/programmes");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in");

    HttpResponse<String> signedIn = browser.signIn("adviser", PASSWORD);
    assertThat(signedIn.statusCode()).isEqualTo(302);
    assertThat(signedIn.headers().firstValue("Location").orElse("")).contains("/programmes");
    assertThat(browser.get("/programmes").body()).contains("Programmes of adviser");
  }

  @Test
  void a_wrong_password_leads_back_to_the_sign_in_page() {
    Browser browser = new Browser(at.address());
    HttpResponse<String> refused = browser.signIn("adviser", "wrong-password");

    assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in?failed");
    assertThat(browser.get("/programmes").statusCode()).isEqualTo(302);
  }

  @Test
  void the_session_cookie_is_kept_from_scripts_and_other_sites() {
    Browser browser = new Browser(at.address());
    browser.signIn("adviser", PASSWORD);

    assertThat(browser.lastSetCookie).startsWith("improvement-board=");
    assertThat(browser.lastSetCookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void over_tls_the_cookie_is_bound_to_the_host() {
    try (ConfigurableApplicationContext service =
        SmallService.start(at.jdbcUrl(), "--improvement-board.accounts.secure-cookies=true")) {
      Browser browser = new Browser(ServiceAtHand.addressOf(service));
      browser.signIn("adviser", PASSWORD);
      assertThat(browser.lastSetCookie).startsWith("__Host-improvement-board=").contains("Secure");
    }
  }

  @Test
  void signing_in_changes_the_session_and_signing_out_ends_it() {
    Browser browser = new Browser(at.address());
    browser.get("/sign-in");
    String before = browser.cookie;
    browser.signIn("adviser", PASSWORD);
    assertThat(browser.cookie).isNotEqualTo(before);

    String token = browser.get("/programmes").body().split("</h1>", 2)[1];
    String signedIn = browser.cookie;
    assertThat(browser.post("/sign-out", "_csrf=" + encoded(token)).statusCode()).isEqualTo(302);
    browser.cookie = signedIn;
    assertThat(browser.get("/programmes").statusCode()).isEqualTo(302);
  }

  private static LastingSignIn lastKept() {
    return at.service().getBean(SmallService.Calls.class).kept().getLast();
  }

  @Test
  void a_sign_in_that_an_answer_keeps_in_mind_lasts_until_it_is_ended_and_no_longer() {
    Browser browser = new Browser(at.address());
    browser.signIn("adviser", PASSWORD);
    assertThat(browser.get("/api/v1/keep").statusCode()).isEqualTo(200);
    LastingSignIn here = lastKept();
    Browser other = new Browser(at.address());
    other.signIn("adviser", PASSWORD);
    other.get("/api/v1/keep");
    LastingSignIn elsewhere = lastKept();
    assertThat(here.actor().map(Actor::role)).contains(Role.ADVISER);

    String token = browser.get("/programmes").body().split("</h1>", 2)[1];
    browser.post("/sign-out", "_csrf=" + encoded(token));

    assertThat(here.actor()).isEmpty();
    assertThat(elsewhere.actor()).isPresent();
  }

  @Test
  void a_script_that_signs_each_call_is_kept_in_mind_by_its_account() {
    ServiceAtHand.send(at.signed("/api/v1/keep"));
    assertThat(lastKept().account()).isEqualTo("adviser");
    assertThat(lastKept().actor()).isPresent();
  }

  @Test
  void a_form_needs_the_token_of_its_page() {
    Browser browser = new Browser(at.address());
    browser.signIn("adviser", PASSWORD);
    String token = browser.get("/programmes").body().split("</h1>", 2)[1];

    assertThat(browser.post("/programmes", "").statusCode()).isEqualTo(403);
    assertThat(browser.post("/programmes", "").body()).contains("FORM_IS_CURRENT");
    assertThat(browser.post("/programmes", "_csrf=" + encoded(token)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_call_on_a_session_needs_the_token_and_a_signed_call_does_not() {
    Browser browser = new Browser(at.address());
    browser.signIn("adviser", PASSWORD);
    String body = "{\"ref\":\"A1\",\"days\":3}";

    assertThat(browser.postJson("/api/v1/asked", body).statusCode()).isEqualTo(403);
    assertThat(
            send(at.signed("/api/v1/asked")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_signed_call_that_another_site_made_the_browser_send_is_refused() {
    assertThat(
            send(at.signed("/api/v1/asked")
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(BodyPublishers.ofString("{\"ref\":\"A1\",\"days\":3}")))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void two_processes_share_a_sign_in() {
    Browser browser = new Browser(at.address());
    browser.signIn("adviser", PASSWORD);
    try (ConfigurableApplicationContext other = SmallService.start(at.jdbcUrl())) {
      Browser there = new Browser(ServiceAtHand.addressOf(other));
      there.cookie = browser.cookie;
      assertThat(there.get("/programmes").body()).contains("Programmes of adviser");
    }
  }

  @Test
  void a_closed_account_is_out_at_once() {
    at.accounts().keep(new AccountToKeep("leaver", PASSWORD, Role.CHAIR, null, null));
    Browser browser = new Browser(at.address());
    browser.signIn("leaver", PASSWORD);
    assertThat(browser.get("/programmes").statusCode()).isEqualTo(200);

    at.accounts().close("leaver");

    assertThat(browser.get("/programmes").statusCode()).isEqualTo(302);
    assertThat(
            send(at.to("/api/v1/me").header("Authorization", basic("leaver", PASSWORD)))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_changed_role_counts_from_the_next_request() {
    at.accounts().keep(new AccountToKeep("mover", PASSWORD, Role.ACTION_LEAD, null, null));
    Browser browser = new Browser(at.address());
    browser.signIn("mover", PASSWORD);

    at.accounts().keep(new AccountToKeep("mover", PASSWORD, Role.PLAN_OWNER, null, null));

    assertThat(browser.get("/programmes").body()).contains("Programmes of plan-owner");
  }

  @Test
  void health_is_open_and_the_figures_are_the_administrators() {
    assertThat(send(at.to("/actuator/health")).statusCode()).isEqualTo(200);
    assertThat(send(at.to("/actuator/prometheus")).statusCode()).isEqualTo(401);
    assertThat(send(at.signed("/actuator/prometheus")).statusCode()).isEqualTo(403);
    assertThat(
            send(at.to("/actuator/prometheus")
                    .header("Authorization", basic("administrator", PASSWORD)))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void every_answer_carries_the_headers_that_keep_a_browser_safe() {
    for (HttpRequest.Builder request : List.of(at.to("/sign-in"), at.signed("/api/v1/me"))) {
      var headers = send(request).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A browser as far as cookies and forms go. */
  private static final class Browser {
    private final URI address;
    private String cookie = "";
    private String lastSetCookie = "";

    Browser(URI address) {
      this.address = address;
    }

    HttpResponse<String> get(String path) {
      return sent(request(path));
    }

    HttpResponse<String> signIn(String username, String password) {
      String token = get("/sign-in").body().replaceAll("<[^>]*>", "");
      return post(
          "/sign-in",
          "username=" + username + "&password=" + password + "&_csrf=" + encoded(token));
    }

    HttpResponse<String> post(String path, String fields) {
      return sent(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(form(fields)));
    }

    HttpResponse<String> postJson(String path, String json) {
      return sent(
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,*/*");
      return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
      HttpResponse<String> answer = send(request);
      answer
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(
              set -> {
                lastSetCookie = set;
                cookie = set.split(";", 2)[0];
              });
      return answer;
    }
  }
}
