package uk.improvementboard.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitsTest {

  private static final Instant NINE = Instant.parse("2026-03-05T09:00:00Z");

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

  @Test
  void the_first_visit_has_none_before_it_however_long_it_lasts() {
    Actor reader = reader("first");
    assertThat(at.visits().visited(reader, NINE)).isEmpty();
    assertThat(at.visits().visited(reader, NINE.plusSeconds(1200))).isEmpty();
    assertThat(at.visits().visited(reader, NINE.plusSeconds(2400))).isEmpty();
  }

  @Test
  void who_was_away_comes_back_to_a_new_visit() {
    Actor reader = reader("back");
    Instant tomorrow = NINE.plusSeconds(86_400);
    at.visits().visited(reader, NINE);
    at.visits().visited(reader, NINE.plusSeconds(60));
    assertThat(at.visits().visited(reader, tomorrow)).contains(NINE.plusSeconds(60));
    assertThat(at.visits().visited(reader, tomorrow.plusSeconds(60)))
        .contains(NINE.plusSeconds(60));
    assertThat(at.visits().visited(reader, tomorrow.plusSeconds(86_400)))
        .contains(tomorrow.plusSeconds(60));
  }

  @Test
  void one_readers_visit_is_not_anothers() {
    at.visits().visited(reader("one"), NINE);
    at.visits().visited(reader("one"), NINE.plusSeconds(86_400));
    assertThat(at.visits().visited(reader("other"), NINE.plusSeconds(86_400))).isEmpty();
  }
}
