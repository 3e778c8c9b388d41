package uk.improvementboard.standalone.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.AccountsFile;
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.standalone.demonstration.DemoAccounts;
import uk.improvementboard.terms.Role;

/** Which server a command asks, and as whom. */
final class ServerOfCommand {

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:IMPROVEMENT_BOARD_URL}",
      description = "the server; else IMPROVEMENT_BOARD_URL, else the one that runs on --data")
  private @Nullable String url;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:IMPROVEMENT_BOARD_USER}",
      description = "the account; else IMPROVEMENT_BOARD_USER, else the demo account that may")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "a file with the account's password; else IMPROVEMENT_BOARD_PASSWORD, else the demo"
              + " account's")
  private @Nullable Path passwordFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data directory of a server on this machine")
  private @Nullable Path data;

  /** The server, as the account that was named, or as the demo account of that role. */
  Server as(Role role) {
    DataDirectory directory = DataDirectory.at(data == null ? ServerOptions.usual() : data);
    String address =
        url != null && !url.isBlank()
            ? url
            : directory
                .address()
                .orElseThrow(
                    () ->
                        new Unanswered(
                            Exit.NO_SERVER,
                            "No improvement board runs on "
                                + directory.path()
                                + ". Start one with ./improvement-board demo, or name a server"
                                + " with --url."));
    String username = user == null || user.isBlank() ? role.words() : user;
    return new Server(addressOf(address), username, password(directory, username));
  }

  static URI addressOf(String url) {
    try {
      URI address = URI.create(url.endsWith("/") ? url : url + "/");
      if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new Unanswered(Exit.NOT_UNDERSTOOD, "'" + url + "' is not an address: http://host:port");
  }

  private String password(DataDirectory directory, String username) {
    Optional<String> given = given(passwordFile);
    if (given.isPresent()) {
      return given.get();
    }
    Path accounts = directory.file(DemoAccounts.FILE);
    if (Files.isReadable(accounts)) {
      for (AccountToKeep account : AccountsFile.read(accounts)) {
        if (account.username().equals(username)) {
          return account.password();
        }
      }
    }
    throw withoutPassword();
  }

  /** The password of an account on somebody else's server, where there are no demo accounts. */
  static String password(@Nullable Path passwordFile) {
    return given(passwordFile).orElseThrow(ServerOfCommand::withoutPassword);
  }

  private static Optional<String> given(@Nullable Path passwordFile) {
    if (passwordFile == null) {
      return Optional.ofNullable(System.getenv("IMPROVEMENT_BOARD_PASSWORD"));
    }
    try {
      return Optional.of(Files.readString(passwordFile).strip());
    } catch (IOException e) {
      throw new Unanswered(Exit.NOT_THERE, "The password in " + passwordFile + " cannot be read.");
    }
  }

  private static Unanswered withoutPassword() {
    return new Unanswered(
        Exit.NOT_ALLOWED,
        "Say which account: --user and --password-file, or IMPROVEMENT_BOARD_USER and"
            + " IMPROVEMENT_BOARD_PASSWORD.");
  }
}
