package uk.improvementboard.command.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.commands.ActionCommand;
import uk.improvementboard.command.commands.ArrangementCommand;
import uk.improvementboard.command.commands.BoardCommand;
import uk.improvementboard.command.commands.DecisionCommand;
import uk.improvementboard.command.commands.InspectionCommand;
import uk.improvementboard.command.commands.KnowledgeCommand;
import uk.improvementboard.command.commands.MeasureCommand;
import uk.improvementboard.command.commands.MeetingCommand;
import uk.improvementboard.command.commands.PaperCommand;
import uk.improvementboard.command.commands.PlanCommand;
import uk.improvementboard.command.commands.RecommendationCommand;
import uk.improvementboard.command.commands.RiskCommand;
import uk.improvementboard.command.rules.PersonalData;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/**
 * A programme as the commands that made it, a line each: imported into an empty store they make the
 * same events at the same positions, apart from who recorded them and when.
 */
public final class BundleExport {

  private static final int PAGE = 1000;
  private static final JsonMapper JSON = EventJson.base().build();

  private final ProgrammeStreams streams;

  public BundleExport(ProgrammeStreams streams) {
    this.streams = streams;
  }

  /** Hands over the lines in order; none when there is no such programme. */
  public void lines(ProgrammeId programme, Consumer<String> line) {
    Map<Long, ProgrammeEvent> said = new HashMap<>();
    List<RecordedEvent> command = new ArrayList<>();
    long next = 1;
    List<RecordedEvent> page;
    do {
      page = streams.read(programme, next, PAGE);
      for (RecordedEvent event : page) {
        if (!command.isEmpty() && !sameCommand(command.getFirst(), event)) {
          line.accept(line(programme, command, said));
          command.clear();
        }
        command.add(event);
      }
      next += page.size();
    } while (page.size() == PAGE);
    if (!command.isEmpty()) {
      line.accept(line(programme, command, said));
    }
  }

  private static boolean sameCommand(RecordedEvent one, RecordedEvent other) {
    return one.envelope().commandId().equals(other.envelope().commandId());
  }

  private static String line(
      ProgrammeId programme, List<RecordedEvent> events, Map<Long, ProgrammeEvent> said) {
    ProgrammeEvent first = events.getFirst().event();
    ObjectNode data = JSON.valueToTree(first);
    data.remove("programme");
    Class<?> command = reversed(first, data, events, said);
    for (RecordedEvent event : events) {
      said.put(event.position(), event.event());
    }
    Envelope envelope = events.getFirst().envelope();
    ObjectNode line = JSON.createObjectNode();
    line.put("command", command.getSimpleName());
    line.put("programme", programme.value());
    line.set("data", data);
    put(line, "effectiveOn", envelope.effectiveOn());
    put(line, "source", envelope.source());
    if (!envelope.disclosures().isEmpty()) {
      put(line, "disclosures", envelope.disclosures());
    }
    put(line, "authority", envelope.authority());
    put(line, "onBehalfOf", onBehalfOf(command, envelope));
    if (!PersonalData.in(line).isEmpty()) {
      line.putArray("confirmed").add(Rule.LOOKS_LIKE_PERSONAL_DATA.id());
    }
    return JSON.writeValueAsString(line);
  }

  private static void put(ObjectNode line, String field, @Nullable Object value) {
    if (value != null) {
      line.set(field, JSON.valueToTree(value));
    }
  }

  /** A rating or a completion recorded by its maker is imported by the secretariat for them. */
  private static @Nullable String onBehalfOf(Class<?> command, Envelope envelope) {
    boolean theirOwn =
        command == RiskCommand.RateRisk.class || command == ActionCommand.ClaimCompletion.class;
    return envelope.onBehalfOf() == null
            && envelope.source() == null
            && theirOwn
            && envelope.role() != Role.SECRETARIAT
        ? envelope.role().words()
        : envelope.onBehalfOf();
  }

