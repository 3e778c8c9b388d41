package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Role;

/** Given what happened, when this is asked, then these events, or refused by that rule. */
final class DeciderSpec {

  private final Story story;
  private @Nullable Long seen;
  private boolean seenNamed;
  private String key = "tried";

  private DeciderSpec(Story story) {
    this.story = story;
  }

  static DeciderSpec given(Story story) {
    return new DeciderSpec(story);
  }

  static DeciderSpec givenAnyshire(String... andThen) {
    return new DeciderSpec(Story.ofAnyshire().after(andThen));
  }

  DeciderSpec as(Role role) {
    story.as(role);
    return this;
  }

  DeciderSpec havingSeen(@Nullable Long version) {
    seen = version;
    seenNamed = true;
    return this;
  }

  DeciderSpec underKey(String idempotencyKey) {
    key = idempotencyKey;
    return this;
  }

  Then when(String command) {
    ReadCommand read = Story.read(command);
    Long version = seenNamed ? seen : story.seen(read.command());
    return new Then(story.rule(read.command(), story.asked(read, version, key)));
  }

  /** What came of it. */
  record Then(Desk.Ruling ruling) {

    List<ProgrammeEvent> then() {
      assertThat(ruling).isInstanceOf(Desk.Ruling.Decided.class);
      return ((Desk.Ruling.Decided) ruling).events();
    }

    void then(ProgrammeEvent... events) {
      assertThat(then()).containsExactly(events);
    }

    Outcome.Accepted thenRepeated() {
      assertThat(ruling).isInstanceOf(Desk.Ruling.Repeated.class);
      return ((Desk.Ruling.Repeated) ruling).outcome();
    }

    Refusal thenRefused(Rule rule) {
      assertThat(ruling).isInstanceOf(Desk.Ruling.Refused.class);
      Refusal refusal = ((Desk.Ruling.Refused) ruling).refusal();
      assertThat(refusal.rule()).as(refusal.toString()).isEqualTo(rule);
      return refusal;
    }
  }
}
