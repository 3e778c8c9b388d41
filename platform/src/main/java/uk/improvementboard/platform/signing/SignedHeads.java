package uk.improvementboard.platform.signing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.NoteSignature;
import uk.improvementboard.platform.ledger.SignedNote;

/** Every checkpoint that was ever signed, of whichever ledger. */
public final class SignedHeads {

  private static final String SELECT =
      "SELECT note, signed_at FROM ledger_checkpoint WHERE origin = ? ";

  private final JdbcClient db;

  public SignedHeads(JdbcClient db) {
    this.db = db;
  }

  private static SignedHead head(ResultSet row, int number) throws SQLException {
    return SignedHead.of(
        row.getString("note"), row.getObject("signed_at", OffsetDateTime.class).toInstant());
  }

  /** All of a ledger, from the smallest on. */
  public List<SignedHead> all(String origin) {
    return db.sql(SELECT + "ORDER BY size").param(origin).query(SignedHeads::head).list();
  }

  /** The ledgers that were ever signed, by name. */
  public List<String> origins() {
    return db.sql("SELECT DISTINCT origin FROM ledger_checkpoint ORDER BY origin")
        .query(String.class)
        .list();
  }

  Set<Long> sizes(String origin) {
    return Set.copyOf(
        db.sql("SELECT size FROM ledger_checkpoint WHERE origin = ?")
            .param(origin)
            .query(Long.class)
            .list());
  }

  /** That of exactly this size. */
  public Optional<SignedHead> at(String origin, long size) {
    return db.sql(SELECT + "AND size = ?").params(origin, size).query(SignedHeads::head).optional();
  }

  /** The largest of at most this size. */
  public Optional<SignedHead> upTo(String origin, long size) {
    return db.sql(SELECT + "AND size <= ? ORDER BY size DESC LIMIT 1")
        .params(origin, size)
        .query(SignedHeads::head)
        .optional();
  }

  /** The largest of all. */
  public Optional<SignedHead> latest(String origin) {
    return upTo(origin, Long.MAX_VALUE);
  }

  /** The smallest of more than this size: the next to be recorded where that one was. */
  public Optional<SignedHead> after(String origin, long size) {
    return db.sql(SELECT + "AND size > ? ORDER BY size LIMIT 1")
        .params(origin, size)
        .query(SignedHeads::head)
        .optional();
  }

  /** Keeps others from signing for a ledger until this transaction ends. */
  void alone(String origin) {
    db.sql("SELECT pg_advisory_xact_lock(hashtextextended('improvement-board ledger ' || ?, 0))")
        .param(origin)
        .query(row -> {});
  }

  /** Keeps one that was signed. */
  void keep(Checkpoint checkpoint, SignedNote note) {
    db.sql("INSERT INTO ledger_checkpoint (origin, size, root, note) VALUES (?, ?, ?, ?)")
        .params(checkpoint.origin(), checkpoint.size(), checkpoint.root().bytes(), text(note))
        .update();
  }

  /**
   * Adds a signature to one that was signed; a key that signed it already is passed over, since a
   * note with two signatures of one key is worthless.
   *
   * @return whether there is one of this size
   */
  public boolean add(String origin, long size, NoteSignature signature) {
    Optional<String> note =
        db.sql("SELECT note FROM ledger_checkpoint WHERE origin = ? AND size = ? FOR UPDATE")
            .params(origin, size)
            .query(String.class)
            .optional();
    note.ifPresent(
        text -> {
          SignedNote before = SignedHead.of(text, Instant.EPOCH).signed().note();
          if (before.signatures().stream().noneMatch(signature::isOfTheSameKey)) {
            db.sql("UPDATE ledger_checkpoint SET note = ? WHERE origin = ? AND size = ?")
                .params(text(before.with(signature)), origin, size)
                .update();
          }
        });
    return note.isPresent();
  }

  private static String text(SignedNote note) {
    return new String(note.bytes(), StandardCharsets.UTF_8);
  }
}