  /** The command that makes these events; its data are the first event's, changed where need be. */
  private static Class<?> reversed(
      ProgrammeEvent first,
      ObjectNode data,
      List<RecordedEvent> events,
      Map<Long, ProgrammeEvent> said) {
    return switch (first) {
      case ArrangementEvent.ProgrammeEstablished e -> ArrangementCommand.EstablishProgramme.class;
      case BoardEvent.BoardEstablished e -> BoardCommand.EstablishBoard.class;
      case BoardEvent.TermsOfReferenceAdopted e -> BoardCommand.AdoptTermsOfReference.class;
      case BoardEvent.AppointmentMade e -> BoardCommand.AppointToBoard.class;
      case BoardEvent.AppointmentEnded e -> {
        data.remove("board");
        yield BoardCommand.EndAppointment.class;
      }
      case InspectionEvent.InspectionExpected e -> InspectionCommand.ExpectInspection.class;
      case InspectionEvent.InspectionPlanned e -> InspectionCommand.PlanInspection.class;
      case InspectionEvent.InspectionActivitySuspended e -> InspectionCommand.SuspendActivity.class;
      case InspectionEvent.InspectionOutcomeRecorded e -> {
        outcome(data, events);
        yield InspectionCommand.RecordInspectionOutcome.class;
      }
      case InspectionEvent.JudgementRecorded e -> InspectionCommand.RecordJudgement.class;
      case InspectionEvent.Finding e ->
          throw new IllegalStateException("a finding is recorded with its outcome only");
      case RecommendationEvent.RecommendationRaised e ->
          RecommendationCommand.RaiseRecommendation.class;
      case PlanEvent.PlanDrafted e -> PlanCommand.DraftPlan.class;
      case PlanEvent.PlanSubmitted e -> PlanCommand.SubmitPlan.class;
      case ActionEvent.ActionProposed e -> ActionCommand.ProposeAction.class;
      case ActionEvent.ActionApproved e -> ActionCommand.ApproveAction.class;
      case ActionEvent.ActionStarted e -> ActionCommand.StartAction.class;
      case ActionEvent.ProgressReported e -> ActionCommand.UpdateActionProgress.class;
      case ActionEvent.CompletionClaimed e -> ActionCommand.ClaimCompletion.class;
      case MeasureEvent.MeasureDefined e -> MeasureCommand.DefineMeasure.class;
      case MeasureEvent.ObservationReported e -> MeasureCommand.ReportObservation.class;
      case RiskEvent.RiskIdentified e -> RiskCommand.IdentifyRisk.class;
      case RiskEvent.RiskRated e -> RiskCommand.RateRisk.class;
      case MeetingEvent.MeetingScheduled e -> MeetingCommand.ScheduleMeeting.class;
      case MeetingEvent.PackIssued e -> MeetingCommand.IssuePack.class;
      case MeetingEvent.PaperTabled e -> MeetingCommand.TablePaper.class;
      case MeetingEvent.MeetingOpened e -> {
        data.remove("quorate");
        for (RecordedEvent event : events) {
          if (event.event() instanceof AttendanceRecorded recorded) {
            data.set("attendance", JSON.valueToTree(recorded.attendance()));
          }
        }
        yield MeetingCommand.OpenMeeting.class;
      }
      case AttendanceRecorded e -> MeetingCommand.RecordAttendance.class;
      case MeetingEvent.VerbalUpdateGiven e -> MeetingCommand.GiveVerbalUpdate.class;
      case MeetingEvent.MeetingClosed e -> MeetingCommand.CloseMeeting.class;
      case MeetingEvent.MinutesConfirmed e -> MeetingCommand.ConfirmMinutes.class;
      case DecisionEvent.DecisionRecorded e -> {
        data.remove("standing");
        yield DecisionCommand.RecordDecision.class;
      }
      case PaperEvent.DocumentRegistered e -> PaperCommand.RegisterDocument.class;
      case PaperEvent.ReviewSubmitted e -> PaperCommand.SubmitReview.class;
      case KnowledgeEvent.Disclosed e -> {
        ObjectNode disclosure = (ObjectNode) data.remove("disclosure");
        data.setAll(disclosure);
        yield KnowledgeCommand.DiscloseTo.class;
      }
      case KnowledgeEvent.AudienceJoined e -> KnowledgeCommand.LetAudienceJoin.class;
      case KnowledgeEvent.FactCorrected e -> {
        correction(data, e, said);
        yield KnowledgeCommand.CorrectFact.class;
      }
      case KnowledgeEvent.DiscrepancyNoted e -> KnowledgeCommand.NoteDiscrepancy.class;
    };
  }

  private static void outcome(ObjectNode data, List<RecordedEvent> events) {
    ArrayNode judgements = data.putArray("judgements");
    ArrayNode findings = data.putArray("findings");
    for (RecordedEvent event : events) {
      switch (event.event()) {
        case InspectionEvent.JudgementRecorded made -> {
          ObjectNode judgement = judgements.addObject();
          judgement.put("area", made.area());
          judgement.set("grade", JSON.valueToTree(made.grade()));
        }
        case InspectionEvent.Finding found -> {
          ObjectNode finding = findings.addObject();
          finding.put("finding", found.finding().value());
          finding.put("kind", found.kindOfFinding().name());
          finding.put("text", found.text());
          finding.set("area", JSON.valueToTree(found.area()));
        }
        default -> {}
      }
    }
  }

  private static void correction(
      ObjectNode data, KnowledgeEvent.FactCorrected correction, Map<Long, ProgrammeEvent> said) {
    JsonNode was = JSON.valueToTree(said.get(correction.corrects()));
    JsonNode is = JSON.valueToTree(correction.instead());
    StringBuilder path = new StringBuilder();
    while (true) {
      String changed = onlyDifference(was, is);
      if (changed == null) {
        break;
      }
      path.append(path.isEmpty() ? "" : ".").append(changed);
      was = step(was, changed);
      is = step(is, changed);
    }
    data.removeAll();
    data.put("event", correction.corrects());
    data.put("field", path.toString());
    data.set("value", is);
    data.put("reason", correction.reason());
    said.put(correction.corrects(), correction.instead());
  }

  /**
   * The one member in which two objects, or lists of one length, differ; null where not just one.
   */
  private static @Nullable String onlyDifference(JsonNode was, JsonNode is) {
    List<String> names = new ArrayList<>();
    if (was instanceof ObjectNode before && is instanceof ObjectNode after) {
      List<String> members = new ArrayList<>(before.propertyNames());
      if (!members.equals(new ArrayList<>(after.propertyNames()))) {
        return null;
      }
      names.addAll(members);
    } else if (was instanceof ArrayNode before
        && is instanceof ArrayNode after
        && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        names.add(Integer.toString(i));
      }
    }
    String changed = null;
    for (String name : names) {
      if (!step(was, name).equals(step(is, name))) {
        if (changed != null) {
          return null;
        }
        changed = name;
      }
    }
    return changed;
  }

  private static JsonNode step(JsonNode holder, String name) {
    return holder instanceof ArrayNode array ? array.get(Integer.parseInt(name)) : holder.get(name);
  }
}
