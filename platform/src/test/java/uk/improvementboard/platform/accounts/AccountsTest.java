package uk.improvementboard.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.platform.accounts.ServiceAtHand.PASSWORD;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountsTest {

  private static ServiceAtHand at;

  @BeforeAll
  static void start() {
    at = new ServiceAtHand();
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  @Test
  void an_account_is_as_written() {
    at.accounts().keep(scrutiny(PASSWORD));

    Actor actor = at.accounts().named("scrutiny").orElseThrow().actor();
    assertThat(actor.role()).isEqualTo(Role.SCRUTINY);
    assertThat(actor.programmes()).containsExactly(new ProgrammeId("medway"));
    assertThat(actor.body()).isEqualTo(new Ref("SC"));
    assertThat(at.accounts().named("nobody")).isEmpty();
  }

  @Test
  void kept_twice_it_stays_the_same_account() {
    at.accounts().keep(scrutiny(PASSWORD));
    Account first = at.accounts().named("scrutiny").orElseThrow();

    at.accounts().keep(scrutiny(PASSWORD));

    assertThat(at.accounts().named("scrutiny")).hasValue(first);
  }

  @Test
  void a_new_password_replaces_the_old_one_and_the_actor_stays() {
    at.accounts().keep(scrutiny(PASSWORD));
    Account first = at.accounts().named("scrutiny").orElseThrow();

    at.accounts().keep(scrutiny("another-password"));

    Account second = at.accounts().named("scrutiny").orElseThrow();
    assertThat(second.passwordHash()).isNotEqualTo(first.passwordHash()).startsWith("{bcrypt}");
    assertThat(second.actor()).isEqualTo(first.actor());
  }

  private static AccountToKeep scrutiny(String password) {
    return new AccountToKeep(
        "scrutiny", password, Role.SCRUTINY, Set.of(new ProgrammeId("medway")), new Ref("SC"));
  }
}
