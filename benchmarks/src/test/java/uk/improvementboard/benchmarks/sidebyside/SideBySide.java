package uk.improvementboard.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import uk.improvementboard.benchmarks.Shape;
import uk.improvementboard.platform.testkit.TestPostgres;

/**
 * The whole programme exactly as known at a past meeting, two meetings compared, one action's
 * history: the product beside a ready-made document and other products, in one run, on the same
 * changes. Asked for by name, never part of the build's tests; prints a report and leaves it in
 * {@code target/side-by-side.md}.
 */
class SideBySide {

  private static final List<Integer> SIZES =
      Arrays.stream(System.getProperty("sizes", "2000,20000,200000").split(","))
          .map(Integer::valueOf)
          .toList();
  private static final Race.Effort EFFORT =
      new Race.Effort(
          Integer.getInteger("rounds", 6),
          Integer.getInteger("samples", 60),
          Long.getLong("millis", 2_000) * 1_000_000);
  private static final long LOAD_WITHIN_SECONDS = Long.getLong("load-within", 400);
  private static final String ONLY = System.getProperty("peers", "");

  @Test
  void of_each_size() throws IOException {
    Report report = new Report(EFFORT);
    for (int size : SIZES) {
      report.add(size, raced(size));
      Files.writeString(Path.of("target", "side-by-side.md"), report.markdown());
    }
    report.reproduced(WrongAnswers.all(TestPostgres.fresh()));
    Files.writeString(Path.of("target", "side-by-side.md"), report.markdown());
    System.out.println(report.markdown());
  }

  private static Report.Outcome raced(int size) {
    Subject subject = new Subject(size, Shape.COUNCIL);
    List<Peer> peers = new ArrayList<>();
    Report.Outcome outcome = new Report.Outcome(subject);
    try {
      for (Peer peer : Peers.all(subject, TestPostgres.fresh())) {
        if (asked(peer) && loaded(peer, subject, outcome)) {
          peers.add(peer);
        } else {
          peer.close();
        }
      }
      outcome.take(new Race(subject, peers, size).run(EFFORT));
    } finally {
      peers.forEach(Peer::close);
    }
    return outcome;
  }

  /** Ours and the floors always; of the others, those named. */
  private static boolean asked(Peer peer) {
    return peer instanceof Ours
        || peer instanceof Documents
        || ONLY.isEmpty()
        || Arrays.stream(ONLY.split(",")).anyMatch(peer.name()::contains);
  }

  private static boolean loaded(Peer peer, Subject subject, Report.Outcome outcome) {
    long begun = System.nanoTime();
    try {
      peer.load(patiently(subject.revisions(), begun));
    } catch (TooSlow e) {
      outcome.leftOut(peer, "not loaded within " + LOAD_WITHIN_SECONDS + " s");
      return false;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    outcome.loaded(peer, seconds);
    if (peer instanceof Documents documents) {
      outcome.documentBytes(
          documents.bytesAt(subject.meetings().get(subject.meetings().size() / 2)));
    }
    System.out.printf(Locale.ROOT, "%s: loaded in %.1f s%n", peer.name(), seconds);
    return true;
  }

  /** The changes, until patience ends. */
  private static Iterable<Revision> patiently(List<Revision> revisions, long begun) {
    return () -> {
      Iterator<Revision> all = revisions.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public Revision next() {
          if (System.nanoTime() - begun > LOAD_WITHIN_SECONDS * 1_000_000_000L) {
            throw new TooSlow();
          }
          return all.next();
        }
      };
    };
  }

  private static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
