package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two events that differ anywhere have two encodings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerEntryProperties {

  private final SplittableRandom random = new SplittableRandom(9162);

  @Test
  void an_entry_is_read_back_from_its_encoding_so_no_two_share_one() {
    for (int i = 0; i < 5_000; i++) {
      LedgerEntry entry = Ledgers.entry(random);
      LedgerEntry read = LedgerEntry.decode(entry.encoded()).orElseThrow();
      assertThat(read.programme()).isEqualTo(entry.programme());
      assertThat(read.position()).isEqualTo(entry.position());
      assertThat(read.recordedAt()).isEqualTo(entry.recordedAt());
      assertThat(read.eventId()).isEqualTo(entry.eventId());
      assertThat(read.type()).isEqualTo(entry.type());
      assertThat(read.revision()).isEqualTo(entry.revision());
      assertThat(read.payload()).isEqualTo(entry.payload());
      assertThat(read.metadata()).isEqualTo(entry.metadata());
    }
  }

  @Test
  void bytes_are_the_encoding_of_one_entry_or_of_none() {
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      LedgerEntry entry = Ledgers.entry(random);
      byte[] mutated = Ledgers.mutated(random, entry.encoded());
      if (LedgerEntry.decode(mutated) instanceof Parsed.Read<LedgerEntry>(LedgerEntry other)) {
        read++;
        assertThat(other.encoded()).isEqualTo(mutated);
        assertThat(other).isNotEqualTo(entry);
      }
    }
    assertThat(read).as("mutations that made another entry").isGreaterThan(500);
  }

  @Test
  void what_moves_from_a_field_to_its_neighbour_changes_the_leaf() {
    Map<Hash, List<Object>> leaves = new HashMap<>();
    String[] texts = {"", "a", "b", "ab", "ba", "\n", "a\n", "1", "type 1\na", "revision 1\n1\n"};
    LedgerEntry any = Ledgers.entry(random);
    for (String programme : texts) {
      for (String eventId : texts) {
        for (String type : texts) {
          for (String revision : texts) {
            LedgerEntry entry =
                new LedgerEntry(
                    programme,
                    any.position(),
                    any.recordedAt(),
                    eventId,
                    type,
                    revision,
                    any.payload(),
                    any.metadata());
            assertThat(leaves.put(entry.leafHash(), List.of(programme, eventId, type, revision)))
                .isNull();
          }
        }
      }
    }
  }

  @Test
  void each_field_counts() {
    for (int i = 0; i < 200; i++) {
      LedgerEntry e = Ledgers.entry(random);
      byte[] more = Ledgers.bytes(random, 50);
      assertThat(
              List.of(
                  new LedgerEntry(
                          e.programme() + "x",
                          e.position(),
                          e.recordedAt(),
                          e.eventId(),
                          e.type(),
                          e.revision(),
                          e.payload(),
                          e.metadata())
                      .leafHash(),
                  new LedgerEntry(
                          e.programme(),
                          e.position() + 1,
                          e.recordedAt(),
                          e.eventId(),
                          e.type(),
                          e.revision(),
                          e.payload(),
                          e.metadata())
                      .leafHash(),
                  new LedgerEntry(
                          e.programme(),
                          e.position(),
                          e.recordedAt().plus(1, ChronoUnit.MICROS),
                          e.eventId(),
                          e.type(),
                          e.revision(),
                          e.payload(),
                          e.metadata())
                      .leafHash(),
                  new LedgerEntry(
                          e.programme(),
                          e.position(),
                          e.recordedAt(),
                          e.eventId() + "x",
                          e.type(),
                          e.revision(),
                          e.payload(),
                          e.metadata())
                      .leafHash(),
                  new LedgerEntry(
                          e.programme(),
                          e.position(),
                          e.recordedAt(),
                          e.eventId(),
                          e.type() + "x",
                          e.revision(),
                          e.payload(),
                          e.metadata())
                      .leafHash(),
                  new LedgerEntry(
                          e.programme(),
                          e.position(),
                          e.recordedAt(),
                          e.eventId(),
                          e.type(),
                          e.revision() + "x",
                          e.payload(),
                          e.metadata())
                      .leafHash(),
                  new LedgerEntry(
                          e.programme(),
                          e.position(),
                          e.recordedAt(),
                          e.eventId(),
                          e.type(),
                          e.revision(),
                          more,
                          e.metadata())
                      .leafHash(),
                  new LedgerEntry(
                          e.programme(),
                          e.position(),
                          e.recordedAt(),
                          e.eventId(),
                          e.type(),
                          e.revision(),
                          e.payload(),
                          more)
                      .leafHash()))
          .doesNotHaveDuplicates()
          .doesNotContain(e.leafHash());
    }
  }
}
