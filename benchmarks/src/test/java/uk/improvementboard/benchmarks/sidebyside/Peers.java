package uk.improvementboard.benchmarks.sidebyside;

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

  private Peers() {}

  /** Ours for every vantage, the floors, and the others. */
  static List<Peer> all(Subject subject, TestPostgres postgres) {
    List<Peer> peers = new ArrayList<>();
    peers.add(new Documents(postgres, subject.closes(), false));
    peers.add(new Documents(postgres, subject.closes(), true));
    for (Vantage vantage : VANTAGES) {
      peers.add(new Ours(subject.record(), vantage));
    }
    return peers;
  }
}
