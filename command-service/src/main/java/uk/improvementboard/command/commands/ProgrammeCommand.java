package uk.improvementboard.command.commands;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/**
 * Something a person asks the record to take in. A command has the fields of the event it makes,
 * less what the system works out. In JSON a {@code Stated} field left out is not stated, a list
 * left out is empty, a field marked nullable may be left out, and every other field is required.
 */
public sealed interface ProgrammeCommand
    permits ArrangementCommand,
        BoardCommand,
        InspectionCommand,
        RecommendationCommand,
        SelfEvaluationCommand,
        ForwardPlanCommand,
        PlanCommand,
        ActionCommand,
        MeasureCommand,
        RiskCommand,
        SchemeCommand,
        EvidenceCommand,
        MeetingCommand,
        ChallengeCommand,
        DecisionCommand,
        BoardActionCommand,
        PaperCommand,
        InterventionCommand,
        StatementCommand,
        PartnerCommand,
        ResourceCommand,
        KnowledgeCommand {

  /** The programme it is asked of. */
  @TargetAggregateIdentifier
  ProgrammeId programme();

  /**
   * The thing it changes, when it changes one that exists: its writer then has to say which version
   * of it they saw. Empty for a command that only adds.
   */
  default Optional<Ref> changes() {
    return Optional.empty();
  }
}
