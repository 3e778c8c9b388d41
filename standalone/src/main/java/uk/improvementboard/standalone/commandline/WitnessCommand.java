package uk.improvementboard.standalone.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** To be a second party that keeps and co-signs the heads of a council's ledgers. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps and co-signs the heads of other people's ledgers: for the DfE, a neighbouring council",
      "or an auditor. A head is co-signed only when it is proven that nothing before it was",
      "changed; a record that was rewritten, split or cut short is refused."
    },
    subcommands = {
      WitnessNew.class,
      WitnessWatch.class,
      WitnessPull.class,
      WitnessAdd.class,
      WitnessServe.class,
      WitnessShow.class
    },
    footer = {
      "",
      "Ends with 0 when all heads were co-signed, 1 when one was refused or what was kept is",
      "damaged, 2 when the command line was not understood, 3 when no server answered or another",
      "process uses the folder, 4 when the account may not do it, 5 when there is no such folder",
      "or file, 70 when the fault is in this program."
    })
public final class WitnessCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what the witness is to do.");
  }
}
