package uk.improvementboard.standalone.commandline;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.AccountsFile;
import uk.improvementboard.standalone.StandaloneServer;
import uk.improvementboard.standalone.database.CannotStart;
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.standalone.demonstration.DemoAccounts;
import uk.improvementboard.standalone.demonstration.Examples;
import uk.improvementboard.terms.Role;

/** The whole product with three councils' published papers and a fictional council's story. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the product with three councils' published papers, the story of a fictional council and",
      "an account per role in it, and says what to try. The examples are loaded once; what you add",
      "stays."
    })
public final class Demo implements Callable<Integer> {

  /** The meeting of 5 March 2020, whose paper is the first example. */
  private static final String MEETING = "SC-2020-03-05";

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Option(names = "--json", description = "say where it answers in JSON")
  private boolean json;

  @Override
  public Integer call() {
    StandaloneServer.Settings settings =
        options.settings(options.directory().file(DemoAccounts.FILE), true);
    DataDirectory directory = options.directory().use();
    Path accounts = DemoAccounts.in(directory);
    StandaloneServer server = StandaloneServer.start(directory, settings);
    try {
      loadExamples(server, accounts);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, String> answers = new LinkedHashMap<>();
      answers.put("address", server.address());
      answers.put("accounts", accounts.toString());
      answers.put("replay", replay(server));
      out.println(JsonMapper.shared().writeValueAsString(answers));
    } else {
      out.println(whatToTry(server, accounts));
    }
    out.flush();
    server.untilStopped();
    return Exit.DONE;
  }

  /** Puts the examples that are not in the record yet into it, as the secretariat. */
  public static void loadExamples(StandaloneServer running, Path accounts) {
    AccountToKeep secretariat =
        AccountsFile.read(accounts).stream()
            .filter(account -> account.role() == Role.SECRETARIAT)
            .findFirst()
            .orElseThrow(
                () -> new CannotStart("the accounts in " + accounts + " have no secretariat"));
    Server server =
        new Server(
            URI.create(running.address() + "/"), secretariat.username(), secretariat.password());
    Examples examples = new Examples(running.directory());
    for (Examples.Bundle bundle : examples.notYetLoaded()) {
      BundleImport imported = BundleImport.of(server, bundle.name(), bundle.lines(), false, false);
      if (imported.refused()) {
        throw new CannotStart(
            "the example " + bundle.name() + " was refused:\n" + imported.words());
      }
      examples.loaded(bundle);
    }
  }

  private static String replay(StandaloneServer server) {
    return server.address() + "/api/v1/programmes/medway/meetings/" + MEETING + "/replay";
  }

  private static String whatToTry(StandaloneServer server, Path accounts) {
    return """
        Improvement board: %1$s
        Demo accounts:     %2$s (one per role; only you can read it)

        New here? Sign in as adviser and open

          %1$s/start-here

        What did Medway's scrutiny committee know on 5 March 2020? Open

          %1$s/programmes/medway/meetings/%3$s/replay

        or ask from another terminal:

          ./improvement-board replay medway --meeting %3$s
          curl -u adviser:PASSWORD %4$s

        All programmes are at %1$s/. Stop with Ctrl+C; what you added is there again at the
        next start.\
        """
        .formatted(server.address(), accounts, MEETING, replay(server));
  }
}
