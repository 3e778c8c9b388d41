package uk.improvementboard.command.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptsTest {

  @Test
  void every_key_is_remembered_for_ever_with_its_place_and_its_content() {
    Receipts receipts = Receipts.NONE;
    long position = 0;
    for (int i = 0; i < 5_000; i++) {
      for (int event = 0; event <= i % 4; event++) {
        receipts = receipts.plus("key " + i, "content " + i, ++position);
      }
    }
    Receipts restored = Receipts.from(receipts.bytes());
    assertThat(restored).isEqualTo(receipts);
    assertThat(receipts.bytes()).hasSize(5_000 * 32);
    long first = 1;
    for (int i = 0; i < 5_000; i++) {
      Receipts.Receipt receipt = receipts.of("key " + i).orElseThrow();
      assertThat(receipt.first()).isEqualTo(first);
      assertThat(receipt.last()).isEqualTo(first + i % 4);
      assertThat(receipt.isFor("content " + i)).isTrue();
      assertThat(receipt.isFor("content " + (i + 1))).isFalse();
      assertThat(restored.of("key " + i)).contains(receipt);
      first += i % 4 + 1;
    }
    assertThat(receipts.of("another key")).isEmpty();
  }
}
