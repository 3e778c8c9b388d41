package uk.improvementboard.command.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/**
 * Asks the query service, as the reader who is signed in: with their own session, so that it
 * answers what they may know and nothing else. {@code improvement-board.forms.query-address} says
 * where it is.
 */
@Component
@ConditionalOnProperty("improvement-board.forms.query-address")
final class KnownOverHttp implements Known {

  private static final Logger LOG = LoggerFactory.getLogger(KnownOverHttp.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> WHO = List.of(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION);

  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;

  KnownOverHttp(@Value("${improvement-board.forms.query-address}") String address) {
    this.address = address;
  }

  @Override
  public Optional<Now> now(ProgrammeId programme, Set<EntityKind> kinds) {
    List<Thing> things = new ArrayList<>();
    long position = Long.MAX_VALUE;
    for (EntityKind kind : kinds.isEmpty() ? Set.of(EntityKind.BOARD) : kinds) {
      String cursor = "";
      do {
        JsonNode page = ask(programme, "/" + kind.list() + "?limit=200" + cursor).orElse(null);
        if (page == null) {
          return Optional.empty();
        }
        position = Math.min(position, page.path("asOf").path("position").asLong(0));
        if (!kinds.isEmpty()) {
          page.path("items").forEach(item -> things.add(thing(kind, item)));
        }
        cursor = next(page);
      } while (!cursor.isEmpty() && !kinds.isEmpty());
    }
    return Optional.of(new Now(position, things));
  }

  private static String next(JsonNode page) {
    String next = page.path("page").path("next").asString("");
    int at = next.indexOf("cursor=");
    return at < 0
        ? next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
        : "&" + next.substring(at).replaceFirst("&.*$", "");
  }

  private static Thing thing(EntityKind kind, JsonNode item) {
    String ref = item.path("ref").asString();
    return new Thing(
        kind, Ref.of(ref), item.path("title").asString(ref), item.path("inWords").asString(""));
  }

  @Override
  public Optional<Boolean> knows(ProgrammeId programme, Ref ref) {
    return ask(programme, "/events?limit=1&about=" + ref)
        .map(events -> !events.path("items").isEmpty());
  }

  @Override
  public Optional<List<Fact>> facts(
      ProgrammeId programme, EntityKind kind, Ref ref, long position) {
    return ask(programme, "/" + kind.list() + "/" + ref + "?asOf=" + position)
        .map(answer -> FactsInWords.of(answer.path("data")));
  }

  /** An answer; empty when there is none, for whatever reason. */
  private Optional<JsonNode> ask(ProgrammeId programme, String question) {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/programmes/" + programme + question))
            .timeout(PATIENCE)
            .header(HttpHeaders.ACCEPT, "application/json");
    HttpServletRequest reader = reader();
    if (reader != null) {
      for (String name : WHO) {
        String value = reader.getHeader(name);
        if (value != null) {
          asked.header(name, value);
        }
      }
      String after = reader.getParameter("after");
      if (after != null && after.matches("\\d{1,18}")) {
        asked.header("Improvement-Board-After", after);
      }
    }
    try {
      HttpResponse<byte[]> answer = client.send(asked.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return Optional.of(json.readTree(answer.body()));
      }
      if (answer.statusCode() >= 500) {
        LOG.warn("the query service answered {} to {}", answer.statusCode(), question);
      }
    } catch (IOException | JacksonException e) {
      LOG.warn("the query service did not answer {}: {}", question, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static @Nullable HttpServletRequest reader() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
        ? here.getRequest()
        : null;
  }
}
