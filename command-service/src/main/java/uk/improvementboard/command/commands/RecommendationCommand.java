package uk.improvementboard.command.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
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
   * @param area the judgement area it belongs to
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
      Stated<String> area,
      Stated<String> sponsor)
      implements RecommendationCommand {
    public RaiseRecommendation {
      findings = List.copyOf(findings);
    }
  }
}
