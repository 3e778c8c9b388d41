package uk.improvementboard.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgrammeCacheTest {

  private final ProgrammeCache cache = new ProgrammeCache(10);

  @Test
  void what_is_put_in_is_there_until_it_is_removed() {
    cache.put("medway", 1);
    assertThat(cache.<String, Integer>get("medway")).isEqualTo(1);
    assertThat(cache.containsKey("medway")).isTrue();
    assertThat(cache.remove("medway")).isTrue();
    assertThat(cache.remove("medway")).isFalse();
    assertThat(cache.<String, Integer>get("medway")).isNull();
  }

  @Test
  void what_is_there_is_not_replaced_by_what_is_put_if_absent() {
    assertThat(cache.putIfAbsent("medway", 1)).isTrue();
    assertThat(cache.putIfAbsent("medway", 2)).isFalse();
    assertThat(cache.<Integer>computeIfAbsent("medway", () -> 3)).isEqualTo(1);
    assertThat(cache.<Integer>computeIfAbsent("ealing", () -> 3)).isEqualTo(3);
  }

  @Test
  void a_change_applies_only_to_what_is_there() {
    cache.put("medway", 1);
    cache.<Integer>computeIfPresent("medway", n -> n + 1);
    cache.<Integer>computeIfPresent("ealing", n -> n + 1);
    assertThat(cache.<String, Integer>get("medway")).isEqualTo(2);
    assertThat(cache.containsKey("ealing")).isFalse();
  }

  @Test
  void everything_is_forgotten_at_once() {
    cache.put("medway", 1);
    cache.removeAll();
    assertThat(cache.containsKey("medway")).isFalse();
  }
}
