package uk.improvementboard.command.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.commands.ResourceCommand;
import uk.improvementboard.command.commands.ResourceCommand.AllocateResource;
import uk.improvementboard.command.commands.ResourceCommand.ReportSpend;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Decision;
import uk.improvementboard.command.state.Thing.Resource;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.ResourceEvent;
import uk.improvementboard.events.ResourceEvent.ResourceAllocated;
import uk.improvementboard.events.ResourceEvent.SpendReported;
import uk.improvementboard.terms.Amount;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Finding money and posts, and what became of them. */
public final class Resources {

  private static final int PENCE = 2;

  private Resources() {}

  public static List<ProgrammeEvent> decide(
      ResourceCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case AllocateResource c ->
          List.of(
              new ResourceAllocated(
                  state.newRef(c.resource(), EntityKind.RESOURCE, "/resource"),
                  c.title(),
                  c.amount(),
                  c.posts(),
                  c.funder(),
                  c.approvedBy(),
                  c.decision(),
                  c.period(),
                  c.standing(),
                  c.about()));
      case ReportSpend c ->
          List.of(new SpendReported(c.resource(), c.pounds(), c.until(), c.words()));
    };
  }

  public static void check(ResourceEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ResourceAllocated e -> {
        if (e.amount() instanceof Amount.Pounds(BigDecimal pounds)) {
          sum(pounds, "/amount/pounds");
          if (pounds.signum() == 0) {
            throw new RuleBroken(
                Rule.MONEY_IS_IN_POUNDS_AND_PENCE,
                "/amount/pounds",
                "nothing was allocated: write not quantified where the source gives no sum");
          }
        }
        e.posts()
            .toOptional()
            .filter(posts -> posts.signum() <= 0)
            .ifPresent(
                posts -> {
                  throw new RuleBroken(
                      Rule.POSTS_ARE_MORE_THAN_NONE,
                      "/posts",
                      "write how many posts, or leave them out");
                });
        state.requireKnown(e.about(), "/about");
        e.decision().toOptional().ifPresent(decision -> allocates(decision, e, state));
      }
      case SpendReported e -> {
        Resource resource =
            state.require(Resource.class, EntityKind.RESOURCE, e.resource(), "/resource");
        sum(e.pounds(), "/pounds");
        Days.notAhead(e.until(), facts, "/until");
        if (e.until() instanceof Stated.Given<ImpreciseDate>) {
          for (Map.Entry<Long, Stated<ImpreciseDate>> other : resource.spent().entrySet()) {
            if (other.getKey() != position && other.getValue().equals(e.until())) {
              throw new RuleBroken(
                  Rule.SPEND_IS_REPORTED_ONCE_FOR_A_DAY,
                  "/until",
                  "the spend until then was reported at position "
                      + other.getKey()
                      + ": correct that");
            }
          }
        }
      }
    }
  }

  private static void sum(BigDecimal pounds, String pointer) {
    if (pounds.signum() < 0 || pounds.stripTrailingZeros().scale() > PENCE) {
      throw new RuleBroken(
          Rule.MONEY_IS_IN_POUNDS_AND_PENCE,
          pointer,
          pounds.toPlainString() + " is no sum of money: write pounds, with at most two places");
    }
  }

  /** A decision allocates to the programme, or to something that the allocation is for. */
  private static void allocates(Ref decision, ResourceAllocated allocated, ProgrammeState state) {
    Decision taken = Authority.standing(decision, state, "/decision");
    boolean toOneOfThese =
        allocated.about().stream()
            .anyMatch(on -> taken.authorises(Effect.Kind.ALLOCATE_RESOURCE, on).isPresent());
    if (!toOneOfThese) {
      Authority.of(
          decision, Effect.Kind.ALLOCATE_RESOURCE, ArrangementEvent.PROGRAMME, state, "/decision");
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, ResourceEvent event, long position) {
    return switch (event) {
      case ResourceAllocated e ->
          state.put(
              e.resource(),
              Resource.class,
              new Resource(position, HashTreePMap.empty()),
              same -> same);
      case SpendReported e ->
          state.change(
              e.resource(),
              Resource.class,
              known -> new Resource(known.version(), known.spent().plus(position, e.until())));
    };
  }
}
