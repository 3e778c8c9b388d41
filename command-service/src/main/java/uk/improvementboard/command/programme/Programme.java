package uk.improvementboard.command.programme;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
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
  static final String SHAPE = "1";

  @AggregateIdentifier private @Nullable ProgrammeId id;
  private ProgrammeState state = ProgrammeState.NEW;

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfBoards boards = new Shells.OfBoards(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfInspections inspections = new Shells.OfInspections(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfRecommendations recommendations = new Shells.OfRecommendations(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfPlans plans = new Shells.OfPlans(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfActions actions = new Shells.OfActions(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfMeasures measures = new Shells.OfMeasures(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfRisks risks = new Shells.OfRisks(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfMeetings meetings = new Shells.OfMeetings(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfDecisions decisions = new Shells.OfDecisions(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfPapers papers = new Shells.OfPapers(this);

  @JsonIgnore
  @AggregateMember(eventForwardingMode = ForwardNone.class)
  private final Shells.OfKnowledge knowledge = new Shells.OfKnowledge(this);

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
      case Desk.Ruling.Decided decided -> append(decided.events(), asked.envelope());
    };
  }

  private Outcome append(List<ProgrammeEvent> events, Envelope envelope) {
    long first = state.position() + 1;
    for (ProgrammeEvent event : events) {
      AggregateLifecycle.apply(
          event, MetaData.from(EnvelopeCodec.write(Desk.envelopeOf(event, envelope))));
    }
    return new Outcome.Accepted(first, first + events.size() - 1);
  }

  @EventSourcingHandler
  void on(
      ProgrammeEvent event,
      @SequenceNumber Long sequence,
      @MetaDataValue("commandId") @Nullable String commandId,
      @MetaDataValue("commandHash") @Nullable String commandHash) {
    if (event instanceof ProgrammeEstablished established) {
      id = established.programme();
    }
    state = Decider.evolve(state, event, sequence + 1);
    if (commandId != null && commandHash != null) {
      state = state.receipt(commandId, commandHash);
    }
  }

  ProgrammeState state() {
    return state;
  }
}
