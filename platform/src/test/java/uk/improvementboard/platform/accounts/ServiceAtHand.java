package uk.improvementboard.platform.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** One small service for a test class, and requests to it. */
public final class ServiceAtHand implements AutoCloseable {

  public static final String PASSWORD = "a-long-password";

  private final TestPostgres database = TestPostgres.fresh();
  private final ConfigurableApplicationContext service;

  public ServiceAtHand(String... settings) {
    service = SmallService.start(jdbcUrl(), settings);
    accounts()
        .keep(
            new AccountToKeep(
                "adviser", PASSWORD, Role.ADVISER, Set.of(new ProgrammeId("medway")), null));
    accounts().keep(new AccountToKeep("administrator", PASSWORD, Role.ADMINISTRATOR, null, null));
  }

  public String jdbcUrl() {
    return database.url();
  }

  public ConfigurableApplicationContext service() {
    return service;
  }

  Accounts accounts() {
    return service.getBean(Accounts.class);
  }

  SavedViews savedViews() {
    return service.getBean(SavedViews.class);
  }

  Visits visits() {
    return service.getBean(Visits.class);
  }

  public URI address() {
    return addressOf(service);
  }

  static URI addressOf(ConfigurableApplicationContext service) {
    return URI.create(
        "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address().resolve(path));
  }

  /** A request signed by the adviser. */
  public HttpRequest.Builder signed(String path) {
    return to(path).header("Authorization", basic("adviser", PASSWORD));
  }

  static String basic(String username, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  static BodyPublisher form(String fields) {
    return BodyPublishers.ofString(fields);
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(HttpClient.newHttpClient(), request);
  }

  static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
