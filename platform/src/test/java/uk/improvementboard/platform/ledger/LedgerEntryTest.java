package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerEntryTest {

  private static final Instant THEN = Instant.parse("2026-03-05T14:30:00.120450Z");
  private static final LedgerEntry ENTRY = entry(7, THEN, "{\"ref\":\"M7\"}");

  private static LedgerEntry entry(long position, Instant recordedAt, String payload) {
    return new LedgerEntry(
        "anyshire",
        position,
        recordedAt,
        "3f0c",
        "meetings.meeting-closed",
        "1",
        payload.getBytes(StandardCharsets.UTF_8),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_encoding_is_this_text() {
    assertThat(new String(ENTRY.encoded(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            improvement-board/ledger-entry/v1
            programme 8
            anyshire
            position 1
            7
            recordedAt 27
            2026-03-05T14:30:00.120450Z
            eventId 4
            3f0c
            type 23
            meetings.meeting-closed
            revision 1
            1
            payload 12
            {"ref":"M7"}
            metadata 2
            {}
            """);
  }

  @Test
  void its_leaf_never_changes() {
    assertThat(ENTRY.leafHash().hex())
        .isEqualTo("5c5ecb683d76505fcd9ad748d4fec929e52567cd3acbf3cda67cad6197edfe8a");
    assertThat(ENTRY.leafIndex()).isEqualTo(6);
  }

  @Test
  void a_length_counts_bytes_and_not_characters() {
    assertThat(new String(entry(1, THEN, "é—𝛑").encoded(), StandardCharsets.UTF_8))
        .contains("payload 9\né—𝛑\n");
  }

  @Test
  void a_whole_second_has_six_digits_too() {
    assertThat(
            new String(
                entry(1, Instant.parse("2026-03-05T14:30:00Z"), "{}").encoded(),
                StandardCharsets.UTF_8))
        .contains("recordedAt 27\n2026-03-05T14:30:00.000000Z\n");
  }

  @Test
  void what_could_not_be_told_apart_is_no_entry() {
    assertThatIllegalArgumentException().isThrownBy(() -> entry(0, THEN, "{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, THEN.plusNanos(1), "{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, Instant.MAX, "{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, Instant.MIN, "{}"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LedgerEntry("any\ud800", 1, THEN, "e", "t", "1", new byte[0], new byte[0]));
  }

  @Test
  void bytes_that_are_handed_in_or_out_cannot_be_changed_afterwards() {
    byte[] payload = {1};
    LedgerEntry entry = new LedgerEntry("p", 1, THEN, "e", "t", "1", payload, new byte[0]);
    payload[0] = 2;
    entry.payload()[0] = 3;
    assertThat(entry.payload()).containsExactly(1);
  }

  @Test
  void what_is_not_the_encoding_of_an_entry_is_refused() {
    String good = new String(ENTRY.encoded(), StandardCharsets.UTF_8);
    assertThat(LedgerEntry.decode(ENTRY.encoded())).isEqualTo(Parsed.read(ENTRY));
    assertThat(
            List.of(
                decoded(""),
                decoded(good.replace("/v1", "/v2")),
                decoded(good.replace("programme 8", "programme  8")),
                decoded(good.replace("programme 8", "programme 08")),
                decoded(good.replace("position 1", "Position 1")),
                decoded(good.replace("programme 8", "programme 7")),
                decoded(good.replace("metadata 2", "metadata 9")),
                decoded(good.replace("metadata 2", "metadata 9223372036854775807")),
                decoded(good + "\n"),
                decoded(good.substring(0, good.length() - 1)),
                decoded(good.replace("\n7\n", "\n0\n")),
                decoded(good.replace("T14:30:00.120450Z", "T14:30:60.120450Z")),
                decoded(good.replace("2026-03-05", "2026-02-30")),
                decoded(good.replace("120450Z", "120450+")),
                decoded(good.replace("27\n2026-", "28\n-2026-")),
                decoded(good.replace("27\n2026-", "29\n+12026-"))))
        .containsExactly(
            Flaw.VERSION,
            Flaw.VERSION,
            Flaw.FIELD,
            Flaw.FIELD,
            Flaw.FIELD,
            Flaw.LENGTH,
            Flaw.LENGTH,
            Flaw.LENGTH,
            Flaw.LENGTH,
            Flaw.LENGTH,
            Flaw.NUMBER,
            Flaw.FIELD,
            Flaw.FIELD,
            Flaw.FIELD,
            Flaw.FIELD,
            Flaw.FIELD);
    byte[] broken = ENTRY.encoded();
    broken[good.indexOf("anyshire")] = (byte) 0xff;
    assertThat(Ledgers.flaw(LedgerEntry.decode(broken))).isEqualTo(Flaw.NOT_UTF8);
  }

  private static Flaw decoded(String encoded) {
    return Ledgers.flaw(LedgerEntry.decode(encoded.getBytes(StandardCharsets.UTF_8)));
  }
}
