package uk.improvementboard.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * What became of an accepted command, told from the stream itself: the same for a repeat, for ever.
 *
 * @param programme the programme
 * @param position the position that the record has reached by it
 * @param events what it appended
 * @param refs the references of what it is about, those it gave out included, by field
 * @param version the version of the thing it is mainly about
 */
public record CommandAnswer(
    String programme,
    long position,
    List<Appended> events,
    Map<String, Object> refs,
    long version,
    @JsonIgnore String location) {

  /** One event that was appended. */
  public record Appended(long position, String name) {}

  public static CommandAnswer of(String programme, List<RecordedEvent> recorded) {
    List<Appended> events = new ArrayList<>();
    Map<String, Object> refs = new LinkedHashMap<>();
    List<Ref> findings = new ArrayList<>();
    Ref main = mainSubject(recorded.getFirst().event());
    long version = recorded.getFirst().position();
    for (RecordedEvent one : recorded) {
      events.add(new Appended(one.position(), one.name().name()));
      if (mainSubject(one.event()).equals(main)) {
        version = one.position();
      }
      if (one.event() instanceof InspectionEvent.Finding finding) {
        findings.add(finding.finding());
      }
    }
    String field = fieldOf(recorded.getFirst().event(), main);
    if (!field.isEmpty()) {
      refs.put(field, main);
    }
    if (!findings.isEmpty()) {
      refs.put("findings", findings);
    }
    return new CommandAnswer(
        programme,
        recorded.getLast().position(),
        events,
        refs,
        version,
        "/api/v1/programmes/"
            + programme
            + list(field)
            + (list(field).isEmpty() ? "" : "/" + main));
  }

  private static Ref mainSubject(ProgrammeEvent event) {
    return event.subjects().isEmpty() ? ArrangementEvent.PROGRAMME : event.subjects().getFirst();
  }

  /** The field in which a command names the thing that its event is mainly about. */
  private static String fieldOf(ProgrammeEvent event, Ref main) {
    if (event instanceof FactCorrected corrected) {
      return fieldOf(corrected.instead(), main);
    }
    if (event instanceof Disclosed) {
      return "";
    }
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      if (component.getType() == Ref.class) {
        return component.getName();
      }
    }
    return "";
  }

  private static String list(String field) {
    for (EntityKind kind : EntityKind.values()) {
      if (kind.name().replace("_", "").equalsIgnoreCase(field)) {
        return "/" + kind.list();
      }
    }
    return "";
  }
}
