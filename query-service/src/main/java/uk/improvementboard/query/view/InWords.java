package uk.improvementboard.query.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.BoardActionEvent;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.EvidenceEvent;
import uk.improvementboard.events.ForwardPlanEvent;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.InterventionEvent;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PartnerEvent;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.ResourceEvent;
import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.events.SchemeEvent;
import uk.improvementboard.events.SelfEvaluationEvent;
import uk.improvementboard.events.StatementEvent;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Each event as one sentence, for the audit trail and for meetings. */
public final class InWords {

  private InWords() {}

  public static String of(ProgrammeEvent event) {
    return switch (event) {
      case ArrangementEvent e -> ArrangementSentences.of(e);
      case BoardEvent e -> BoardSentences.of(e);
      case InspectionEvent e -> InspectionSentences.of(e);
      case RecommendationEvent e -> RecommendationSentences.of(e);
      case SelfEvaluationEvent e -> SelfEvaluationSentences.of(e);
      case ForwardPlanEvent e -> ForwardPlanSentences.of(e);
      case PlanEvent e -> PlanSentences.of(e);
      case ActionEvent e -> ActionSentences.of(e);
      case MeasureEvent e -> MeasureSentences.of(e);
      case RiskEvent e -> RiskSentences.of(e);
      case SchemeEvent e -> SchemeSentences.of(e);
      case EvidenceEvent e -> EvidenceSentences.of(e);
      case MeetingEvent e -> MeetingSentences.of(e);
      case ChallengeEvent e -> ChallengeSentences.of(e);
      case DecisionEvent e -> DecisionSentences.of(e);
      case BoardActionEvent e -> BoardActionSentences.of(e);
      case PaperEvent e -> PaperSentences.of(e);
      case InterventionEvent e -> InterventionSentences.of(e);
      case StatementEvent e -> StatementSentences.of(e);
      case PartnerEvent e -> PartnerSentences.of(e);
      case ResourceEvent e -> ResourceSentences.of(e);
      case KnowledgeEvent e -> KnowledgeSentences.of(e);
    };
  }

  /** A disclosure as a person would say it: {@code public, published 7 January 2020}. */
  public static String disclosure(Disclosure disclosure) {
    return disclosure.audience()
        + ", "
        + words(disclosure.means())
        + (disclosure.meeting() == null ? "" : " at " + disclosure.meeting())
        + " "
        + disclosure.on().inWords();
  }

  /** A figure as its source gives it. */
  public static String figure(Figure figure) {
    return switch (figure) {
      case Figure.Number n ->
          n.value().toPlainString()
              + (n.madeOf().isEmpty()
                  ? ""
                  : " = "
                      + n.madeOf().stream()
                          .map(part -> part.value().toPlainString())
                          .collect(Collectors.joining(" + ")));
      case Figure.None none -> none.words();
      case Figure.Words words -> words.words();
      case Figure.Suppressed suppressed -> "suppressed";
      case Figure.NotReported notReported -> "not reported";
    };
  }

  /** A rating as given, with its legend where one is stated: {@code B2, legend not stated}. */
  public static String rating(RatedRisk rating) {
    return rating.code()
        + (rating.legend() instanceof Stated.Given<String> legend
            ? ": " + legend.value()
            : ", legend " + rating.legend());
  }

  /**
   * A post or a body in the midst of a sentence: {@code Director} is "the Director", and what its
   * source names with an article of its own keeps that one.
   */
  public static String the(String who) {
    String lower = who.toLowerCase(Locale.ROOT);
    if (lower.startsWith("the ")) {
      return "the " + who.substring("the ".length());
    }
    boolean itsOwn =
        lower.startsWith("a ")
            || lower.startsWith("an ")
            || lower.startsWith("ofsted")
            || lower.startsWith("his majesty")
            || lower.startsWith("her majesty");
    return itsOwn ? who : "the " + who;
  }

  /** An enum constant in words: {@code NO_QUORUM_SET} is "no quorum set". */
  public static String words(Enum<?> constant) {
    return words(constant.name());
  }

  /** The same from the constant's name, as answers give it. */
  public static String words(String constant) {
    return constant
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .replace("childrens", "children's")
        .replaceAll("\\b(send)\\b", "SEND")
        .replaceAll("\\blga\\b", "LGA");
  }

  static String when(String before, Stated<ImpreciseDate> date) {
    return date.toOptional().map(day -> before + day.inWords()).orElse("");
  }

  static String listed(List<Ref> refs) {
    return refs.isEmpty() ? "" : ": " + joined(refs);
  }

  static String joined(List<Ref> refs) {
    return refs.stream().map(Ref::value).collect(Collectors.joining(", "));
  }
}
