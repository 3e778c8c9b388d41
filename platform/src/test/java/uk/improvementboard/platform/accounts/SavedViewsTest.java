package uk.improvementboard.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.accounts.SavedViews.Outcome;
import uk.improvementboard.platform.accounts.SavedViews.SavedView;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SavedViewsTest {

  private static final String RED = "/programmes/medway/actions?rating=red";
  private static final String DUE = "/programmes/medway/actions?sort=due";

  private static ServiceAtHand at;

  @BeforeAll
  static void start() {
    at = new ServiceAtHand();
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  private static Actor reader(String name) {
    at.accounts()
        .keep(new AccountToKeep(name, ServiceAtHand.PASSWORD, Role.SECRETARIAT, null, null));
    return at.accounts().named(name).orElseThrow().actor();
  }

  private static SavedViews views() {
    return at.savedViews();
  }

  @Test
  void what_is_kept_is_there_by_name_and_is_nobody_elses() {
    Actor reader = reader("keeps");
    assertThat(views().keep(reader, "Red", RED)).isEqualTo(Outcome.KEPT);
    assertThat(views().keep(reader, "due soon", DUE)).isEqualTo(Outcome.KEPT);
    assertThat(views().of(reader))
        .containsExactly(new SavedView("due soon", DUE), new SavedView("Red", RED));
    assertThat(views().of(reader("another"))).isEmpty();
  }

  @Test
  void keeping_it_again_changes_nothing() {
    Actor reader = reader("twice");
    views().keep(reader, "Red", RED);
    assertThat(views().keep(reader, "Red", RED)).isEqualTo(Outcome.KEPT);
    assertThat(views().of(reader)).hasSize(1);
  }

  @Test
  void a_name_is_that_of_one_list_whatever_its_capitals() {
    Actor reader = reader("names");
    views().keep(reader, "Red", RED);
    assertThat(views().keep(reader, "RED", DUE)).isEqualTo(Outcome.NAME_IS_TAKEN);
    assertThat(views().of(reader)).containsExactly(new SavedView("Red", RED));
  }

  @Test
  void a_view_is_renamed_and_again_and_not_to_a_name_that_another_has() {
    Actor reader = reader("renames");
    views().keep(reader, "Red", RED);
    views().keep(reader, "Due", DUE);
    assertThat(views().rename(reader, "Red", "Worst")).isEqualTo(Outcome.KEPT);
    assertThat(views().rename(reader, "Red", "Worst")).isEqualTo(Outcome.KEPT);
    assertThat(views().rename(reader, "Worst", "WORST")).isEqualTo(Outcome.KEPT);
    assertThat(views().rename(reader, "Due", "worst")).isEqualTo(Outcome.NAME_IS_TAKEN);
    assertThat(views().rename(reader, "none", "other")).isEqualTo(Outcome.NOT_THERE);
    assertThat(views().of(reader))
        .containsExactly(new SavedView("Due", DUE), new SavedView("WORST", RED));
  }

  @Test
  void a_view_is_removed_and_again() {
    Actor reader = reader("removes");
    views().keep(reader, "Red", RED);
    views().remove(reader("another"), "Red");
    assertThat(views().of(reader)).hasSize(1);
    views().remove(reader, "red");
    views().remove(reader, "red");
    assertThat(views().of(reader)).isEmpty();
  }

  @Test
  void there_are_so_many_of_an_account_and_no_more() {
    Actor reader = reader("many");
    for (int n = 1; n <= SavedViews.MOST; n++) {
      assertThat(views().keep(reader, "View " + n, DUE)).isEqualTo(Outcome.KEPT);
    }
    assertThat(views().keep(reader, "One more", DUE)).isEqualTo(Outcome.TOO_MANY);
    assertThat(views().keep(reader, "View 1", DUE)).isEqualTo(Outcome.KEPT);
    views().remove(reader, "View 1");
    assertThat(views().keep(reader, "One more", DUE)).isEqualTo(Outcome.KEPT);
  }
}
