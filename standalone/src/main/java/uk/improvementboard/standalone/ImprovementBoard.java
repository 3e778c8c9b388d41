package uk.improvementboard.standalone;

import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.improvementboard.standalone.commandline.Demo;
import uk.improvementboard.standalone.commandline.Doctor;
import uk.improvementboard.standalone.commandline.Evidence;
import uk.improvementboard.standalone.commandline.Exit;
import uk.improvementboard.standalone.commandline.Export;
import uk.improvementboard.standalone.commandline.Import;
import uk.improvementboard.standalone.commandline.Rebuild;
import uk.improvementboard.standalone.commandline.Replay;
import uk.improvementboard.standalone.commandline.Serve;
import uk.improvementboard.standalone.commandline.Verify;
import uk.improvementboard.standalone.commandline.WitnessCommand;

/** The product on one machine, and the questions that can be put to it from a command line. */
@Command(
    name = "improvement-board",
    description = {
      "The record of a children's-services improvement programme: what did this board know at",
      "that meeting, what did it decide on the strength of it, and what have we learnt since?"
    },
    subcommands = {
      Demo.class,
      Serve.class,
      Import.class,
      Export.class,
      Evidence.class,
      Replay.class,
      Verify.class,
      Rebuild.class,
      Doctor.class,
      WitnessCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = ImprovementBoard.Version.class,
    footer = {
      "",
      "Also: ./improvement-board test runs every test.",
      "",
      "Ends with 0 when all went well, 1 when something was refused or found at fault, 2 when the",
      "command line was not understood, 3 when no server answered, 4 when the account may not do",
      "it, 5 when there is no such thing, 6 when a file is no bundle of evidence, 7 when something"
          + " is",
      "missing from one, 70 when the fault is in this program."
    })
public final class ImprovementBoard implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }

  public static void main(String[] arguments) {
    // Until a server says where its log is, nothing is logged to the terminal.
    LoggingSystem.get(ImprovementBoard.class.getClassLoader()).beforeInitialize();
    System.setProperty("disable-axoniq-console-message", "true");
    System.exit(commandLine().execute(arguments));
  }

  /** What {@link #main} carries out. */
  public static CommandLine commandLine() {
    boolean plain = System.getenv("NO_COLOR") != null;
    return new CommandLine(new ImprovementBoard())
        .setColorScheme(CommandLine.Help.defaultColorScheme(plain ? Ansi.OFF : Ansi.AUTO))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Exit::explain);
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ImprovementBoard.class.getPackage().getImplementationVersion();
      return new String[] {"improvement-board " + (version == null ? "(unpacked)" : version)};
    }
  }
}
