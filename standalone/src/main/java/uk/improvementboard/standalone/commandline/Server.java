package uk.improvementboard.standalone.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running server, as one account of it sees it.
 *
 * @param address where it answers: {@code http://localhost:8080}
 * @param username the account
 * @param password its password
 */
public record Server(URI address, String username, String password) {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * An answer.
   *
   * @param status its HTTP status
   * @param body its body as sent
   */
  public record Answer(int status, String body) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JacksonException e) {
        throw new Unanswered(
            Exit.NO_SERVER, "What answers there is no improvement board: it does not speak JSON.");
      }
    }
  }

  /**
   * Asks.
   *
   * @throws Unanswered when nobody answers, or with a problem, in its words
   */
  public Answer get(String path) {
    return understood(sent(request(path)));
  }

  /**
   * Asks for plain text.
   *
   * @throws Unanswered when nobody answers, or with a problem, in its words
   */
  public String text(String path) {
    return understood(
            sent(request(path).setHeader("Accept", "text/plain, application/problem+json")))
        .body();
  }

  /**
   * Sends a body; an answer with a problem comes back too, for the command to tell it.
   *
   * @throws Unanswered when nobody answers, or the account may not
   */
  public Answer post(String path, String type, byte[] body) {
    Answer answer =
        sent(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    return answer.status() == 422 || answer.status() == 409 ? answer : understood(answer);
  }

  /**
   * Asks for something large and saves it; nothing is left behind where it did not come whole.
   *
   * @return how many bytes it has
   * @throws Unanswered when nobody answers, or with a problem, in its words
   * @throws IOException when it cannot be saved
   */
  long save(String path, Path file, Progress progress) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (HttpClient client = client()) {
      HttpResponse<InputStream> response =
          client.send(
              request(path)
                  .setHeader("Accept", "application/zip, application/problem+json")
                  .build(),
              BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() >= 400) {
          understood(
              new Answer(
                  response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        }
        try (OutputStream out = Files.newOutputStream(part)) {
          byte[] buffer = new byte[1 << 16];
          for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            out.write(buffer, 0, read);
            progress.underWay();
          }
        }
      }
      Files.move(part, file);
      return Files.size(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered(Exit.NO_SERVER, "Interrupted.");
    } catch (ConnectException e) {
      throw nobody();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A part of an address, whatever letters are in it. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path) {
    String signature =
        Base64.getEncoder()
            .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json, application/problem+json, application/jsonl")
        .header("Authorization", "Basic " + signature);
  }

  private Answer sent(HttpRequest.Builder request) {
    try (HttpClient client = client()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw nobody();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered(Exit.NO_SERVER, "Interrupted.");
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  private Unanswered nobody() {
    return new Unanswered(
        Exit.NO_SERVER,
        "No improvement board answers at "
            + address
            + ". Start one with ./improvement-board demo, or name another with --url.");
  }

  private static Answer understood(Answer answer) {
    if (answer.status() < 400) {
      return answer;
    }
    int exit =
        switch (answer.status()) {
          case 401, 403 -> Exit.NOT_ALLOWED;
          case 404 -> Exit.NOT_THERE;
          default -> answer.status() >= 500 ? Exit.NO_SERVER : Exit.REFUSED;
        };
    throw new Unanswered(exit, Words.ofProblem(answer));
  }
}
