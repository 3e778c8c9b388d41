package uk.improvementboard.benchmarks.sidebyside;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.benchmarks.ProgrammeOfSize;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.terms.Audience;

/** All that are set side by side. */
final class Peers {

  static final List<Vantage> VANTAGES =
      List.of(
          Vantage.TEAM,
          new Vantage(Audience.board(ProgrammeOfSize.BOARD), Mode.CONTEMPORANEOUS),
          new Vantage(Audience.DFE, Mode.CONTEMPORANEOUS),
          new Vantage(Audience.TEAM, Mode.RECONSTRUCTED));

  private static final int SNAPSHOT_EVERY = 500;

  private Peers() {}

  /** Ours for every vantage, the floors, and the others. */
  static List<Peer> all(Subject subject, TestPostgres postgres) {
    List<Peer> peers = new ArrayList<>();
    peers.add(new Documents(postgres, subject.closes(), false));
    peers.add(new Documents(postgres, subject.closes(), true));
    for (Vantage vantage : VANTAGES) {
      peers.add(new Ours(subject.record(), vantage));
    }
    peers.addAll(others(subject, postgres));
    return peers;
  }

  private static List<Peer> others(Subject subject, TestPostgres postgres) {
    try {
      return List.of(
          new GistHistory(postgres, subject.closes()),
          new AppendOnly(postgres, subject.closes()),
          new Replay(postgres, subject.closes(), SNAPSHOT_EVERY),
          new Replay(postgres, subject.closes(), 0),
          new Envers(postgres, subject.closes(), Envers.Strategy.VALIDITY),
          new Envers(postgres, subject.closes(), Envers.Strategy.DEFAULT),
          new Javers(postgres, subject.closes()),
          new Xtdb(subject.closes()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
