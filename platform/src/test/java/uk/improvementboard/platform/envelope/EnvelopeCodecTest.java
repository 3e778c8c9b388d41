package uk.improvementboard.platform.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnvelopeCodecTest {

  private static final Envelope FULL = SampleEvents.envelope("c-1");

  @Test
  void a_full_envelope_comes_back_as_it_was() {
    assertThat(EnvelopeCodec.read(EnvelopeCodec.write(FULL))).isEqualTo(FULL);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void the_barest_envelope_comes_back_as_it_was(Role role) {
    Envelope bare =
        new Envelope("c-1", "h", "person-1", role, null, null, null, List.of(), null, null);
    Map<String, String> flat = EnvelopeCodec.write(bare);
    assertThat(flat).containsOnlyKeys("commandId", "commandHash", "actor", "role");
    assertThat(EnvelopeCodec.read(flat)).isEqualTo(bare);
  }

  @Test
  void source_and_disclosures_are_one_canonical_text_each() {
    assertThat(EnvelopeCodec.write(FULL))
        .containsEntry(
            "source", "{\"document\":\"PA3\",\"paragraph\":\"2.4\",\"statedOn\":\"2020-02-26\"}")
        .containsEntry(
            "disclosures",
            "[{\"audience\":\"board:IB\",\"on\":\"2020-03-05\",\"means\":\"PACK\",\"meeting\":\"MT4\"}]");
  }

  @Test
  void keys_of_others_are_passed_over() {
    Map<String, String> flat = new HashMap<>(EnvelopeCodec.write(FULL));
    flat.put("traceId", "t-1");
    assertThat(EnvelopeCodec.read(flat)).isEqualTo(FULL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"commandId", "commandHash", "actor", "role"})
  void an_envelope_without_what_every_envelope_has_is_refused(String key) {
    Map<String, String> flat = new HashMap<>(EnvelopeCodec.write(FULL));
    flat.remove(key);
    assertThatThrownBy(() -> EnvelopeCodec.read(flat))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @Test
  void what_is_not_a_string_is_refused() {
    Map<String, Object> flat = new HashMap<>(EnvelopeCodec.write(FULL));
    flat.put("correlation", 7);
    assertThatThrownBy(() -> EnvelopeCodec.read(flat))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("correlation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role=governor",
        "effectiveOn=last Tuesday",
        "source={\"paragraph\":\"2.4\"}",
        "source={\"document\":\"PA3\",\"page\":1}",
        "disclosures=[{\"audience\":\"public\"}]",
        "disclosures=nonsense",
        "authority=not a reference"
      })
  void what_cannot_be_read_is_refused_as_unreadable(String keyAndValue) {
    Map<String, String> flat = new HashMap<>(EnvelopeCodec.write(FULL));
    int equals = keyAndValue.indexOf('=');
    flat.put(keyAndValue.substring(0, equals), keyAndValue.substring(equals + 1));
    assertThatThrownBy(() -> EnvelopeCodec.read(flat)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Envelope fromBytes(Map<String, ?> flat) {
    return EnvelopeCodec.read(EventJson.bytes(flat));
  }

  @Test
  void the_stored_bytes_are_read_as_the_flat_form_is() {
    Map<String, Object> flat = new HashMap<>(EnvelopeCodec.write(FULL));
    flat.put("traceId", "t-1");
    flat.put("others", Map.of("commandId", List.of(1, 2)));
    assertThat(fromBytes(flat)).isEqualTo(FULL);
    Envelope bare =
        new Envelope("c-1", "h", "person-1", Role.AUDITOR, null, null, null, List.of(), null, null);
    assertThat(fromBytes(EnvelopeCodec.write(bare))).isEqualTo(bare);
  }

  @Test
  void the_same_source_read_twice_is_the_same_and_another_is_another() {
    Map<String, String> flat = new HashMap<>(EnvelopeCodec.write(FULL));
    Envelope first = fromBytes(flat);
    flat.put("source", "{\"document\":\"PA3\",\"paragraph\":\"2.5\"}");
    flat.put("effectiveOn", "2020-04");
    Envelope second = fromBytes(flat);
    assertThat(second.source()).isEqualTo(new Source("PA3", "2.5", null));
    assertThat(second.effectiveOn()).isEqualTo(ImpreciseDate.parse("2020-04"));
    assertThat(fromBytes(EnvelopeCodec.write(FULL)).source()).isSameAs(first.source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"commandId\":\"c\",\"commandHash\":\"h\",\"actor\":\"a\",\"role\":\"auditor\"} {}",
        "{\"commandId\":\"c\",\"commandHash\":\"h\",\"actor\":\"a\",\"role\":\"auditor\"",
        "{\"commandId\":\"c\",\"commandHash\":\"h\",\"actor\":\"a\",\"role\":null}",
        "{\"commandId\":7,\"commandHash\":\"h\",\"actor\":\"a\",\"role\":\"auditor\"}",
        "{\"commandId\":\"c\",\"commandId\":\"d\",\"commandHash\":\"h\",\"actor\":\"a\",\"role\":\"auditor\"}",
        "{\"commandId\":\"c\",\"commandHash\":\"h\",\"actor\":\"a\",\"role\":\"auditor\",\"t\":\"1\",\"t\":\"1\"}",
        "{\"commandId\":\"c\",\"commandHash\":\"h\",\"actor\":\"a\",\"role\":\"auditor\",\"source\":{\"document\":\"PA3\"}}"
      })
  void bytes_that_are_not_an_envelope_are_refused(String stored) {
    assertThatThrownBy(() -> EnvelopeCodec.read(stored.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
