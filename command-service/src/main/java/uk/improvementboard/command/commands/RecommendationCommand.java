package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for what the council was told, or told itself, to improve. */
public sealed interface RecommendationCommand extends ProgrammeCommand {

  /**
   * Take a recommendation into the programme, verbatim.
   *
   * @param recommendation its reference, or the council's own such as {@code iv}; the next free one
   *     when left out
   * @param findings the findings it answers
   * @param inspection the inspection it comes from
   * @param carriedFrom the earlier recommendation that it takes up again
   * @param selfEvaluation the self-evaluation whose priority it is
   * @param intervention the notice, direction or commissioner that requires it
   * @param area the judgement area it belongs to
   * @param serviceArea the service it is about, in the source's words
   * @param sponsor the post that answers for it
   */
  record RaiseRecommendation(
      ProgrammeId programme,
      @Nullable Ref recommendation,
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
      implements RecommendationCommand {
    public RaiseRecommendation {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Record that the council accepted a recommendation.
   *
   * @param by the body or post that accepted it
   */
  record AcceptRecommendation(
      ProgrammeId programme, Ref recommendation, Stated<ImpreciseDate> on, Stated<String> by)
      implements RecommendationCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }

  /**
   * Record that the council does not accept a recommendation.
   *
   * @param by the body or post that declined it
   */
  record DeclineRecommendation(
      ProgrammeId programme, Ref recommendation, String reason, Stated<String> by)
      implements RecommendationCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }

  /**
   * Record that a recommendation needs no action.
   *
   * @param decision the decision that agreed it, where one is recorded
   */
  record AgreeNoAction(
      ProgrammeId programme, Ref recommendation, String reason, Stated<Ref> decision)
      implements RecommendationCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }

  /**
   * Record further findings that a recommendation answers, of whichever inspection.
   *
   * @param findings at least one
   */
  record LinkFindings(ProgrammeId programme, Ref recommendation, List<Ref> findings)
      implements RecommendationCommand {
    public LinkFindings {
      findings = List.copyOf(findings);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }

  /**
   * Record that a later inspection found the same again.
   *
   * @param inspection the later inspection
   * @param finding the finding that says so
   * @param words the inspectorate's words for it
   */
  record LinkRecurrence(
      ProgrammeId programme,
      Ref recommendation,
      Ref inspection,
      Stated<Ref> finding,
      Stated<String> words)
      implements RecommendationCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }

  /**
   * Record that a board signed a recommendation off.
   *
   * @param decision the decision that signs it off
   * @param evidence the evidence of impact that the board relied on, at least one
   */
  record SignOffRecommendation(
      ProgrammeId programme, Ref recommendation, Ref decision, List<Ref> evidence)
      implements RecommendationCommand {
    public SignOffRecommendation {
      evidence = List.copyOf(evidence);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }

  /**
   * Record that a later inspection confirmed that what was recommended is done.
   *
   * @param inspection the later inspection
   * @param words the inspectorate's words for it
   */
  record ConfirmRecommendation(
      ProgrammeId programme, Ref recommendation, Ref inspection, Stated<String> words)
      implements RecommendationCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }

  /**
   * Take up again a recommendation that had been laid to rest.
   *
   * @param decision the decision to do so, where one is recorded
   */
  record ReopenRecommendation(
      ProgrammeId programme, Ref recommendation, String reason, Stated<Ref> decision)
      implements RecommendationCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(recommendation);
    }
  }
}
