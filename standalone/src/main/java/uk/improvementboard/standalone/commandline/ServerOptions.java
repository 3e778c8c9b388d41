package uk.improvementboard.standalone.commandline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.improvementboard.standalone.StandaloneServer;
import uk.improvementboard.standalone.database.DataDirectory;

/** Where a server keeps its data and answers. */
final class ServerOptions {

  /** The directory that the launcher stands in. */
  static final String HOME = "improvement-board.home";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "where it answers (${DEFAULT-VALUE}); 0 for any free port")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where it keeps everything (.improvement-board beside the launcher)")
  private @Nullable Path data;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "what it listens on; anything but loopback (${DEFAULT-VALUE}) needs --behind-tls")
  private String address;

  @Option(
      names = "--behind-tls",
      description =
          "readers come through a proxy that ends TLS; without it their passwords would"
              + " travel in clear")
  private boolean behindTls;

  DataDirectory directory() {
    return DataDirectory.at(data == null ? usual() : data);
  }

  static Path usual() {
    return Path.of(System.getProperty(HOME, ""), DataDirectory.USUAL_NAME);
  }

  StandaloneServer.Settings settings(Path accounts, boolean demonstration) {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(command.commandLine(), "A port is 0 to 65535.");
    }
    if (!behindTls && !StandaloneServer.isLoopback(address)) {
      throw new ParameterException(
          command.commandLine(),
          "On "
              + address
              + " others could read passwords on their way. Put a proxy that ends TLS in front and"
              + " say so with --behind-tls, or leave --address out.");
    }
    return new StandaloneServer.Settings(
        directory().path(), port, address, behindTls, accounts, demonstration);
  }
}
