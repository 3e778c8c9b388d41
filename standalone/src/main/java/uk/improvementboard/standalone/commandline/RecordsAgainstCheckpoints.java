package uk.improvementboard.standalone.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.signing.SignedHeads;
import uk.improvementboard.query.journal.Heads;
import uk.improvementboard.query.journal.SubtreesOfEvents;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.standalone.commandline.Doctor.Finding;
import uk.improvementboard.terms.ProgrammeId;

/** Each programme's record held against the checkpoint that was signed for it last. */
final class RecordsAgainstCheckpoints {

  /** The ledger that is the register's and no programme's; it is held against its own table. */
  private static final String ACCESS_REGISTER = "access-register";

  private RecordsAgainstCheckpoints() {}

  /** A finding for each ledger of a programme that was ever signed. */
  static List<Finding> in(DataSource database) {
    JdbcClient db = JdbcClient.create(database);
    SignedHeads signed = new SignedHeads(db);
    Ledgers ledgers = new Ledgers(SubtreesOfEvents.in(database), Heads.in(database));
    List<Finding> findings = new ArrayList<>();
    for (String origin : signed.origins()) {
      String ledger = origin.substring(origin.lastIndexOf('/') + 1);
      if (ledger.equals(ACCESS_REGISTER)) {
        continue;
      }
      ProgrammeId programme = new ProgrammeId(ledger);
      signed.latest(origin).ifPresent(last -> findings.add(of(ledgers, programme, last)));
    }
    return findings;
  }

  private static Finding of(Ledgers ledgers, ProgrammeId programme, SignedHead last) {
    Optional<Head> now = ledgers.reached(programme, last.size());
    boolean continues =
        now.filter(head -> head.root().equals(last.checkpoint().root())).isPresent();
    String what = "ledger of " + programme;
    if (continues) {
      return new Finding(what, true, "continues the checkpoint signed at event " + last.size());
    }
    return new Finding(
        what,
        false,
        now.isEmpty()
            ? "does not reach event " + last.size() + ", for which a checkpoint is signed"
            : "is another than the one signed at event "
                + last.size()
                + ": the record was changed");
  }
}
