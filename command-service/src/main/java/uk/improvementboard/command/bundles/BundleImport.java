package uk.improvementboard.command.bundles;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.access.OnlyForThoseWhoMay;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.bundles.BundleReport.RefusedLine;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Circumstances;
import uk.improvementboard.command.programme.Decider;
import uk.improvementboard.command.programme.Desk;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.reading.BundleLine;
import uk.improvementboard.command.reading.Digest;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.sending.CommandSender;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/**
 * Imports a bundle. All of it is decided in memory first, on the record as it stands, by the same
 * rules that will decide it again; only then is anything sent, a line at a time. A line's
 * idempotency key is the hash of its words and of how often they came before it in the file, so
 * that importing a file again changes nothing.
 */
public final class BundleImport {

  private static final int PAGE = 1000;

  private final ProgrammeStreams streams;
  private final Circumstances circumstances;
  private final CommandSender sender;

  public BundleImport(ProgrammeStreams streams, Circumstances circumstances, CommandSender sender) {
    this.streams = streams;
    this.circumstances = circumstances;
    this.sender = sender;
  }

  /**
   * @param dryRun whether to change nothing, whatever comes of it
   * @param keepGoing whether to take in the good lines in spite of bad ones
   */
  public BundleReport take(String bundle, Actor actor, boolean dryRun, boolean keepGoing) {
    Trial trial = new Trial(actor);
    int number = 0;
    for (String line : bundle.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        trial.line(number, line.strip());
      }
    }
    boolean send = !dryRun && (trial.refused.isEmpty() || keepGoing);
    if (send) {
      trial.send(keepGoing);
    }
    return trial.report(send);
  }

  /** A programme as the lines so far would leave it. */
  private final class Tried {
    private ProgrammeState state = ProgrammeState.NEW;
    private final List<ProgrammeEvent> events = new ArrayList<>();

    Tried(ProgrammeId programme) {
      List<RecordedEvent> page;
      do {
        page = streams.read(programme, state.position() + 1, PAGE);
        for (RecordedEvent recorded : page) {
          take(
              recorded.event(), recorded.envelope().commandId(), recorded.envelope().commandHash());
        }
      } while (page.size() == PAGE);
    }

    void take(ProgrammeEvent event, String commandId, String commandHash) {
      state = Decider.evolve(state, event, state.position() + 1).receipt(commandId, commandHash);
      events.add(event);
    }

    Optional<ProgrammeEvent> recorded(long position) {
      return position >= 1 && position <= events.size()
          ? Optional.of(events.get((int) position - 1))
          : Optional.empty();
    }

    /** The version of what a command changes, as its writer would have just read it. */
    @Nullable Long seen(ProgrammeCommand command) {
      Optional<Ref> changed =
          command instanceof CorrectFact correct
              ? recorded(correct.event())
                  .map(event -> event instanceof FactCorrected c ? c.instead() : event)
                  .flatMap(event -> event.subjects().stream().findFirst())
              : command.changes();
      return changed.flatMap(state::thing).map(Thing::version).orElse(null);
    }
  }

  private record Line(int number, ReadCommand read, Asked asked) {}

  private final class Trial {
    private final Actor actor;
    private final LocalDate today = circumstances.today();
    private final Map<ProgrammeId, Tried> programmes = new HashMap<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<Line> decided = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int lines;
    private int repeated;
    private int accepted;

    Trial(Actor actor) {
      this.actor = actor;
    }

    void line(int number, String words) {
      lines++;
      int occurrence = occurrences.merge(words, 1, Integer::sum);
      ReadCommand read;
      try {
        read = BundleLine.read(words);
      } catch (Problem problem) {
        refused.add(
            new RefusedLine(
                number, "", problem.rule(), problem.title(), problem.detail(), problem.fields()));
        return;
      }
      ProgrammeCommand command = read.command();
      if (!actor.attachedTo(command.programme())) {
        refuse(number, command, CommandSender.notAttached(command));
        return;
      }
      if (!WhoMayDoWhat.mayAsk(actor.role(), command.getClass())) {
        refuse(number, command, OnlyForThoseWhoMay.refusal(actor.role(), command.getClass()));
        return;
      }
      Tried tried = programmes.computeIfAbsent(command.programme(), Tried::new);
      String key =
          "bundle-" + Digest.of((occurrence + " " + words).getBytes(StandardCharsets.UTF_8));
      Asked asked = read.asked(key, actor, tried.seen(command), null);
      switch (Desk.rule(command, tried.state, asked, today, tried::recorded)) {
        case Desk.Ruling.Repeated same -> repeated++;
        case Desk.Ruling.Refused no -> refuse(number, command, no.refusal());
        case Desk.Ruling.Decided yes -> {
          for (ProgrammeEvent event : yes.events()) {
            tried.take(event, key, asked.envelope().commandHash());
          }
          decided.add(new Line(number, read, asked));
        }
      }
    }

    private void refuse(int number, ProgrammeCommand command, Refusal refusal) {
      refused.add(
          new RefusedLine(
              number,
              command.getClass().getSimpleName(),
              refusal.rule().id(),
              refusal.rule().title(),
              refusal.message(),
              refusal.fields().stream()
                  .map(field -> new Problem.Field(field.pointer(), field.message()))
                  .toList()));
    }

    /**
     * What somebody else recorded meanwhile can still refuse a line; then nothing after it is sent.
     */
    void send(boolean keepGoing) {
      for (Line line : decided) {
        switch (sender.send(line.read().command(), line.asked(), actor)) {
          case Outcome.Accepted yes -> accepted++;
          case Outcome.Refused no -> {
            refuse(line.number(), line.read().command(), no.refusal());
            if (!keepGoing) {
              return;
            }
          }
        }
      }
    }

    BundleReport report(boolean sent) {
      Map<String, Long> positions = new TreeMap<>();
      programmes.forEach(
          (programme, tried) ->
              positions.put(
                  programme.value(), sent ? streams.head(programme) : tried.state.position()));
      return new BundleReport(
          lines,
          sent ? accepted : decided.size(),
          repeated,
          refused,
          sent && accepted > 0,
          positions);
    }
  }
}
