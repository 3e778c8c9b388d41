package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Ref;

/**
 * Something that happened in an improvement programme, in the board room's own words. Each event of
 * a programme has its place in one order; what a past meeting knew is a cut through that order.
 */
public sealed interface ProgrammeEvent
    permits ArrangementEvent,
        BoardEvent,
        InspectionEvent,
        RecommendationEvent,
        SelfEvaluationEvent,
        ForwardPlanEvent,
        PlanEvent,
        ActionEvent,
        MeasureEvent,
        RiskEvent,
        SchemeEvent,
        EvidenceEvent,
        MeetingEvent,
        ChallengeEvent,
        DecisionEvent,
        BoardActionEvent,
        PaperEvent,
        InterventionEvent,
        StatementEvent,
        PartnerEvent,
        ResourceEvent,
        KnowledgeEvent {

  /**
   * The things the event is about, the one it is mainly about first. Whoever may know the event may
   * know their references and titles; if any of them is hidden from somebody, so is the event.
   */
  List<Ref> subjects();
}
