package uk.improvementboard.query.overtaken;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/**
 * How much an audience has learnt since a page of the newest state was made. What it does not know
 * of counts for nothing, so that no number betrays a hidden thing.
 */
@Component
public final class Overtaken {

  private final Asking asking;

  public Overtaken(Asking asking) {
    this.asking = asking;
  }

  /**
   * The number of events that the audience knows of now and did not when a position was the newest.
   *
   * @param audience whose knowledge the page shows; null for the reader's own
   * @param position the head of the record when the page was made
   * @throws uk.improvementboard.platform.web.Problem when there is no such programme or position
   *     for this reader, or the audience is not theirs to ask for
   */
  public long since(
      Actor reader, ProgrammeId programme, @Nullable Audience audience, long position) {
    AsKnown now =
        asking.asKnown(
            reader,
            programme,
            new AsOf(new Anchor.Now(), Mode.CONTEMPORANEOUS, audience, null, null, false));
    AsKnown then = asking.at(now, now.asked().at(new Anchor.AtPosition(position)));
    if (now.cut().position() == position) {
      return 0;
    }
    return now.knowledge().positions().filter(known -> !then.knowledge().knows(known)).count();
  }
}
