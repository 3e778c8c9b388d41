package uk.improvementboard.command.programme;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.ForwardNone;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.terms.ProgrammeId;

/**
 * One programme as Axon keeps it: a state, and shells that hand commands to the rules. Position n
 * of the record is sequence n-1 of the aggregate.
 */
@Aggregate(
    type = "programme",
    snapshotTriggerDefinition = "programmeSnapshots",
    snapshotFilter = "programmeSnapshotFilter",
    cache = "programmeCache")
@Revision(Programme.SHAPE)
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
@SuppressWarnings("UnusedVariable") // Axon reads the shells
class Programme {

  /** Counted up whenever the state or its fold changes: older snapshots are then passed over. */
  static final String SHAPE = "4";

  @AggregateIdentifier private @Nullable ProgrammeId id;
  private ProgrammeState state = ProgrammeState.NEW;

  /** The size of the ledger's checkpoint recorded last; 0 where none was. */
  private long checkpoint;

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final BoardShell boards = new BoardShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final InspectionShell inspections = new InspectionShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final SelfEvaluationShell selfEvaluations = new SelfEvaluationShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final ForwardPlanShell forwardPlan = new ForwardPlanShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final RecommendationShell recommendations = new RecommendationShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final PlanShell plans = new PlanShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final ActionShell actions = new ActionShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final MeasureShell measures = new MeasureShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final RiskShell risks = new RiskShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final SchemeShell schemes = new SchemeShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final EvidenceShell evidence = new EvidenceShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final MeetingShell meetings = new MeetingShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final ChallengeShell challenges = new ChallengeShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final DecisionShell decisions = new DecisionShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final BoardActionShell boardActions = new BoardActionShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final PaperShell papers = new PaperShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final KnowledgeShell knowledge = new KnowledgeShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final InterventionShell interventions = new InterventionShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final ArrangementShell arrangement = new ArrangementShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final StatementShell statements = new StatementShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final PartnerShell partners = new PartnerShell(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final ResourceShell resources = new ResourceShell(this);

  /** For Axon. */
  protected Programme() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(EstablishProgramme command, MetaData asked, Circumstances circumstances) {
    if (id == null) {
      id = command.programme(); // where it is refused nothing else names it, and Axon keeps it
    }
    return handle(command, asked, circumstances);
  }

  /** Where every command ends: decided completely before anything is applied. */
  Outcome handle(ProgrammeCommand command, MetaData metadata, Circumstances circumstances) {
    Asked asked = Asked.of(metadata);
    Desk.Ruling ruling =
        Desk.rule(
            command,
            state,
            asked,
            circumstances.today(),
            position -> circumstances.recorded(command.programme(), position));
    return switch (ruling) {
      case Desk.Ruling.Repeated repeated -> repeated.outcome();
      case Desk.Ruling.Refused refused -> new Outcome.Refused(refused.refusal());
      case Desk.Ruling.Decided decided ->
          append(
              decided.events(),
              asked.envelope(),
              circumstances.checkpoint(command.programme(), checkpoint));
    };
  }

  /** The first of the events carries the checkpoint that was signed since, where one was. */
  private Outcome append(
      List<ProgrammeEvent> events, Envelope envelope, Optional<String> signedSince) {
    long first = state.position() + 1;
    Optional<String> unrecorded = signedSince;
    for (ProgrammeEvent event : events) {
      Map<String, String> metadata = EnvelopeCodec.write(Desk.envelopeOf(event, envelope, state));
      unrecorded.ifPresent(note -> metadata.put(EnvelopeCodec.CHECKPOINT, note));
      unrecorded = Optional.empty();
      AggregateLifecycle.apply(event, MetaData.from(metadata));
    }
    return new Outcome.Accepted(first, first + events.size() - 1);
  }

  @EventSourcingHandler
  void on(
      ProgrammeEvent event,
      @SequenceNumber Long sequence,
      @MetaDataValue("commandId") @Nullable String commandId,
      @MetaDataValue("commandHash") @Nullable String commandHash,
      @MetaDataValue(EnvelopeCodec.CHECKPOINT) @Nullable String note) {
    if (event instanceof ProgrammeEstablished established) {
      id = established.programme();
    }
    state = Decider.evolve(state, event, sequence + 1);
    if (commandId != null && commandHash != null) {
      state = state.receipt(commandId, commandHash);
    }
    if (note != null) {
      checkpoint = Math.max(checkpoint, SignedHead.sizeOf(note));
    }
  }

  ProgrammeState state() {
    return state;
  }
}
