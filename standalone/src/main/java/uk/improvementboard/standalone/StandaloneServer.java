package uk.improvementboard.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import uk.improvementboard.standalone.database.CannotStart;
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.standalone.database.OwnPostgres;

/**
 * The whole product, running: its database first, then both services. On the way out the services
 * close first, so that nothing loses its database under way.
 */
public final class StandaloneServer implements AutoCloseable {

  private final DataDirectory directory;
  private final OwnPostgres database;
  private final ConfigurableApplicationContext application;
  private final CountDownLatch closed;
  private final String address;

  private StandaloneServer(
      DataDirectory directory,
      OwnPostgres database,
      ConfigurableApplicationContext application,
      CountDownLatch closed,
      String address) {
    this.directory = directory;
    this.database = database;
    this.application = application;
    this.closed = closed;
    this.address = address;
  }

  /**
   * How to run it.
   *
   * @param data the directory that keeps everything
   * @param port where it answers; 0 for any that is free
   * @param host the address it listens on
   * @param behindTls whether readers come through a proxy that ends TLS
   * @param accounts the file of accounts to keep
   * @param demonstration whether pages say that what they show is for demonstration
   */
  public record Settings(
      Path data, int port, String host, boolean behindTls, Path accounts, boolean demonstration) {}

  /**
   * Starts it.
   *
   * @throws CannotStart with the operator's next step; nothing is left running
   */
  public static StandaloneServer start(DataDirectory directory, Settings settings) {
    refuseTakenPort(settings);
    OwnPostgres database = OwnPostgres.start(directory);
    try {
      SpringApplication.getShutdownHandlers()
          .add(
              () -> {
                database.stop();
                directory.close();
              });
      CountDownLatch closed = new CountDownLatch(1);
      SpringApplication application = new SpringApplication(StandaloneApplication.class);
      application.setBannerMode(Banner.Mode.OFF);
      application.setDefaultProperties(properties(directory, database, settings));
      application.addListeners(
          event -> {
            if (event instanceof ContextClosedEvent) {
              closed.countDown();
            }
          });
      ConfigurableApplicationContext running = application.run();
      String address =
          "http://"
              + (isLoopback(settings.host()) ? "localhost" : settings.host())
              + ":"
              + running.getEnvironment().getRequiredProperty("local.server.port");
      directory.answersAt(address);
      return new StandaloneServer(directory, database, running, closed, address);
    } catch (RuntimeException e) {
      database.stop();
      throw e;
    }
  }

  /** Whether only this machine reaches that address. */
  public static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new CannotStart("there is no address '" + host + "' here", e);
    }
  }

  public String address() {
    return address;
  }

  public DataDirectory directory() {
    return directory;
  }

  public ConfigurableApplicationContext application() {
    return application;
  }

  public OwnPostgres database() {
    return database;
  }

  /** Stops the database and lets others use the directory, once the services are closed. */
  public void stopDatabase() {
    database.stop();
    directory.close();
  }

  /** Waits until somebody stops it. */
  public void untilStopped() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    application.close();
  }

  private static Map<String, Object> properties(
      DataDirectory directory, OwnPostgres database, Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.datasource.url", database.jdbcUrl());
    properties.put("spring.datasource.username", OwnPostgres.USER);
    properties.put("spring.datasource.password", database.password());
    properties.put("server.port", String.valueOf(settings.port()));
    properties.put("server.address", settings.host());
    properties.put("logging.file.name", directory.file("server.log").toString());
    properties.put("improvement-board.accounts.file", settings.accounts().toString());
    properties.put("improvement-board.accounts.secure-cookies", settings.behindTls());
    properties.put("improvement-board.ledger.keys", directory.file("ledger-keys").toString());
    properties.put("improvement-board.site.demonstration", settings.demonstration());
    if (settings.behindTls()) {
      properties.put("server.forward-headers-strategy", "native");
    }
    return properties;
  }

  private static void refuseTakenPort(Settings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
    } catch (IOException e) {
      throw new CannotStart(
          "port "
              + settings.port()
              + " of "
              + settings.host()
              + " cannot be used ("
              + e.getMessage()
              + "); name another with --port",
          e);
    }
  }
}
