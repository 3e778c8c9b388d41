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
    List<Peer> peers = new ArrayList<>(quickToStart(subject, postgres));
    try {
      peers.add(new Javers(postgres, subject.closes()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    peers.add(new Xtdb(subject.closes()));
    return peers;
  }

  /** All but JaVers and XTDB, which take as long to start as the rest together. */
  static List<Peer> quickToStart(Subject subject, TestPostgres postgres) {
    List<Peer> peers = new ArrayList<>();
    peers.add(new Documents(postgres, subject.closes(), false));
    peers.add(new Documents(postgres, subject.closes(), true));
    for (Vantage vantage : VANTAGES) {
      peers.add(new Ours(subject.record(), vantage));
    }
    try {
      peers.add(new GistHistory(postgres, subject.closes()));
      peers.add(new AppendOnly(postgres, subject.closes()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    peers.add(new Replay(postgres, subject.closes(), SNAPSHOT_EVERY));
    peers.add(new Replay(postgres, subject.closes(), 0));
    for (Envers.Strategy strategy : Envers.Strategy.values()) {
      peers.add(new Envers(postgres, subject.closes(), strategy));
    }
    return peers;
  }
}
