package uk.improvementboard.standalone.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.terms.Role;

/** A view, made anew from the record. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a view anew from the first event. Readers see the old one until the new one stands",
      "whole; writers go on."
    })
public final class Rebuild implements Callable<Integer> {

  private static final long MILLISECONDS_BETWEEN = 250;

  @Spec private CommandSpec spec;
  @Mixin private ServerOfCommand server;

  @Parameters(
      paramLabel = "VIEW",
      arity = "0..1",
      description = "which; all of them if it is left out")
  private @Nullable String view;

  @Option(names = "--json", description = "the answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    Server asked = server.as(Role.ADMINISTRATOR);
    List<String> views = new ArrayList<>();
    if (view != null) {
      views.add(view);
    } else {
      asked.get("api/v1/views").json().path("items").forEach(one -> views.add(name(one)));
    }
    boolean failed = false;
    List<JsonNode> answers = new ArrayList<>();
    for (String one : views) {
      JsonNode end = rebuilt(asked, one);
      answers.add(end);
      failed |= end.at("/rebuild/state").asString("").equals("failed");
    }
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(answers));
    } else {
      answers.forEach(end -> out.println(words(end)));
    }
    return failed ? Exit.REFUSED : Exit.DONE;
  }

  private static JsonNode rebuilt(Server server, String view) {
    String address = "api/v1/views/" + Server.segment(view);
    Server.Answer begun = server.post(address + "/rebuild", "application/json", new byte[0]);
    if (begun.status() >= 400) {
      throw new Unanswered(Exit.REFUSED, Words.ofProblem(begun));
    }
    try (Progress progress = Progress.of("Rebuilding " + view, "events")) {
      JsonNode now = begun.json();
      while (now.at("/rebuild/state").asString("").equals("under-way")) {
        progress.at(now.at("/rebuild/position").asLong(), now.at("/rebuild/total").asLong());
        TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN);
        now = server.get(address).json();
      }
      return now;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered(
          Exit.NO_SERVER, "Interrupted; the server goes on with the rebuild of " + view + ".");
    }
  }

  private static String words(JsonNode end) {
    JsonNode rebuild = end.path("rebuild");
    return name(end)
        + ": "
        + rebuild.path("state").asString("")
        + ", "
        + rebuild.path("total").asLong()
        + " events"
        + (rebuild.hasNonNull("failure") ? ": " + rebuild.get("failure").asString() : "");
  }

  private static String name(JsonNode view) {
    return view.path("name").asString("");
  }
}
