package uk.improvementboard.platform.accounts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/** The local accounts, in the database that both services share. */
public final class Accounts {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient sql, TransactionTemplate transaction, PasswordEncoder passwords) {
    this.sql = sql;
    this.transaction = transaction;
    this.passwords = passwords;
  }

  /** The account of that username, if there is one. */
  public Optional<Account> named(String username) {
    return sql.sql(
            """
            SELECT a.id, a.username, a.password_hash, a.role, a.every_programme, a.body,
                   (SELECT string_agg(p.programme, ' ') FROM account_programme p
                     WHERE p.account_id = a.id) AS programmes
              FROM account a WHERE a.username = :username
            """)
        .param("username", username)
        .query(
            (row, n) -> {
              String body = row.getString("body");
              return new Account(
                  row.getString("username"),
                  row.getString("password_hash"),
                  new Actor(
                      row.getString("id"),
                      Role.valueOf(row.getString("role")),
                      row.getBoolean("every_programme")
                          ? null
                          : programmes(row.getString("programmes")),
                      body == null ? null : new Ref(body)));
            })
        .optional();
  }

  /**
   * Makes the account be as written: a new one is made, an old one changed, its opaque id kept. An
   * unchanged password keeps its hash.
   */
  public void keep(AccountToKeep wanted) {
    transaction.executeWithoutResult(
        begun -> {
          Optional<Account> old = named(wanted.username());
          String hash =
              old.map(Account::passwordHash)
                  .filter(kept -> passwords.matches(wanted.password(), kept))
                  .orElseGet(() -> hashOf(wanted.password()));
          String id =
              sql.sql(
                      """
                      INSERT INTO account (id, username, password_hash, role, every_programme, body)
                      VALUES (:id, :username, :hash, :role, :every, :body)
                      ON CONFLICT (username) DO UPDATE
                         SET password_hash = :hash, role = :role, every_programme = :every, body = :body
                      RETURNING id
                      """)
                  .param("id", "actor-" + UUID.randomUUID())
                  .param("username", wanted.username())
                  .param("hash", hash)
                  .param("role", wanted.role().name())
                  .param("every", wanted.programmes() == null)
                  .param("body", wanted.body() == null ? null : wanted.body().value())
                  .query(String.class)
                  .single();
          sql.sql("DELETE FROM account_programme WHERE account_id = :id").param("id", id).update();
          for (ProgrammeId programme :
              wanted.programmes() == null ? Set.<ProgrammeId>of() : wanted.programmes()) {
            sql.sql("INSERT INTO account_programme VALUES (:id, :programme)")
                .param("id", id)
                .param("programme", programme.value())
                .update();
          }
        });
  }

  /** Takes the account away; whoever is signed in with it is not any more. */
  public void close(String username) {
    sql.sql("DELETE FROM account WHERE username = :username").param("username", username).update();
  }

  private String hashOf(String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("a password was hashed to nothing");
    }
    return hash;
  }

  private static Set<ProgrammeId> programmes(@Nullable String spaced) {
    Set<ProgrammeId> programmes = new HashSet<>();
    if (spaced != null) {
      for (String programme : spaced.split(" ", -1)) {
        programmes.add(new ProgrammeId(programme));
      }
    }
    return programmes;
  }
}
