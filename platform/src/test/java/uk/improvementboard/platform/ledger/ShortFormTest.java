package uk.improvementboard.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortFormTest {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Checkpoint checkpoint =
      SignedCheckpoint.parse(Ledgers.resource("good.note")).orElseThrow().checkpoint();
  private final ShortForm shortForm = ShortForm.of(checkpoint);

  @Test
  void it_is_five_groups_of_five_and_never_changes() {
    assertThat(shortForm.text()).isEqualTo("NOVTZ-VZ2HK-2IUG6-DXGUZ-VHJW6");
  }

  @Test
  void however_it_is_spoken_it_is_the_same() {
    for (String spoken :
        List.of(
            shortForm.text(),
            shortForm.text().toLowerCase(Locale.ROOT),
            shortForm.text().replace('-', ' '),
            shortForm.characters(),
            "  " + shortForm.text().replace("-", " - "))) {
      assertThat(ShortForm.parse(spoken)).isEqualTo(Parsed.read(shortForm));
    }
  }

  @Test
  void origin_size_and_root_each_count_and_extensions_do_not() {
    Hash root = checkpoint.root();
    assertThat(
            List.of(
                ShortForm.of(new Checkpoint("council.example/other", 5, root)),
                ShortForm.of(new Checkpoint(checkpoint.origin(), 6, root)),
                ShortForm.of(new Checkpoint(checkpoint.origin(), 5, Ledgers.leaf("a")))))
        .doesNotContain(shortForm)
        .doesNotHaveDuplicates();
    assertThat(ShortForm.of(new Checkpoint(checkpoint.origin(), 5, root, List.of("extension"))))
        .isEqualTo(shortForm);
  }

  @Test
  void any_one_character_misheard_is_noticed() {
    String good = shortForm.characters();
    for (int at = 0; at < good.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != good.charAt(at)) {
          String misheard = good.substring(0, at) + other + good.substring(at + 1);
          assertThat(Ledgers.flaw(ShortForm.parse(misheard))).isEqualTo(Flaw.CHECK_CHARACTER);
        }
      }
    }
  }

  @Test
  void any_two_characters_in_each_others_place_are_noticed() {
    for (int size = 0; size < 40; size++) {
      String good =
          ShortForm.of(new Checkpoint("x", size + 1L, Ledgers.leaf("a" + size))).characters();
      for (int i = 0; i < good.length(); i++) {
        for (int j = i + 1; j < good.length(); j++) {
          StringBuilder swapped = new StringBuilder(good);
          swapped.setCharAt(i, good.charAt(j));
          swapped.setCharAt(j, good.charAt(i));
          if (good.charAt(i) != good.charAt(j)) {
            assertThat(Ledgers.flaw(ShortForm.parse(swapped.toString())))
                .isEqualTo(Flaw.CHECK_CHARACTER);
          }
        }
      }
    }
  }

  @Test
  void what_is_no_short_form_is_refused() {
    String good = shortForm.characters();
    assertThat(
            List.of(
                Ledgers.flaw(ShortForm.parse("")),
                Ledgers.flaw(ShortForm.parse(good.substring(1))),
                Ledgers.flaw(ShortForm.parse(good + "A")),
                Ledgers.flaw(ShortForm.parse("0" + good.substring(1))),
                Ledgers.flaw(ShortForm.parse("É" + good.substring(1)))))
        .containsExactly(
            Flaw.LENGTH, Flaw.LENGTH, Flaw.LENGTH, Flaw.CHECK_CHARACTER, Flaw.CHECK_CHARACTER);
    assertThatIllegalArgumentException().isThrownBy(() -> new ShortForm("A"));
  }

  @Test
  void a_hundred_thousand_heads_have_as_many_short_forms() {
    Set<ShortForm> forms = new HashSet<>();
    for (int size = 1; size <= 100_000; size++) {
      forms.add(ShortForm.of(new Checkpoint("x", size, checkpoint.root())));
    }
    assertThat(forms).hasSize(100_000);
  }
}
