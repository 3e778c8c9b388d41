package uk.improvementboard.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.improvementboard.platform.testkit.TestPostgres;

/** One service in a process of its own; ended when closed. */
public final class ServiceProcess implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final String address;

  private ServiceProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * @param settings what is set besides, as {@code name=value}
   */
  public static ServiceProcess start(
      String mainClass, TestPostgres postgres, Path accounts, String... settings) {
    try {
      int port = freePort();
      Path log = Files.createTempFile("service", ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-cp");
      command.add(System.getProperty("java.class.path"));
      command.add(mainClass);
      // all modules are on this class path; the service's own settings are meant
      command.add("--spring.config.location=" + settings(mainClass));
      postgres.properties().forEach(property -> command.add("--" + property));
      command.add("--server.port=" + port);
      command.add("--server.address=127.0.0.1");
      command.add("--improvement-board.accounts.file=" + accounts);
      for (String setting : settings) {
        command.add("--" + setting);
      }
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      String address = "http://127.0.0.1:" + port;
      Positions.reached(
          mainClass + " (log in " + log + ")",
          () -> {
            if (!process.isAlive()) {
              throw new AssertionError(mainClass + " ended: " + tail(log));
            }
            return healthy(address) ? 1 : 0;
          },
          () -> 1);
      return new ServiceProcess(process, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings(String mainClass) {
    String module = mainClass.contains(".command.") ? "command-service" : "query-service";
    return Path.of("..", module, "src", "main", "resources", "application.yml")
        .toAbsolutePath()
        .normalize()
        .toUri()
        .toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean healthy(String address) {
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false; // not listening yet
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }

  public String address() {
    return address;
  }

  /** Ends it without a warning, as the machine would (SIGKILL). */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
