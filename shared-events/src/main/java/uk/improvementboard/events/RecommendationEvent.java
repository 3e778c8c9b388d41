package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What the council was told, or told itself, to improve. */
public sealed interface RecommendationEvent extends ProgrammeEvent {

  Ref recommendation();

  @Override
  default List<Ref> subjects() {
    return List.of(recommendation());
  }

  /** Where a recommendation comes from. */
  enum RecommendationKind {
    AREA_FOR_IMPROVEMENT,
    PRIORITY_ACTION,
    DIRECTION_REQUIREMENT,
    COMMISSIONER,
    SELF_EVALUATION_PRIORITY,
    PEER_REVIEW
  }

  /**
   * A recommendation was taken into the programme, verbatim.
   *
   * @param title a short form for lists; where not stated, the text is used
   * @param findings the findings it answers
   * @param inspection the inspection it comes from
   * @param area the judgement area it belongs to
   * @param sponsor the post that answers for it
   */
  record RecommendationRaised(
      Ref recommendation,
      String text,
      Stated<String> title,
      RecommendationKind kind,
      List<Ref> findings,
      Stated<Ref> inspection,
      Stated<String> area,
      Stated<String> sponsor)
      implements RecommendationEvent {
    public RecommendationRaised {
      findings = List.copyOf(findings);
    }
  }
}
