package uk.improvementboard.standalone.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.standalone.demonstration.DemoAccounts;
import uk.improvementboard.terms.Role;

/** Runs the product for one council. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the product, without examples. Accounts are kept as DIR/accounts.json has them; at the",
      "first start it is made with one administrator. Add others there and start again."
    })
public final class Serve implements Callable<Integer> {

  private static final String ACCOUNTS = "accounts.json";

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Option(names = "--json", description = "say where it answers in JSON")
  private boolean json;

  @Override
  public Integer call() {
    StandaloneServer.Settings settings =
        options.settings(options.directory().file(ACCOUNTS), false);
    DataDirectory directory = options.directory().use();
    Path accounts = directory.file(ACCOUNTS);
    if (!Files.exists(accounts)) {
      directory.write(
          ACCOUNTS,
          AccountsFile.write(
              List.of(
                  new AccountToKeep(
                      "administrator",
                      DemoAccounts.newPassword(),
                      Role.ADMINISTRATOR,
                      null,
                      null))));
    }
    StandaloneServer server = StandaloneServer.start(directory, settings);
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? JsonMapper.shared()
                .writeValueAsString(
                    Map.of("address", server.address(), "accounts", accounts.toString()))
            : "Improvement board: " + server.address() + "\nAccounts:          " + accounts);
    out.flush();
    server.untilStopped();
    return Exit.DONE;
  }
}
