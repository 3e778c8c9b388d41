package uk.improvementboard.standalone.demonstration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.AccountsFile;
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/** One account per role to try the examples with, its password made at the first start. */
public final class DemoAccounts {

  /** The file in the data directory that has them, readable by its owner only. */
  public static final String FILE = "demo-accounts.json";

  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int PASSWORD_LENGTH = 20;

  private static final ProgrammeId MEDWAY = new ProgrammeId("medway");
  private static final Set<ProgrammeId> EXAMPLES =
      Set.of(
          MEDWAY,
          new ProgrammeId("ealing"),
          new ProgrammeId("hammersmith-and-fulham"),
          FictionalCouncil.PROGRAMME);

  /** The body of Medway's that met on 5 March 2020. */
  private static final Ref MEDWAY_SCRUTINY = new Ref("SC");

  private DemoAccounts() {}

  /** The file with the accounts, made if it is not there yet. */
  public static Path in(DataDirectory directory) {
    Path file = directory.file(FILE);
    if (!Files.exists(file)) {
      List<AccountToKeep> accounts = new ArrayList<>();
      for (Role role : Role.values()) {
        accounts.add(account(role));
      }
      directory.write(FILE, AccountsFile.write(accounts));
    }
    return file;
  }

  private static AccountToKeep account(Role role) {
    return switch (role) {
      case ADVISER -> new AccountToKeep(role.words(), newPassword(), role, EXAMPLES, null);
      case SCRUTINY ->
          new AccountToKeep(role.words(), newPassword(), role, Set.of(MEDWAY), MEDWAY_SCRUTINY);
      case SECRETARIAT, CHAIR, PLAN_OWNER, ACTION_LEAD, AUDITOR, ADMINISTRATOR ->
          new AccountToKeep(role.words(), newPassword(), role, null, null);
    };
  }

  /** A password that nobody guesses, without letters that look alike. */
  public static String newPassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
