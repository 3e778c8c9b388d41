package uk.improvementboard.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.journal.WordsOfEvents;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * Finds what the record says. Whatever is found was known to the audience at the moment asked
 * about: what was recorded later, or is withheld, is not found and not counted.
 */
@Component
public final class Search {

  private static final int LONGEST = 200;

  private final WordsOfEvents words;
  private final EventsInWords events;

  public Search(WordsOfEvents words, EventsInWords events) {
    this.words = words;
    this.events = events;
  }

  /**
   * The things that the words are said of, the best match first, each with the events that say
   * them.
   *
   * @throws uk.improvementboard.platform.web.Problem 400 when there are no words, or more than 200
   *     characters of them
   */
  public List<Map<String, Object>> of(AsKnown known, String wanted) {
    if (wanted.isBlank() || wanted.length() > LONGEST) {
      throw AskingRule.SEARCH_SAYS_WHAT_FOR.problem(
          "Write what to look for, in at most " + LONGEST + " characters.");
    }
    Map<Ref, List<Known>> found = new LinkedHashMap<>();
    for (long position : words.saying(known.record().programme(), wanted, known.cut().reach())) {
      Known event = known.knowledge().known(position).orElse(null);
      if (event != null) {
        Ref about = event.event().event().subjects().getFirst();
        found.computeIfAbsent(about, ref -> new ArrayList<>()).add(event);
      }
    }
    List<Map<String, Object>> shown = new ArrayList<>();
    found.forEach((ref, saying) -> shown.add(one(known, ref, saying)));
    return shown;
  }

  private Map<String, Object> one(AsKnown known, Ref ref, List<Known> saying) {
    Map<String, Object> one = new LinkedHashMap<>();
    EntityKind kind = known.record().kindOf(ref).orElse(EntityKind.PROGRAMME);
    one.put("ref", ref.value());
    one.put("kind", kind.name());
    one.put("list", kind.list());
    one.put("title", known.titleOf(ref));
    one.put("events", saying.stream().map(event -> events.one(known, event.event())).toList());
    return one;
  }
}
