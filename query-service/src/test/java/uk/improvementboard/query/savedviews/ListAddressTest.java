package uk.improvementboard.query.savedviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** Which addresses can be kept as a view: those of lists of this site, and no other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListAddressTest {

  @ParameterizedTest
  @CsvSource({
    "/programmes, /programmes",
    "/programmes?sort=overdue&having=red, /programmes?sort=overdue&having=red",
    "/portfolio/overdue, /portfolio/overdue",
    "/programmes/medway/actions?status=in-progress, /programmes/medway/actions?status=in-progress",
    "/programmes/medway/events?about=A1, /programmes/medway/events?about=A1",
    "/programmes/medway/risks?asOf=meeting:M1@closed,"
        + " /programmes/medway/risks?asOf=meeting%3AM1%40closed",
    "/programmes/medway/actions?page=3&after=9&recorded=9&cursor=x, /programmes/medway/actions",
    "/programmes/medway/actions?status=&overdue=yes, /programmes/medway/actions?overdue=yes",
    "/programmes/medway/actions?owner=a%26b%3Dc, /programmes/medway/actions?owner=a%26b%3Dc"
  })
  void the_list_and_by_what_it_is_narrowed_down_are_kept(String asked, String kept) {
    assertThat(ListAddress.read(asked).orElseThrow().written()).isEqualTo(kept);
    assertThat(ListAddress.read(kept).orElseThrow().written()).as("again").isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//elsewhere.example/programmes",
        "https://elsewhere.example/programmes",
        "javascript:alert(1)",
        "/programmes/medway",
        "/programmes/medway/actions/A1",
        "/programmes/medway/record/start-action",
        "/programmes/medway/no-such-part",
        "/programmes/medway/../../sign-out/actions",
        "/programmes/med way/actions",
        "/programmes/medway/actions#fragment",
        "/programmes/medway\\actions",
        "/programmes/medway/actions?owner=%zz",
        "/my-work",
        "/sign-out",
        "/api/v1/programmes"
      })
  void whatever_else_is_no_list(String address) {
    assertThat(ListAddress.read(address)).isEmpty();
  }

  @Test
  void an_address_that_is_too_long_is_none() {
    assertThat(ListAddress.read("/programmes?q=" + "x".repeat(2000))).isEmpty();
  }

  @Test
  void it_is_open_to_who_is_attached_to_its_programme_and_to_nobody_else() {
    ListAddress list = ListAddress.read("/programmes/medway/actions").orElseThrow();
    assertThat(list.isOpenTo(attachedTo("medway"))).isTrue();
    assertThat(list.isOpenTo(attachedTo("ealing"))).isFalse();
  }

  private static Actor attachedTo(String programme) {
    return new Actor("u-1", Role.ADVISER, Set.of(new ProgrammeId(programme)), null);
  }
}
