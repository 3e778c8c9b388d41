package uk.improvementboard.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.Accounts;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** The command service on a database of the test's own, and requests to it. */
final class RunningService implements AutoCloseable {

  static final String PASSWORD = "a-long-password";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a request was answered with. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String rule() {
      return json().path("rule").asString();
    }

    @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  private final TestPostgres database;
  private final ConfigurableApplicationContext service;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param more configuration beside the service's own
   */
  RunningService(Class<?>... more) {
    database = TestPostgres.fresh();
    service = start(database, more);
    for (Role role : Role.values()) {
      bean(Accounts.class).keep(new AccountToKeep(role.words(), PASSWORD, role, null, null));
    }
    bean(Accounts.class)
        .keep(
            new AccountToKeep(
                "elsewhere",
                PASSWORD,
                Role.SECRETARIAT,
                Set.of(new ProgrammeId("elsewhere")),
                null));
  }

  static ConfigurableApplicationContext start(TestPostgres database, Class<?>... more) {
    SpringApplication application = new SpringApplication(CommandServiceApplication.class);
    application.addPrimarySources(List.of(more));
    return application.run(
        Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", TestPostgres.USER,
                "spring.datasource.hikari.maximum-pool-size", "6",
                "server.port", "0",
                "spring.main.banner-mode", "off")
            .entrySet()
            .stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new));
  }

  TestPostgres database() {
    return database;
  }

  <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  HttpRequest.Builder to(String path, Role role) {
    return to(path, role.words());
  }

  HttpRequest.Builder to(String path, String account) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header(
            "Authorization",
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
  }

  /** A command, in single quotes for legibility. */
  Answer command(
      Role role,
      String programme,
      String name,
      @Nullable String key,
      @Nullable String ifMatch,
      String body) {
    HttpRequest.Builder request =
        to("/api/v1/programmes/" + programme + "/commands/" + name, role)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(request);
  }

  Answer bundle(String query, String lines) {
    return send(
        to("/api/v1/bundles" + query, Role.SECRETARIAT)
            .header("Content-Type", "application/jsonl")
            .POST(BodyPublishers.ofString(lines)));
  }

  Answer get(String path, Role role) {
    return send(to(path, role).GET());
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
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
