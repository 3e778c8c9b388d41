package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
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
   * @param carriedFrom the earlier recommendation that it takes up again
   * @param selfEvaluation the self-evaluation whose priority it is
   * @param intervention the notice, direction or commissioner that requires it
   * @param area the judgement area it belongs to
   * @param serviceArea the service it is about, in the source's words
   * @param sponsor the post that answers for it
   */
  record RecommendationRaised(
      Ref recommendation,
      String text,
      Stated<String> title,
      RecommendationKind kind,
      List<Ref> findings,
      Stated<Ref> inspection,
      Stated<Ref> carriedFrom,
      Stated<Ref> selfEvaluation,
      Stated<Ref> intervention,
      Stated<String> area,
      Stated<String> serviceArea,
      Stated<String> sponsor)
      implements RecommendationEvent {
    public RecommendationRaised {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The council accepted a recommendation.
   *
   * @param by the body or post that accepted it
   */
  record RecommendationAccepted(Ref recommendation, Stated<ImpreciseDate> on, Stated<String> by)
      implements RecommendationEvent {}

  /**
   * The council did not accept a recommendation, and said why.
   *
   * @param by the body or post that declined it
   */
  record RecommendationNotAccepted(Ref recommendation, String reason, Stated<String> by)
      implements RecommendationEvent {}

  /**
   * It was agreed that a recommendation needs no action: a gap with a reason is not a gap.
   *
   * @param decision the decision that agreed it, where one is recorded
   */
  record NoActionAgreed(Ref recommendation, String reason, Stated<Ref> decision)
      implements RecommendationEvent {
    @Override
    public List<Ref> subjects() {
      return with(recommendation, decision);
    }
  }

  /** A recommendation was found to answer more findings, of whichever inspection. */
  record FindingsLinked(Ref recommendation, List<Ref> findings) implements RecommendationEvent {
    public FindingsLinked {
      findings = List.copyOf(findings);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(recommendation);
      all.addAll(findings);
      return List.copyOf(all);
    }
  }

  /**
   * A later inspection found the same again: the recommendation recurs.
   *
   * @param inspection the later inspection
   * @param finding the finding that says so
   * @param words the inspectorate's words for it
   */
  record RecommendationRecurred(
      Ref recommendation, Ref inspection, Stated<Ref> finding, Stated<String> words)
      implements RecommendationEvent {
    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>(List.of(recommendation, inspection));
      finding.toOptional().ifPresent(all::add);
      return List.copyOf(all);
    }
  }

  /**
   * A board signed a recommendation off: its actions are embedded and their impact is evidenced.
   *
   * @param evidence the evidence of impact that the board relied on, at least one
   */
  record RecommendationSignedOff(Ref recommendation, Ref decision, List<Ref> evidence)
      implements RecommendationEvent {
    public RecommendationSignedOff {
      evidence = List.copyOf(evidence);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>(List.of(recommendation, decision));
      all.addAll(evidence);
      return List.copyOf(all);
    }
  }

  /**
   * A later inspection confirmed that what was recommended is done.
   *
   * @param inspection the later inspection
   * @param words the inspectorate's words for it
   */
  record RecommendationConfirmed(Ref recommendation, Ref inspection, Stated<String> words)
      implements RecommendationEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(recommendation, inspection);
    }
  }

  /**
   * A recommendation that had been laid to rest was taken up again.
   *
   * @param decision the decision to do so, where one is recorded
   */
  record RecommendationReopened(Ref recommendation, String reason, Stated<Ref> decision)
      implements RecommendationEvent {
    @Override
    public List<Ref> subjects() {
      return with(recommendation, decision);
    }
  }

  private static List<Ref> with(Ref recommendation, Stated<Ref> other) {
    return other
        .toOptional()
        .map(given -> List.of(recommendation, given))
        .orElseGet(() -> List.of(recommendation));
  }
}
