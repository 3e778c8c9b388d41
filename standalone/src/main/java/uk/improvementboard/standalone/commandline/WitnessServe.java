package uk.improvementboard.standalone.commandline;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.standalone.witness.WitnessFolder;
import uk.improvementboard.standalone.witness.WitnessService;

/** A witness that is asked over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Answers POST /add-checkpoint (C2SP tlog-witness) until it is stopped. Nobody signs in and",
      "no secret travels: a checkpoint is worth what its ledger's signature is worth. Others reach",
      "it only when --address says so."
    })
final class WitnessServe implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WitnessOfCommand witness;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8085",
      description = "where it answers (${DEFAULT-VALUE}); 0 for any free port")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "what it listens on (${DEFAULT-VALUE}, which only this machine reaches)")
  private String address;

  @Option(names = "--json", description = "say where it answers in JSON")
  private boolean json;

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "A port is 0 to 65535.");
    }
    InetAddress host;
    try {
      host = InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new ParameterException(
          spec.commandLine(), "There is no address '" + address + "' here.", e);
    }
    CountDownLatch stopped = new CountDownLatch(1);
    try (WitnessFolder folder = witness.open();
        WitnessService service = WitnessService.start(folder, new InetSocketAddress(host, port))) {
      String answers =
          "http://"
              + (host.isLoopbackAddress() ? "localhost" : address)
              + ":"
              + service.address().getPort();
      var out = spec.commandLine().getOut();
      out.println(
          json
              ? JsonMapper.shared()
                  .writeValueAsString(
                      Map.of("address", answers, "publicKey", folder.publicKey().text()))
              : "Witness:    "
                  + answers
                  + "/add-checkpoint\nPublic key: "
                  + folder.publicKey().text());
      out.flush();
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exit.DONE;
  }
}
