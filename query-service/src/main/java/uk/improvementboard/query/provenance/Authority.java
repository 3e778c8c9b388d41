package uk.improvementboard.query.provenance;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.view.DecisionStatus;

/** On what a change rests. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Authority {

  /** In a sentence. */
  String inWords();

  /**
   * A decision.
   *
   * @param status where the decision stands; null where it is known by its reference only
   * @param meeting the meeting that took it
   * @param on the day it was taken
   * @param quorate whether that meeting had its quorum, as recorded
   * @param saysSo whether the decision itself names this change among those it authorises
   */
  record ByDecision(
      NamedThing decision,
      @Nullable DecisionStatus status,
      @Nullable NamedThing meeting,
      @Nullable String on,
      @Nullable String quorate,
      boolean saysSo,
      String inWords)
      implements Authority {}

  /**
   * A post to which a body's terms of reference leave it.
   *
   * @param limitDays how far it may move a due date by those terms; null where they are not known
   *     or set none
   * @param days how far it moved it
   */
  record UnderDelegation(
      NamedThing board,
      String post,
      @Nullable Integer limitDays,
      @Nullable Long days,
      String inWords)
      implements Authority {}

  /** The meeting at which it happened, which minuted it. */
  record MinutedTo(NamedThing meeting, String inWords) implements Authority {}

  /** None that is recorded and that this audience knows of. */
  record NoneRecorded(String inWords) implements Authority {}
}
