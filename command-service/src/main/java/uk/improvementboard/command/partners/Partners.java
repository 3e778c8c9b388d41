package uk.improvementboard.command.partners;

import java.util.List;
import uk.improvementboard.command.commands.PartnerCommand;
import uk.improvementboard.command.commands.PartnerCommand.AppointSupportPartner;
import uk.improvementboard.command.commands.PartnerCommand.EndSupportPartner;
import uk.improvementboard.command.commands.PartnerCommand.RecordSupportPartnerReport;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.SupportPartner;
import uk.improvementboard.events.PartnerEvent;
import uk.improvementboard.events.PartnerEvent.SupportPartnerAppointed;
import uk.improvementboard.events.PartnerEvent.SupportPartnerEnded;
import uk.improvementboard.events.PartnerEvent.SupportPartnerReported;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Taking on those who help from outside, and what they report. */
public final class Partners {

  private Partners() {}

  public static List<ProgrammeEvent> decide(
      PartnerCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case AppointSupportPartner c ->
          List.of(
              new SupportPartnerAppointed(
                  state.newRef(c.partner(), EntityKind.SUPPORT_PARTNER, "/partner"),
                  c.organisation(),
                  c.capacity(),
                  c.scope(),
                  c.fundedBy(),
                  c.from(),
                  c.until(),
                  c.about()));
      case RecordSupportPartnerReport c ->
          List.of(new SupportPartnerReported(c.partner(), c.on(), c.words(), c.paper()));
      case EndSupportPartner c -> {
        if (partner(c.partner(), state).endedAt() > 0) {
          throw new RuleBroken(
              Rule.PARTNER_ENDS_ONCE,
              "/partner",
              c.partner() + " ended already: correct that event if its date was wrong");
        }
        yield List.of(new SupportPartnerEnded(c.partner(), c.on(), c.reason()));
      }
    };
  }

  private static SupportPartner partner(Ref partner, ProgrammeState state) {
    return state.require(SupportPartner.class, EntityKind.SUPPORT_PARTNER, partner, "/partner");
  }

  public static void check(PartnerEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case SupportPartnerAppointed e -> {
        state.requireKnown(e.about(), "/about");
        inOrder(e.from(), e.until(), "/until");
        state
            .thing(e.partner())
            .filter(SupportPartner.class::isInstance)
            .map(SupportPartner.class::cast)
            .ifPresent(there -> inOrder(e.from(), there.ended(), "/from"));
      }
      case SupportPartnerReported e -> {
        partner(e.partner(), state);
        Days.notAhead(e.on(), facts, "/on");
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
      }
      case SupportPartnerEnded e -> {
        Days.notAhead(e.on(), facts, "/on");
        inOrder(partner(e.partner(), state).from(), e.on(), "/on");
      }
    }
  }

  private static void inOrder(
      Stated<ImpreciseDate> from, Stated<ImpreciseDate> end, String pointer) {
    if (from instanceof Stated.Given<ImpreciseDate>(ImpreciseDate begins)
        && end instanceof Stated.Given<ImpreciseDate>(ImpreciseDate ends)
        && Days.certainlyBefore(ends, begins)) {
      throw new RuleBroken(
          Rule.PARTNER_ENDS_AFTER_IT_BEGINS,
          pointer,
          "it would end, " + ends.inWords() + ", before it begins, " + begins.inWords());
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, PartnerEvent event, long position) {
    return switch (event) {
      case SupportPartnerAppointed e ->
          state.put(
              e.partner(),
              SupportPartner.class,
              new SupportPartner(position, e.from(), 0, Stated.notStated()),
              known ->
                  new SupportPartner(known.version(), e.from(), known.endedAt(), known.ended()));
      case SupportPartnerReported e -> state;
      case SupportPartnerEnded e ->
          state.change(
              e.partner(),
              SupportPartner.class,
              known -> new SupportPartner(known.version(), known.from(), position, e.on()));
    };
  }
}
