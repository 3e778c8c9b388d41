package uk.improvementboard.standalone.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.improvementboard.terms.Role;

/** A view, built anew from the record. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, description = "Builds a view anew.")
public final class Rebuild implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOfCommand server;

  @Parameters(paramLabel = "VIEW", arity = "0..1", description = "which; all of them if left out")
  private String view;

  @Option(names = "--json", description = "the answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    return server.as(Role.ADMINISTRATOR).get("api/v1/views").status();
  }
}
