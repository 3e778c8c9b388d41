package uk.improvementboard.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.AccountsFile;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.standalone.StandaloneApplication;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/** Both services in this process on a database of their own, which outlives a restart. */
public final class Product implements AutoCloseable {

  static final List<String> EXAMPLES = List.of("medway", "ealing", "hammersmith-and-fulham");
  public static final String PASSWORD = "a long password for tests";

  private final TestPostgres postgres;
  private final Path accounts;
  private final Path keys = keys();
  private ConfigurableApplicationContext application;

  @SafeVarargs
  private Product(
      TestPostgres postgres,
      Path accounts,
      ApplicationContextInitializer<GenericApplicationContext>... with) {
    this.postgres = postgres;
    this.accounts = accounts;
    this.application = run(with);
  }

  /**
   * Empty, with an account per role.
   *
   * @param with what a test puts in the place of a part of it, such as another clock
   */
  @SafeVarargs
  public static Product empty(ApplicationContextInitializer<GenericApplicationContext>... with) {
    return new Product(TestPostgres.fresh(), accounts(), with);
  }

  /** With the three councils' papers in it, as the example bundles hold them. */
  public static Product withExamples() {
    Product product = empty();
    EXAMPLES.forEach(product::tell);
    return product;
  }

  /** Takes in the bundle of that name, and waits until it can be read. */
  public void tell(String example) {
    Reader.Answer answer =
        as(Role.SECRETARIAT).post("/api/v1/bundles", "application/jsonl", bundle(example));
    if (answer.status() != 200) {
      throw new IllegalStateException(example + " was refused: " + answer.body());
    }
    caughtUp(example);
  }

  /** A folder of its own for the keys that its ledgers are signed with. */
  public static Path keys() {
    try {
      return Files.createTempDirectory("ledger-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String bundle(String example) {
    try (var bytes =
        Objects.requireNonNull(
            StandaloneApplication.class.getResourceAsStream("/examples/" + example + ".jsonl"))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path accounts() {
    try {
      Path file = Files.createTempFile("accounts", ".json");
      file.toFile().deleteOnExit();
      List<AccountToKeep> keep = new ArrayList<>();
      for (Role role : Role.values()) {
        keep.add(
            new AccountToKeep(
                role.words(),
                PASSWORD,
                role,
                role == Role.ADVISER ? examples() : null,
                role == Role.SCRUTINY ? new Ref("SC") : null));
      }
      Files.writeString(file, AccountsFile.write(keep));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<ProgrammeId> examples() {
    return Set.of(
        new ProgrammeId("medway"),
        new ProgrammeId("ealing"),
        new ProgrammeId("hammersmith-and-fulham"),
        new ProgrammeId("wexmoor"),
        new ProgrammeId("aldermere"),
        new ProgrammeId("brackenfold"));
  }

  @SafeVarargs
  private ConfigurableApplicationContext run(
      ApplicationContextInitializer<GenericApplicationContext>... with) {
    List<String> arguments = new ArrayList<>();
    postgres.properties().forEach(property -> arguments.add("--" + property));
    arguments.add("--server.port=0");
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--improvement-board.accounts.file=" + accounts);
    arguments.add("--improvement-board.ledger.keys=" + keys);
    return new SpringApplicationBuilder(StandaloneApplication.class)
        .initializers(with)
        .run(arguments.toArray(String[]::new));
  }

  public TestPostgres postgres() {
    return postgres;
  }

  public ConfigurableApplicationContext application() {
    return application;
  }

  public String address() {
    return "http://127.0.0.1:"
        + application.getEnvironment().getRequiredProperty("local.server.port");
  }

  public Reader as(Role role) {
    return new Reader(address(), role.words(), PASSWORD);
  }

  public static Reader as(Role role, String address) {
    return new Reader(address, role.words(), PASSWORD);
  }

  /** Stops it and starts it again on the same database. */
  @SafeVarargs
  public final void restart(ApplicationContextInitializer<GenericApplicationContext>... with) {
    application.close();
    application = run(with);
  }

  /** Waits until the read side has taken in what the programme's stream holds. */
  public void caughtUp(String programme) {
    Positions.reached(
        "the read side of " + programme,
        () ->
            as(Role.AUDITOR)
                .get("/api/v1/programmes/" + programme + "/events?limit=1")
                .json()
                .path("asOf")
                .path("position")
                .asLong(0),
        () -> Positions.stored(postgres, programme));
  }

  @Override
  public void close() {
    application.close();
  }
}
