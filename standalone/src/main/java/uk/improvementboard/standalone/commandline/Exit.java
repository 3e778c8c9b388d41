package uk.improvementboard.standalone.commandline;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import uk.improvementboard.standalone.database.CannotStart;
import uk.improvementboard.standalone.witness.CannotWitness;

/** With what a command ends, for the scripts that call it. */
public final class Exit {

  /** All went well. */
  public static final int DONE = 0;

  /** Something was refused, or found at fault; nothing was changed unless the answer says so. */
  public static final int REFUSED = 1;

  /** The command line was not understood. */
  public static final int NOT_UNDERSTOOD = CommandLine.ExitCode.USAGE;

  /** No server answered, or this one could not start. */
  public static final int NO_SERVER = 3;

  /** The account is not known, or its role does not allow it. */
  public static final int NOT_ALLOWED = 4;

  /** There is no such programme, meeting or file. */
  public static final int NOT_THERE = 5;

  /** What was to be checked is no bundle of evidence. */
  public static final int NOT_A_BUNDLE = 6;

  /** Something is missing that is needed to tell whether a bundle holds. */
  public static final int INCOMPLETE = 7;

  /** The fault is in this program. */
  public static final int OUR_FAULT = 70;

  private Exit() {}

  /** Says why a command ended as it did, and with what. */
  public static int explain(Exception thrown, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    return switch (thrown) {
      case CannotStart why -> {
        err.println(line.getColorScheme().errorText(why.getMessage()));
        yield NO_SERVER;
      }
      case CannotWitness why -> {
        err.println(line.getColorScheme().errorText(why.getMessage()));
        yield switch (why.why()) {
          case FOLDER -> NOT_THERE;
          case NOT_AVAILABLE -> NO_SERVER;
          case DAMAGED -> REFUSED;
        };
      }
      case Unanswered why -> {
        err.println(line.getColorScheme().errorText(why.getMessage()));
        yield why.exit();
      }
      default -> {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        err.println(line.getColorScheme().errorText("This program is at fault: " + thrown));
        err.println(trace);
        yield OUR_FAULT;
      }
    };
  }
}
