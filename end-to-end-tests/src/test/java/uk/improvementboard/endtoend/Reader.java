package uk.improvementboard.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who asks over HTTP, as a script would. */
public final class Reader {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final String address;
  private final String authorization;

  public Reader(String address, String username, String password) {
    this.address = address;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<byte[]> response) {
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** The data as the bytes they were sent in. */
    public String data() {
      return json().get("data").toString();
    }

    public JsonNode items() {
      return json().get("items");
    }

    public String tag() {
      return response.headers().firstValue("ETag").orElse("");
    }
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  public Answer post(String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a command; its key is the content's own, so that sending again changes nothing. */
  public Answer command(String programme, String name, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Idempotency-Key";
    all[1] = name + "-" + Integer.toHexString(body.hashCode());
    System.arraycopy(headers, 0, all, 2, headers.length);
    return post(
        "/api/v1/programmes/" + programme + "/commands/" + name, "application/json", body, all);
  }

  /** The lines of an answer that goes on for as long as somebody reads it. */
  public Stream<String> listen(String path) {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(URI.create(address + path))
                  .header("Authorization", authorization)
                  .header("Accept", "text/event-stream")
                  .GET()
                  .build(),
              BodyHandlers.ofLines())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(
              request
                  .header("Authorization", authorization)
                  .timeout(Duration.ofSeconds(60))
                  .build(),
              BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
