package uk.improvementboard.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.improvementboard.benchmarks.Shape;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.Ref;

/**
 * All that are measured answer alike, or the comparison would mean nothing. JaVers and XTDB take
 * long to start and are asked with {@code -Dslow-peers=true} only.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SideBySideTest {

  private static final Subject SUBJECT = new Subject(300, Shape.SMALL);

  @TestFactory
  Stream<DynamicTest> every_peer_answers_every_question_as_the_plain_fold_does() {
    TestPostgres postgres = TestPostgres.fresh();
    List<Peer> peers =
        Boolean.getBoolean("slow-peers")
            ? Peers.all(SUBJECT, postgres)
            : Peers.quickToStart(SUBJECT, postgres);
    return peers.stream()
        .map(peer -> DynamicTest.dynamicTest(peer.name(), () -> answersAsExpected(peer)));
  }

  private static void answersAsExpected(Peer peer) {
    try (peer) {
      peer.load(SUBJECT.revisions());
      List<String> wrong = new ArrayList<>();
      for (Ref meeting : SUBJECT.meetings()) {
        if (peer.stateAt(meeting).hash() != SUBJECT.expectedHash(peer.vantage(), meeting)) {
          wrong.add("state at " + meeting);
        }
      }
      Ref first = SUBJECT.meetings().getFirst();
      Ref last = SUBJECT.meetings().getLast();
      if (peer.answers(Question.COMPARE)
          && peer.compare(first, last).hash()
              != SUBJECT.expectedComparison(peer.vantage(), first, last)) {
        wrong.add("comparison");
      }
      for (int n = 1; peer.answers(Question.HISTORY) && n <= SUBJECT.shape().actions(); n++) {
        Ref thing = Ref.of("A" + n);
        long expected =
            peer instanceof Ours
                ? SUBJECT.expectedStatements(thing)
                : SUBJECT.expectedHistory(thing);
        if (peer.history(thing).hash() != expected) {
          wrong.add("history of " + thing);
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void an_answer_that_lacks_one_field_is_told_from_the_right_one() {
    Ref meeting = SUBJECT.meetings().getLast();
    var state = SUBJECT.expectedState(Vantage.TEAM, meeting);
    var lacking = new HashMap<>(state);
    lacking.remove(state.keySet().iterator().next());
    assertThat(Hash.ofState(lacking)).isNotEqualTo(Hash.ofState(state));
  }

  @Test
  void the_vantages_that_are_measured_know_different_things() {
    List<List<Long>> answers =
        Peers.VANTAGES.stream()
            .map(
                vantage ->
                    SUBJECT.meetings().stream()
                        .map(meeting -> SUBJECT.expectedHash(vantage, meeting))
                        .toList())
            .toList();
    assertThat(answers).doesNotHaveDuplicates();
  }
}
