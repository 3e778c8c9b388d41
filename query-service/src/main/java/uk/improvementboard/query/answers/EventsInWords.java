package uk.improvementboard.query.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Ref;

/** Events as the audit trail and the meetings show them. */
@Component
public final class EventsInWords {

  private final Json json;
  private final Things things;

  public EventsInWords(Json json, Things things) {
    this.json = json;
    this.things = things;
  }

  /** One event: what happened, in a sentence, and who says so. */
  public Map<String, Object> one(AsKnown known, RecordedEvent recorded) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("position", recorded.position());
    shown.put("name", recorded.name().name());
    shown.put("inWords", InWords.of(recorded.event()));
    shown.put("about", about(known, recorded));
    Map<String, Object> who = things.recorded(known, recorded);
    who.remove("position");
    shown.putAll(who);
    List<Object> disclosures = new ArrayList<>();
    for (Disclosure disclosure : recorded.envelope().disclosures()) {
      if (known.knowledge().maySee(disclosure.audience())) {
        disclosures.add(json.tree(disclosure));
      }
    }
    if (!disclosures.isEmpty()) {
      shown.put("disclosures", disclosures);
    }
    return shown;
  }

  /** One event with everything it says, for the audit trail. */
  public Map<String, Object> whole(AsKnown known, RecordedEvent recorded) {
    Map<String, Object> shown = one(known, recorded);
    shown.put("actor", recorded.envelope().actor());
    shown.put("revision", recorded.name().revision());
    shown.put("says", json.redacted(recorded.event(), known.knowledge()::hides));
    return shown;
  }

  private static List<Map<String, Object>> about(AsKnown known, RecordedEvent recorded) {
    List<Map<String, Object>> about = new ArrayList<>();
    for (Ref subject : recorded.event().subjects()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("ref", subject.value());
      known.record().kindOf(subject).ifPresent(kind -> one.put("list", kind.list()));
      one.put("title", known.titleOf(subject));
      about.add(one);
    }
    return about;
  }
}
