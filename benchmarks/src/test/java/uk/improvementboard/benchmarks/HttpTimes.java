package uk.improvementboard.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.AccountsFile;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.standalone.StandaloneApplication;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * The whole state of a programme at a past meeting as JSON over HTTP, beside serving the same bytes
 * from memory in the same server; and what it takes to be told that nothing changed. Asked for by
 * name, never part of the build's tests.
 */
class HttpTimes {

  private static final int SIZE = Integer.getInteger("size", 20_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int SAMPLES = Integer.getInteger("samples", 100);
  private static final int MEETINGS = Integer.getInteger("meetings", Shape.COUNCIL.meetings());
  private static final int BATCH = 1_000;
  private static final double AT_MOST = 3;
  private static final String PASSWORD = "a long password for timings";

  /** What is asked, in turn. */
  private enum Asked {
    STATE("whole state as JSON"),
    SAME_BYTES("the same bytes from memory"),
    UNCHANGED("whole state, unchanged since: 304");

    private final String words;

    Asked(String words) {
      this.words = words;
    }
  }

  private final TestPostgres postgres = TestPostgres.fresh();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Ref, HttpResponse<byte[]>> first = new LinkedHashMap<>();
  private String address = "";

  @Test
  void of_a_whole_programme_at_a_past_meeting() {
    for (String audience : List.of("team", "board:" + ProgrammeOfSize.BOARD)) {
      System.out.printf("audience %s%n", audience);
      try (ConfigurableApplicationContext server = started()) {
        address =
            "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
        if (audience.equals("team")) {
          fill(server.getBean(EventStore.class));
        }
        caughtUp();
        firstAnswers(audience, server.getBean(SameBytes.class));
        measured(audience);
      }
    }
  }

  private ConfigurableApplicationContext started() {
    try {
      Path accounts = Files.createTempFile("accounts", ".json");
      Files.writeString(
          accounts,
          AccountsFile.write(
              List.of(new AccountToKeep("secretariat", PASSWORD, Role.SECRETARIAT, null, null))));
      List<String> arguments = new ArrayList<>();
      postgres.properties().forEach(property -> arguments.add("--" + property));
      arguments.add("--server.port=0");
      arguments.add("--server.address=127.0.0.1");
      arguments.add("--improvement-board.accounts.file=" + accounts);
      return new SpringApplicationBuilder(StandaloneApplication.class, SameBytes.class)
          .run(arguments.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(EventStore store) {
    List<RecordedEvent> events = ProgrammeOfSize.events(SIZE, Shape.COUNCIL);
    for (int from = 0; from < events.size(); from += BATCH) {
      List<DomainEventMessage<?>> batch = new ArrayList<>();
      for (RecordedEvent event : events.subList(from, Math.min(from + BATCH, events.size()))) {
        batch.add(
            new GenericDomainEventMessage<>(
                "programme",
                ProgrammeOfSize.PROGRAMME.value(),
                event.position() - 1,
                new GenericMessage<>(event.event(), EnvelopeCodec.write(event.envelope())),
                event.recordedAt()));
      }
      store.publish(batch);
    }
  }

  private void caughtUp() {
    String newest = "/api/v1/programmes/" + ProgrammeOfSize.PROGRAMME + "/events?limit=1";
    long until = System.nanoTime() + 120_000_000_000L;
    while (System.nanoTime() < until) {
      HttpResponse<byte[]> answer = get(newest, "");
      if (answer.statusCode() == 200
          && JsonMapper.shared().readTree(answer.body()).at("/asOf/position").asLong() == SIZE) {
        return;
      }
    }
    throw new IllegalStateException("the read side did not catch up");
  }

  /** Each meeting for the first time, as nobody has asked for it before. */
  private void firstAnswers(String audience, SameBytes sameBytes) {
    first.clear();
    List<Double> times = new ArrayList<>();
    for (Ref meeting : asked()) {
      long begun = System.nanoTime();
      HttpResponse<byte[]> answer = get(path(meeting, audience), "");
      times.add((System.nanoTime() - begun) / 1e6);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
      }
      first.put(meeting, answer);
      sameBytes.hold(meeting.value(), answer.body());
    }
    double veryFirst = times.getFirst();
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "first answer of the server %.0f ms; each meeting for the first time p50 %.1f ms, p95 %.1f"
            + " ms; %,d bytes at the middle meeting%n",
        veryFirst,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        answer(asked().get(MEETINGS / 2)).body().length);
  }

  /** The meetings that are asked about, spread over all there were. */
  private static List<Ref> asked() {
    List<Ref> meetings = new ArrayList<>();
    for (int i = 1; i <= MEETINGS; i++) {
      meetings.add(ProgrammeOfSize.meeting(i * Shape.COUNCIL.meetings() / MEETINGS));
    }
    return meetings;
  }

  private void measured(String audience) {
    Random random = new Random(SIZE);
    List<Ref> meetings = asked();
    Map<Asked, List<long[]>> rounds = new EnumMap<>(Asked.class);
    for (int round = 0; round <= ROUNDS; round++) {
      List<Asked> order = new ArrayList<>(List.of(Asked.values()));
      Collections.shuffle(order, random);
      for (Asked asked : order) {
        long[] samples = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
          Ref meeting = meetings.get(random.nextInt(meetings.size()));
          samples[i] = once(asked, meeting, audience);
        }
        if (round > 0) { // the first warms up
          rounds.computeIfAbsent(asked, key -> new ArrayList<>()).add(samples);
        }
      }
    }
    report(rounds);
  }

  private long once(Asked asked, Ref meeting, String audience) {
    String tag = answer(meeting).headers().firstValue("ETag").orElse("");
    long begun = System.nanoTime();
    HttpResponse<byte[]> answer =
        switch (asked) {
          case STATE -> get(path(meeting, audience), "");
          case SAME_BYTES -> get("/api/v1/same-bytes/" + meeting, "");
          case UNCHANGED -> get(path(meeting, audience), tag);
        };
    long taken = System.nanoTime() - begun;
    boolean right =
        asked == Asked.UNCHANGED
            ? answer.statusCode() == 304 && answer.body().length == 0
            : Arrays.equals(answer.body(), answer(meeting).body());
    if (!right) {
      throw new IllegalStateException(asked + " of " + meeting + ": " + answer.statusCode());
    }
    return taken;
  }

  private HttpResponse<byte[]> answer(Ref meeting) {
    HttpResponse<byte[]> answer = first.get(meeting);
    if (answer == null) {
      throw new IllegalStateException(meeting + " was not asked for yet");
    }
    return answer;
  }

  private static void report(Map<Asked, List<long[]>> rounds) {
    rounds.forEach(
        (asked, taken) ->
            System.out.printf(
                Locale.ROOT,
                "%s: p50 %.2f ms, p95 %.2f ms%n",
                asked.words,
                percentile(taken, 50),
                percentile(taken, 95)));
    double ratio =
        percentile(rounds.getOrDefault(Asked.STATE, List.of()), 95)
            / percentile(rounds.getOrDefault(Asked.SAME_BYTES, List.of()), 95);
    System.out.printf(
        Locale.ROOT,
        "target: p95 at most %.0f times that of the same bytes from memory, measured %.2f: %s%n",
        AT_MOST,
        ratio,
        ratio <= AT_MOST ? "kept" : "missed");
  }

  private static double percentile(List<long[]> rounds, int percent) {
    long[] all = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return all[all.length * percent / 100] / 1e6;
  }

  private static String path(Ref meeting, String audience) {
    return "/api/v1/programmes/"
        + ProgrammeOfSize.PROGRAMME
        + "?asOf=meeting:"
        + meeting
        + "@closed&audience="
        + audience;
  }

  private HttpResponse<byte[]> get(String path, String unlessTag) {
    String account = "secretariat:" + PASSWORD;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
    if (!unlessTag.isEmpty()) {
      request.header("If-None-Match", unlessTag);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
