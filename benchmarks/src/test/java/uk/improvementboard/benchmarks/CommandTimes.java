package uk.improvementboard.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.command.CommandServiceApplication;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.commands.RiskCommand.IdentifyRisk;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.sending.CommandSender;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.endtoend.Reader;
import uk.improvementboard.endtoend.ServiceProcess;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/**
 * What a command takes, through the command bus and the real aggregate on PostgreSQL, on an empty
 * programme and on ones of 20,000 and 200,000 events; and the first command after a service says
 * that it is ready. Asked for by name, never part of the build's tests.
 */
class CommandTimes {

  private static final int WARM_UP = Integer.getInteger("warm-up", 600);
  private static final int SAMPLES = Integer.getInteger("samples", 1_000);
  private static final int RUNS = Integer.getInteger("runs", 5);
  private static final int STARTS = Integer.getInteger("starts", 3);
  private static final int ACTIONS = 300;
  private static final int BATCH = 1_000;
  private static final long SNAPSHOT_WITHIN_SECONDS = 300;

  private static final Actor SECRETARIAT = new Actor("u-1", Role.SECRETARIAT, null, null);

  /** The programmes, by how many events each begins with. */
  private static final Map<String, Integer> SIZES =
      new LinkedHashMap<>(
          Map.of(
              "empty", 0,
              "of-20000", Integer.getInteger("middle", 20_000),
              "of-200000", Integer.getInteger("large", 200_000)));

  private final TestPostgres postgres = TestPostgres.fresh();
  private final Path accounts = Product.accounts();
  private final Map<String, long[]> versions = new LinkedHashMap<>();
  private long commands;

  @Test
  void of_three_sizes() {
    try (ConfigurableApplicationContext service = start()) {
      for (String name : List.of("empty", "of-20000", "of-200000")) {
        fill(name, SIZES.getOrDefault(name, 0), service.getBean(EventStore.class));
      }
      CommandSender sender = service.getBean(CommandSender.class);
      warmed(sender);
      for (int run = 1; run <= RUNS; run++) {
        measure("progress", run, sender);
      }
      measure("a new risk", 1, sender);
      for (String name : List.of("of-20000", "of-200000")) {
        snapshotOf(name, service.getBean(JdbcClient.class));
      }
    }
    for (String name : List.of("empty", "of-20000", "of-200000")) {
      for (int start = 1; start <= STARTS; start++) {
        firstCommand(name, start);
      }
    }
  }

  private ConfigurableApplicationContext start() {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        "--spring.config.location="
            + Path.of("..", "command-service", "src", "main", "resources", "application.yml")
                .toAbsolutePath()
                .normalize()
                .toUri());
    postgres.properties().forEach(property -> arguments.add("--" + property));
    arguments.add("--server.port=0");
    arguments.add("--improvement-board.accounts.file=" + accounts);
    return new SpringApplicationBuilder(CommandServiceApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  // Programmes of a size ------------------------------------------------------------------------

  private void fill(String name, int size, EventStore store) {
    ProgrammeId programme = new ProgrammeId(name);
    List<ProgrammeEvent> events = new ArrayList<>();
    events.add(new ProgrammeEstablished(programme, name, name, Scope.SEND, Stated.notStated()));
    for (int action = 1; action <= ACTIONS; action++) {
      events.add(
          new ActionProposed(
              Ref.of("A" + action),
              "Action " + action,
              List.of(),
              Stated.notStated(),
              Stated.given("Head of Service"),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated(),
              Stated.notStated(),
              List.of(),
              Stated.notStated()));
      events.add(new ActionApproved(Ref.of("A" + action), Stated.notStated(), Stated.notStated()));
    }
    while (events.size() < size) {
      events.add(progress(1 + events.size() % ACTIONS, events.size()));
    }
    long[] seen = new long[ACTIONS + 1];
    long begun = System.nanoTime();
    for (int from = 0; from < events.size(); from += BATCH) {
      List<DomainEventMessage<?>> batch = new ArrayList<>();
      for (int i = from; i < Math.min(from + BATCH, events.size()); i++) {
        ProgrammeEvent event = events.get(i);
        seen[about(event)] = i + 1;
        batch.add(
            new GenericDomainEventMessage<>(
                "programme", name, i, event, EnvelopeCodec.write(envelope(name + "-" + i))));
      }
      store.publish(batch);
    }
    versions.put(name, seen);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d events in %.1f s%n",
        name,
        events.size(),
        (System.nanoTime() - begun) / 1e9);
  }

  private static int about(ProgrammeEvent event) {
    String ref = event.subjects().getFirst().value();
    return ref.startsWith("A") ? Integer.parseInt(ref.substring(1)) : 0;
  }

