package uk.improvementboard.command.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.PaperCommand;
import uk.improvementboard.command.commands.PaperCommand.RegisterDocument;
import uk.improvementboard.command.commands.PaperCommand.SubmitReview;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Paper;
import uk.improvementboard.command.state.Thing.Review;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/** Taking documents into the record, open, exempt or hidden. */
public final class Papers {

  private Papers() {}

  public static List<ProgrammeEvent> decide(
      PaperCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RegisterDocument c ->
          List.of(
              new DocumentRegistered(
                  newPaper(c.paper(), c.restriction(), state),
                  c.title(),
                  c.kind(),
                  c.dated(),
                  c.author(),
                  c.summary(),
                  c.asks(),
                  c.partOf(),
                  c.location(),
                  openUnless(c.restriction())));
      case SubmitReview c ->
          List.of(
              new ReviewSubmitted(
                  newPaper(c.paper(), c.restriction(), state),
                  c.title(),
                  c.by(),
                  c.to(),
                  c.submitted(),
                  c.conclusion(),
                  c.review(),
                  c.intervention(),
                  openUnless(c.restriction())));
    };
  }

  private static Ref newPaper(
      @Nullable Ref wanted, @Nullable Restriction restriction, ProgrammeState state) {
    boolean hidden = restriction instanceof Restriction.Hidden;
    return state.newRef(wanted, EntityKind.PAPER, hidden, "/paper", List.of());
  }

  private static Restriction openUnless(@Nullable Restriction restriction) {
    return restriction == null ? new Restriction.Open() : restriction;
  }

  public static void check(PaperEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case DocumentRegistered e -> state.requireStated(EntityKind.PAPER, e.partOf(), "/partOf");
      case ReviewSubmitted e -> {
        Days.notAhead(e.submitted(), facts, "/submitted");
        reviewed(e, state);
      }
    }
    if (event.restriction() instanceof Restriction.Hidden && !event.paper().inHiddenSeries()) {
      throw new RuleBroken(
          Rule.HIDDEN_THINGS_USE_THE_HIDDEN_SERIES,
          "/restriction",
          event.paper() + " would show that something is hidden: register it anew, hidden");
    }
  }

  private static void reviewed(ReviewSubmitted submitted, ProgrammeState state) {
    state.requireStated(EntityKind.INTERVENTION, submitted.intervention(), "/intervention");
    if (submitted.review() instanceof Stated.Given<Ref>(Ref point)) {
      Review review = state.require(Review.class, EntityKind.REVIEW, point, "/review");
      if (submitted.intervention() instanceof Stated.Given<Ref>(Ref intervention)
          && !review.intervention().equals(intervention)) {
        throw new RuleBroken(
            Rule.REVIEW_IS_OF_ITS_INTERVENTION,
            "/review",
            point + " is a review of " + review.intervention());
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, PaperEvent event, long position) {
    boolean hidden = event.restriction() instanceof Restriction.Hidden;
    return state.put(
        event.paper(),
        Paper.class,
        new Paper(position, hidden),
        known -> new Paper(known.version(), hidden));
  }
}
