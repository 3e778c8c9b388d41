package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.ledger.WitnessVerdict.Reason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessTest {

  private static final Witness WITNESS =
      new Witness(Ledgers.ORIGIN, List.of(Ledgers.LEDGER.verifier()));

  private final MerkleTree tree = Ledgers.tree(Ledgers.leaves(20));

  private Head head(long size) {
    return new Head(size, tree.root(size));
  }

  private SignedCheckpoint signed(long size) {
    return Ledgers.signed(new Checkpoint(Ledgers.ORIGIN, size, tree.root(size)));
  }

  private WitnessRequest request(long old, long size) {
    return new WitnessRequest(
        old, ConsistencyProof.of(old, size, tree).consistencyPath(), signed(size));
  }

  private static Reason reason(WitnessVerdict verdict) {
    return switch (verdict) {
      case WitnessVerdict.Refused(Reason reason, String words) -> {
        assertThat(words).isNotBlank();
        yield reason;
      }
      case WitnessVerdict.Accepted accepted -> throw new AssertionError("accepted " + accepted);
    };
  }

  @Test
  void the_first_head_is_taken_without_a_proof() {
    assertThat(WITNESS.judge(Head.NOTHING, request(0, 5).bytes()))
        .isEqualTo(new WitnessVerdict.Accepted(head(5), signed(5).checkpoint()));
  }

  @Test
  void each_later_head_is_taken_with_the_proof_from_the_one_kept() {
    for (long kept = 0; kept <= 20; kept++) {
      for (long size = kept; size <= 20; size++) {
        assertThat(WITNESS.judge(head(kept), request(kept, size)))
            .isEqualTo(new WitnessVerdict.Accepted(head(size), signed(size).checkpoint()));
      }
    }
  }

  @Test
  void what_is_accepted_is_cosigned() {
    Checkpoint checkpoint = signed(9).checkpoint();
    SignedNote cosigned = signed(9).note().with(Ledgers.WITNESS.cosign(checkpoint, 1_800_000_000));
    assertThat(
            SignedCheckpoint.parse(cosigned.bytes())
                .orElseThrow()
                .verify(
                    Ledgers.ORIGIN,
                    List.of(Ledgers.LEDGER.verifier()),
                    List.of(Ledgers.WITNESS.verifier()))
                .orElseThrow()
                .witnesses())
        .hasSize(1);
  }

  @Test
  void events_taken_back_are_a_rollback() {
    assertThat(reason(WITNESS.judge(head(9), request(8, 8)))).isEqualTo(Reason.ROLLBACK);
    assertThat(reason(WITNESS.judge(head(9), request(0, 0)))).isEqualTo(Reason.ROLLBACK);
    assertThat(reason(WITNESS.judge(head(9), new WitnessRequest(9, List.of(), signed(8)))))
        .isEqualTo(Reason.ROLLBACK);
  }

  @Test
  void as_many_events_and_others_are_a_fork() {
    Head other = new Head(9, Ledgers.mth(Ledgers.leaves("other", 9)));
    assertThat(reason(WITNESS.judge(other, request(9, 9)))).isEqualTo(Reason.FORK);
    assertThat(reason(WITNESS.judge(other, request(4, 9)))).isEqualTo(Reason.FORK);
  }

  @Test
  void more_events_on_others_are_inconsistent() {
    Head other = new Head(9, Ledgers.mth(Ledgers.leaves("other", 9)));
    assertThat(reason(WITNESS.judge(other, request(9, 12)))).isEqualTo(Reason.INCONSISTENT);
  }

  @Test
  void a_proof_that_was_skipped_or_starts_elsewhere_is_refused() {
    assertThat(reason(WITNESS.judge(head(9), new WitnessRequest(9, List.of(), signed(12)))))
        .isEqualTo(Reason.INCONSISTENT);
    assertThat(reason(WITNESS.judge(head(9), request(0, 12)))).isEqualTo(Reason.NOT_FROM_KEPT_HEAD);
    assertThat(reason(WITNESS.judge(head(9), request(8, 12)))).isEqualTo(Reason.NOT_FROM_KEPT_HEAD);
    assertThat(reason(WITNESS.judge(head(9), request(10, 12))))
        .isEqualTo(Reason.NOT_FROM_KEPT_HEAD);
    assertThat(reason(WITNESS.judge(Head.NOTHING, request(3, 12))))
        .isEqualTo(Reason.NOT_FROM_KEPT_HEAD);
  }

  @Test
  void a_proof_where_none_is_needed_is_refused() {
    List<Hash> surplus = List.of(Ledgers.leaf("a"));
    assertThat(reason(WITNESS.judge(Head.NOTHING, new WitnessRequest(0, surplus, signed(5)))))
        .isEqualTo(Reason.INCONSISTENT);
    assertThat(reason(WITNESS.judge(head(5), new WitnessRequest(5, surplus, signed(5)))))
        .isEqualTo(Reason.INCONSISTENT);
  }

  @Test
  void a_checkpoint_of_another_ledger_is_refused() {
    Checkpoint other = new Checkpoint("council.example/other", 12, tree.root(12));
    assertThat(
            reason(
                WITNESS.judge(
                    head(9),
                    new WitnessRequest(
                        9, request(9, 12).consistencyPath(), Ledgers.signed(other)))))
        .isEqualTo(Reason.UNKNOWN_ORIGIN);
  }

  @Test
  void a_checkpoint_that_the_ledger_did_not_sign_is_refused() {
    Checkpoint checkpoint = signed(12).checkpoint();
    List<Hash> path = request(9, 12).consistencyPath();
    SignedNote strange = checkpoint.signedWith(Ledgers.STRANGER);
    SignedNote cosigned =
        new SignedNote(checkpoint.text(), List.of(Ledgers.WITNESS.cosign(checkpoint, 1)));
    SignedNote moved = new SignedNote(checkpoint.text(), signed(11).note().signatures());
    for (SignedNote note : List.of(strange, cosigned, moved)) {
      assertThat(
              reason(
                  WITNESS.judge(
                      head(9),
                      new WitnessRequest(9, path, new SignedCheckpoint(checkpoint, note)))))
          .isEqualTo(Reason.BAD_SIGNATURE);
    }
  }

  @Test
  void what_is_no_request_is_malformed() {
    String good = new String(request(9, 12).bytes(), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "",
            "\n",
            good.replace("old 9", "old 09"),
            good.replace("old 9", "new 9"),
            good.replace("old 9\n", ""),
            good.replace("old 9\n", "old 9\nAAAA\n"),
            good.replace("old 9\n", "old 9\n" + "x\n".repeat(64)),
            good.replaceFirst("\n\n", "\n"),
            good.replace("\n", "\r\n"),
            good + "more\n")) {
      assertThat(reason(WITNESS.judge(head(9), bad.getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(Reason.MALFORMED);
    }
  }

  @Test
  void two_hundred_histories_and_whatever_a_dishonest_ledger_sends() {
    SplittableRandom random = new SplittableRandom(6962);
    Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
    for (int history = 0; history < 200; history++) {
      List<Hash> leaves = new ArrayList<>(Ledgers.leaves("honest " + history, 60));
      MerkleTree honest = Ledgers.tree(leaves);
      leaves.set(random.nextInt(20), Ledgers.leaf("rewritten"));
      MerkleTree rewritten = Ledgers.tree(leaves);
      Head kept = Head.NOTHING;
      while (kept.size() < 60) {
        long next = random.nextLong(Math.max(20, kept.size() + 1), 61);
        if (kept.size() > 0) {
          long old = random.nextLong(0, next + 1);
          WitnessRequest lie =
              switch (random.nextInt(5)) {
                case 0 -> request(rewritten, kept.size(), next);
                case 1 -> request(rewritten, old, next);
                case 2 -> new WitnessRequest(kept.size(), List.of(), signed(honest, next));
                case 3 -> request(rewritten, kept.size(), kept.size());
                default -> request(honest, 0, kept.size() - 1);
              };
          refused.merge(reason(WITNESS.judge(kept, lie.bytes())), 1, Integer::sum);
        }
        WitnessVerdict verdict = WITNESS.judge(kept, request(honest, kept.size(), next).bytes());
        assertThat(verdict).isInstanceOf(WitnessVerdict.Accepted.class);
        kept = ((WitnessVerdict.Accepted) verdict).head();
      }
      assertThat(kept).isEqualTo(new Head(60, honest.root()));
    }
    assertThat(refused)
        .containsOnlyKeys(
            Reason.ROLLBACK, Reason.FORK, Reason.NOT_FROM_KEPT_HEAD, Reason.INCONSISTENT)
        .allSatisfy((reason, times) -> assertThat(times).isGreaterThanOrEqualTo(50));
  }

  private static SignedCheckpoint signed(MerkleTree tree, long size) {
    return Ledgers.signed(new Checkpoint(Ledgers.ORIGIN, size, tree.root(size)));
  }

  private static WitnessRequest request(MerkleTree tree, long old, long size) {
    return new WitnessRequest(
        old, ConsistencyProof.of(old, size, tree).consistencyPath(), signed(tree, size));
  }
}
