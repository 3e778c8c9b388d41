package uk.improvementboard.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import uk.improvementboard.endtoend.Product;

/**
 * The journey of an adviser: what the fictional council's board knew in March 2025, what it decided
 * on the strength of it, how that differs from the board before, and what was learnt since.
 */
final class ReplayAndCompare {

  private final Hand hand;

  ReplayAndCompare(Hand hand) {
    this.hand = hand;
  }

  void go() {
    hand.open("/");
    hand.enter("Username", "adviser");
    hand.enter("Password", Product.PASSWORD);
    hand.press("Sign in");
    hand.follow("Demonstration data: Wexmoor, a fictional council");
    hand.follow("Meetings");
    hand.follow("Replay Board of 11 March 2025");
    assertThat(hand.reads()).contains("A1 is signed off as embedded", "K2 is closed");
    hand.follow("When it opened");
    assertThat(hand.title()).contains("11 March 2025");
    hand.follow("M1: Assessments completed within 45 working days");
    assertThat(hand.reads()).contains("91").doesNotContain("78");
    assertThat(hand.title()).contains("11 March 2025");

    hand.follow("Compare");
    hand.choose("Compare with", "Board of 11 February 2025");
    hand.press("Compare");
    assertThat(hand.title()).contains("11 March 2025");
    assertThat(hand.reads()).contains("K2", "91");

    hand.follow("Learnt since");
    assertThat(hand.reads()).contains("unopened in the contracts team");

    hand.follow("Leave the past");
    assertThat(hand.title()).doesNotContain("11 March 2025");
  }
}
