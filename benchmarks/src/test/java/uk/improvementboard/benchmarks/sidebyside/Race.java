package uk.improvementboard.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.improvementboard.terms.Ref;

/**
 * The same questions to every peer, in an order shuffled for each round; every answer is checked
 * once its clock has stopped.
 */
final class Race {

  /**
   * How much is asked in one round.
   *
   * @param samples of each question to each peer, at most
   * @param nanos after which a peer is asked no more of one question in a round, but for a few
   *     times more if it was not asked that often, and not if one answer takes many times as long
   */
  record Effort(int rounds, int samples, long nanos) {
    static final int FEWEST = 3;
    private static final int MANY = 10;

    private boolean goesOn(int taken, long nanosSoFar) {
      return taken < samples
          && (taken == 0 || nanosSoFar < nanos || (taken < FEWEST && nanosSoFar < MANY * nanos));
    }
  }

  private final Subject subject;
  private final Random random;
  private final Map<Peer, Map<Question, Times>> times = new LinkedHashMap<>();

  Race(Subject subject, List<Peer> peers, long seed) {
    this.subject = subject;
    this.random = new Random(seed);
    for (Peer peer : peers) {
      Map<Question, Times> ofPeer = new EnumMap<>(Question.class);
      for (Question question : Question.values()) {
        if (peer.answers(question)) {
          ofPeer.put(question, new Times());
        }
      }
      times.put(peer, ofPeer);
    }
  }

  Map<Peer, Map<Question, Times>> run(Effort effort) {
    for (int round = 0; round <= effort.rounds(); round++) {
      List<Peer> order = new ArrayList<>(times.keySet());
      Collections.shuffle(order, random);
      for (Peer peer : order) {
        for (Map.Entry<Question, Times> asked : times.getOrDefault(peer, Map.of()).entrySet()) {
          long[] samples = ask(peer, asked.getKey(), asked.getValue(), effort);
          if (round > 0) { // the first warms up
            asked.getValue().round(samples);
          }
        }
      }
    }
    return times;
  }

  private long[] ask(Peer peer, Question question, Times times, Effort effort) {
    long[] samples = new long[effort.samples()];
    int taken = 0;
    long begun = System.nanoTime();
    while (effort.goesOn(taken, System.nanoTime() - begun)) {
      samples[taken++] = once(peer, question, times);
    }
    return Arrays.copyOf(samples, taken);
  }

  private long once(Peer peer, Question question, Times times) {
    List<Ref> meetings = subject.meetings();
    int one = random.nextInt(meetings.size());
    int other = (one + 1 + random.nextInt(meetings.size() - 1)) % meetings.size();
    Ref earlier = meetings.get(Math.min(one, other));
    Ref later = meetings.get(Math.max(one, other));
    Ref thing = Ref.of("A" + (1 + random.nextInt(subject.shape().actions())));
    long begun = System.nanoTime();
    Told told =
        switch (question) {
          case STATE -> peer.stateAt(meetings.get(one));
          case COMPARE -> peer.compare(earlier, later);
          case HISTORY -> peer.history(thing);
        };
    long taken = System.nanoTime() - begun;
    long expected =
        switch (question) {
          case STATE -> subject.expectedHash(peer.vantage(), meetings.get(one));
          case COMPARE -> subject.expectedComparison(peer.vantage(), earlier, later);
          case HISTORY ->
              peer instanceof Ours
                  ? subject.expectedStatements(thing)
                  : subject.expectedHistory(thing);
        };
    times.checked(told.hash() == expected);
    return taken;
  }
}
