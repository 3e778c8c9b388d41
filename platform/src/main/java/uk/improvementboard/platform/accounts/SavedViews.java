package uk.improvementboard.platform.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists that an account has kept under a name. Names differ in more than their capitals. Doing
 * the same again changes nothing, so that a form may be sent twice.
 */
public final class SavedViews {

  /** How many an account may have. */
  public static final int MOST = 50;

  /** How long a name may be. */
  public static final int LONGEST_NAME = 80;

  /** How long an address may be. */
  public static final int LONGEST_ADDRESS = 2000;

  /** A list under its name. */
  public record SavedView(String name, String address) {}

  /** What became of a wish to keep or rename one. */
  public enum Outcome {
    KEPT,
    /** Another list has that name. */
    NAME_IS_TAKEN,
    /** The account has as many as it may have. */
    TOO_MANY,
    /** There is none of that name. */
    NOT_THERE
  }

  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  SavedViews(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** Those of a reader, by name. */
  public List<SavedView> of(Actor reader) {
    return sql.sql(
            "SELECT name, address FROM saved_view WHERE account_id = :account ORDER BY lower(name)")
        .param("account", reader.id())
        .query((row, n) -> new SavedView(row.getString("name"), row.getString("address")))
        .list();
  }

  /** Keeps a list under a name that none has yet. */
  public Outcome keep(Actor reader, String name, String address) {
    return inTurn(
        reader,
        () -> {
          Optional<SavedView> same = named(reader, name);
          if (same.isPresent()) {
            return same.get().address().equals(address) ? Outcome.KEPT : Outcome.NAME_IS_TAKEN;
          }
          if (of(reader).size() >= MOST) {
            return Outcome.TOO_MANY;
          }
          sql.sql(
                  "INSERT INTO saved_view (account_id, name, address)"
                      + " VALUES (:account, :name, :address)")
              .param("account", reader.id())
              .param("name", name)
              .param("address", address)
              .update();
          return Outcome.KEPT;
        });
  }

  /** Gives one another name. */
  public Outcome rename(Actor reader, String from, String to) {
    return inTurn(
        reader,
        () -> {
          try {
            int renamed =
                sql.sql(
                        "UPDATE saved_view SET name = :to"
                            + " WHERE account_id = :account AND lower(name) = lower(:from)")
                    .param("to", to)
                    .param("account", reader.id())
                    .param("from", from)
                    .update();
            return renamed > 0 || named(reader, to).isPresent() ? Outcome.KEPT : Outcome.NOT_THERE;
          } catch (DuplicateKeyException taken) {
            return Outcome.NAME_IS_TAKEN;
          }
        });
  }

  /** Forgets one, if it is there. */
  public void remove(Actor reader, String name) {
    sql.sql("DELETE FROM saved_view WHERE account_id = :account AND lower(name) = lower(:name)")
        .param("account", reader.id())
        .param("name", name)
        .update();
  }

  private Optional<SavedView> named(Actor reader, String name) {
    return of(reader).stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }

  private interface Change {
    Outcome made();
  }

  /** Of one account, one change after the other. */
  private Outcome inTurn(Actor reader, Change change) {
    Outcome outcome =
        transaction.execute(
            begun -> {
              sql.sql("SELECT id FROM account WHERE id = :account FOR UPDATE")
                  .param("account", reader.id())
                  .query()
                  .listOfRows();
              Outcome made = change.made();
              if (made == Outcome.NAME_IS_TAKEN) {
                begun.setRollbackOnly();
              }
              return made;
            });
    return outcome == null ? Outcome.NOT_THERE : outcome;
  }
}