  private static ProgressReported progress(int action, int number) {
    return new ProgressReported(
        Ref.of("A" + action),
        "Progress as reported, number " + number,
        Stated.given("month " + number),
        Stated.notStated(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Envelope envelope(String commandId) {
    return new Envelope(
        commandId, "h", "u-1", Role.SECRETARIAT, null, null, null, List.of(), null, null);
  }

  // Commands ------------------------------------------------------------------------------------

  private void warmed(CommandSender sender) {
    for (int i = 0; i < WARM_UP; i++) {
      for (String name : versions.keySet()) {
        long begun = System.nanoTime();
        report(name, sender);
        if (i == 0) {
          System.out.printf(
              Locale.ROOT,
              "%s: first command, without a snapshot, %.0f ms%n",
              name,
              (System.nanoTime() - begun) / 1e6);
        }
      }
    }
  }

  /** One command on each programme in turn, so that whatever else the machine does hits all. */
  private void measure(String what, int run, CommandSender sender) {
    Map<String, double[]> times = new LinkedHashMap<>();
    versions.keySet().forEach(name -> times.put(name, new double[SAMPLES]));
    for (int i = 0; i < SAMPLES; i++) {
      for (Map.Entry<String, double[]> one : times.entrySet()) {
        long begun = System.nanoTime();
        if (what.equals("progress")) {
          report(one.getKey(), sender);
        } else {
          identify(one.getKey(), sender);
        }
        one.getValue()[i] = (System.nanoTime() - begun) / 1e6;
      }
    }
    double empty = 0;
    for (Map.Entry<String, double[]> one : times.entrySet()) {
      double[] sorted = one.getValue();
      Arrays.sort(sorted);
      double p50 = sorted[SAMPLES / 2];
      empty = empty == 0 ? p50 : empty;
      System.out.printf(
          Locale.ROOT,
          "%s, run %d, %s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms; %.2f of the empty programme's%n",
          what,
          run,
          one.getKey(),
          p50,
          sorted[SAMPLES * 95 / 100],
          sorted[SAMPLES * 99 / 100],
          p50 / empty);
    }
  }

  private void report(String name, CommandSender sender) {
    long[] seen = versions.getOrDefault(name, new long[0]);
    int action = (int) (1 + commands % ACTIONS);
    seen[action] =
        send(
            new UpdateActionProgress(
                new ProgrammeId(name),
                Ref.of("A" + action),
                "Progress as reported, number " + commands,
                Stated.given("month " + commands),
                Stated.notStated(),
                List.of(),
                List.of(),
                List.of()),
            seen[action],
            sender);
  }

  private void identify(String name, CommandSender sender) {
    send(
        new IdentifyRisk(
            new ProgrammeId(name),
            null,
            "Risk " + commands,
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            List.of(),
            Stated.notStated(),
            List.of()),
        null,
        sender);
  }

  private long send(ProgrammeCommand command, @Nullable Long seen, CommandSender sender) {
    Asked asked = new Asked(envelope("c-" + commands++), seen, Set.of());
    return switch (sent(command, asked, sender)) {
      case Outcome.Accepted accepted -> accepted.last();
      case Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** As a client would: what became of it unknown, it is sent again under the same key. */
  private static Outcome sent(ProgrammeCommand command, Asked asked, CommandSender sender) {
    while (true) {
      try {
        return sender.send(command, asked, SECRETARIAT);
      } catch (Problem unknown) {
        System.out.println("not known yet: " + unknown.getMessage());
      }
    }
  }

  // The first command after a start -------------------------------------------------------------

  /** Waits until a snapshot covers all but the last few hundred events. */
  private static void snapshotOf(String name, JdbcClient database) {
    long until = System.nanoTime() + SNAPSHOT_WITHIN_SECONDS * 1_000_000_000L;
    long behind;
    do {
      behind =
          database
              .sql(
                  """
                  SELECT (SELECT max(sequenceNumber) FROM DomainEventEntry
                           WHERE aggregateIdentifier = :name)
                       - coalesce((SELECT max(sequenceNumber) FROM SnapshotEventEntry
                           WHERE aggregateIdentifier = :name), -1)
                  """)
              .param("name", name)
              .query(Long.class)
              .single();
      if (System.nanoTime() > until) {
        throw new IllegalStateException("no snapshot of " + name + ", " + behind + " behind");
      }
    } while (behind > 2_000);
    System.out.printf(Locale.ROOT, "%s: a snapshot, %d events behind%n", name, behind);
  }

  private void firstCommand(String name, int start) {
    try (ServiceProcess service =
        ServiceProcess.start(CommandServiceApplication.class.getName(), postgres, accounts)) {
      Reader writer = Product.as(Role.SECRETARIAT, service.address());
      long begun = System.nanoTime();
      Reader.Answer answer =
          writer.command(name, "IdentifyRisk", "{\"title\": \"First of start " + start + "\"}");
      double first = (System.nanoTime() - begun) / 1e6;
      if (answer.status() >= 300) {
        throw new IllegalStateException(answer.body());
      }
      begun = System.nanoTime();
      writer.command(name, "IdentifyRisk", "{\"title\": \"Second of start " + start + "\"}");
      System.out.printf(
          Locale.ROOT,
          "%s, start %d: first command after readiness %.0f ms over HTTP, the second %.0f ms%n",
          name,
          start,
          first,
          (System.nanoTime() - begun) / 1e6);
    }
  }
}
