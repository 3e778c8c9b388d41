package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.PartnerEvent.PartnerCapacity;
import uk.improvementboard.events.PartnerEvent.SupportPartnerAppointed;
import uk.improvementboard.events.PartnerEvent.SupportPartnerEnded;
import uk.improvementboard.events.ResourceEvent.BudgetStanding;
import uk.improvementboard.events.ResourceEvent.ResourceAllocated;
import uk.improvementboard.events.ResourceEvent.SpendReported;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Amount;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What follows from money and from support partners. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourcesTest {

  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story.recorded(
        new ProgrammeEstablished(
            Story.PROGRAMME,
            "Anytown",
            "Anytown",
            Scope.CHILDRENS_SOCIAL_CARE,
            Stated.notStated()));
  }

  private void allocated(String ref, Amount amount) {
    story.recorded(
        new ResourceAllocated(
            Ref.of(ref),
            "Resource " + ref,
            amount,
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            BudgetStanding.NOT_STATED,
            List.of()));
  }

  private void spent(String ref, String pounds, String until) {
    story.recorded(
        new SpendReported(
            Ref.of(ref),
            new BigDecimal(pounds),
            Stated.given(ImpreciseDate.parse(until)),
            Stated.notStated()));
  }

  private static Amount pounds(String sum) {
    return new Amount.Pounds(new BigDecimal(sum));
  }

  private Map<String, Object> derived(EntityKind kind, Ref ref) {
    Map<String, Object> thing =
        story.things.one(story.known("now", "team"), kind, ref).orElseThrow();
    @SuppressWarnings("unchecked")
    Map<String, Object> follows = (Map<String, Object>) thing.getOrDefault("derived", Map.of());
    return follows;
  }

  private Object together() {
    return derived(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
        .getOrDefault("resources", Map.of());
  }

  @Test
  void sums_are_added_up_and_what_is_not_quantified_is_counted_beside_them() {
    assertThat(together()).isEqualTo(Map.of());
    allocated("RS1", pounds("3882000"));
    allocated("RS2", pounds("3730000"));
    allocated("RS3", new Amount.NotQuantified());
    allocated("RS4", new Amount.PaidByOthers("DfE"));
    assertThat(together())
        .isEqualTo(
            Map.of(
                "pounds",
                new BigDecimal("7612000"),
                "allocations",
                2,
                "notQuantified",
                1,
                "paidByOthers",
                1));
  }

  @Test
  void money_that_an_audience_does_not_know_is_not_in_its_sum() {
    allocated("RS1", pounds("3882000"));
    assertThat(
            story.things.one(
                story.known("now", "public"), EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME))
        .isEmpty();
    assertThat(story.data(story.known("now", "public"))).doesNotContain("3882000");
  }

  @Test
  void what_is_left_goes_by_the_report_that_counts_furthest_whenever_it_came() {
    allocated("RS1", pounds("1000"));
    assertThat(derived(EntityKind.RESOURCE, Ref.of("RS1"))).isEmpty();
    spent("RS1", "600.50", "2025-06-30");
    spent("RS1", "300", "2025-03-31");
    assertThat(derived(EntityKind.RESOURCE, Ref.of("RS1")))
        .containsEntry("spent", new BigDecimal("600.50"))
        .containsEntry("spentUntil", "2025-06-30")
        .containsEntry("left", new BigDecimal("399.50"))
        .doesNotContainKey("overspent");
  }

  @Test
  void more_spent_than_was_found_is_overspent() {
    allocated("RS1", pounds("1000"));
    spent("RS1", "1200", "2025-06-30");
    assertThat(derived(EntityKind.RESOURCE, Ref.of("RS1")))
        .containsEntry("overspent", new BigDecimal("200"))
        .doesNotContainKey("left");
  }

  @Test
  void of_money_that_is_not_quantified_nothing_is_left_or_over() {
    allocated("RS1", new Amount.NotQuantified());
    spent("RS1", "1200", "2025-06-30");
    assertThat(derived(EntityKind.RESOURCE, Ref.of("RS1"))).containsOnlyKeys("spent", "spentUntil");
  }

  @Test
  void one_organisation_helps_in_two_capacities_that_end_apart() {
    partner("SP1", PartnerCapacity.PARTNER_IN_PRACTICE);
    partner("SP2", PartnerCapacity.IMPROVEMENT_PARTNER);
    story.recorded(
        new SupportPartnerEnded(
            Ref.of("SP1"), Stated.given(ImpreciseDate.parse("2020-12")), Stated.notStated()));
    assertThat(partners())
        .extracting(
            partner -> String.valueOf(partner.get("title")), partner -> partner.get("inWords"))
        .containsExactly(
            tuple("\"Essex County Council, partner in practice\"", "ended December 2020"),
            tuple("\"Essex County Council, improvement partner\"", "improvement partner"));
  }

  private void partner(String ref, PartnerCapacity capacity) {
    story.recorded(
        new SupportPartnerAppointed(
            Ref.of(ref),
            "Essex County Council",
            capacity,
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            List.of()));
  }

  private List<Map<String, Object>> partners() {
    return story.things.ofKind(story.known("now", "team"), EntityKind.SUPPORT_PARTNER);
  }
}
