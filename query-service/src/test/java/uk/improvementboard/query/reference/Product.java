package uk.improvementboard.query.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;

/** The product, asked, with its answers laid out as lines. */
final class Product {

  private final Story story;

  Product(Story story) {
    this.story = story;
  }

  Story story() {
    return story;
  }

  AsKnown ask(Question question) {
    return story.asking.asKnown(
        Story.SECRETARIAT,
        Story.PROGRAMME,
        AsOf.parse(
            question.asOf(),
            question.reconstructed() ? "reconstructed" : "contemporaneous",
            question.audience().name(),
            question.trueOn() == null ? null : question.trueOn().toString(),
            question.minutedTo() == null ? null : question.minutedTo().toString(),
            null));
  }

  Answer answer(Question question) {
    AsKnown known = ask(question);
    Knowledge knowledge = known.knowledge();
    Answer answer = new Answer();
    answer.cut(known.cut().position(), known.date(), known.cut().minutedTo());
    knowledge.events().keySet().forEach(answer::known);
    knowledge.named().forEach(named -> answer.named(named.ref(), named.title()));
    knowledge
        .existenceOnly()
        .forEach(
            thing -> answer.existenceOnly(thing.ref(), thing.restriction().paragraph().toString()));
    knowledge.leftOut().forEach(left -> answer.leftOut(left.position(), left.on().toString()));
    known.record().upTo(known.cut().reach()).stream()
        .flatMap(event -> event.event().subjects().stream())
        .distinct()
        .filter(knowledge::hides)
        .forEach(answer::hidden);
    for (EntityKind kind : EntityKind.values()) {
      for (Thing thing : known.view().things(kind)) {
        thing
            .on(known.date())
            .forEach(
                (field, said) ->
                    answer.holds(
                        kind,
                        thing.ref(),
                        name(field),
                        text(said.value()),
                        said.from(),
                        said.place(),
                        said.by().position()));
        thing
            .plannedAfter(known.date())
            .forEach(
                (field, planned) ->
                    answer.planned(kind, thing.ref(), name(field), planned(planned)));
      }
    }
    return answer;
  }

  private static List<String> planned(List<Said> planned) {
    List<String> texts = new ArrayList<>();
    for (Said said : planned) {
      texts.add(Answer.said(text(said.value()), said.from(), said.place(), said.by().position()));
    }
    return texts;
  }

  private static String name(Field field) {
    return field.key() == null ? field.name() : field.name() + "/" + field.key();
  }

  /** A value as text; what the fold puts together of several has no name of its own. */
  private static String text(Object value) {
    return value instanceof Record && value.getClass().getName().contains(".query.")
        ? value.toString().substring(value.getClass().getSimpleName().length())
        : value.toString();
  }

  /** What was learnt since, by position. */
  SortedMap<Long, String> learntSince(Question then, Question now) {
    SortedMap<Long, String> learnt = new TreeMap<>();
    for (Map<String, Object> item : story.learnt.of(ask(then), ask(now))) {
      learnt.put((Long) item.get("position"), String.valueOf(item.get("learnt")));
    }
    return learnt;
  }

  /** Which fields differ between two moments, and whether there was, and is, anything. */
  SortedMap<String, String> compare(Question from, Question to) {
    SortedMap<String, String> moved = new TreeMap<>();
    for (Map<String, Object> item : story.compare.between(ask(from), ask(to)).items()) {
      for (Object one : (List<?>) item.getOrDefault("changes", List.of())) {
        if (one instanceof Map<?, ?> change) {
          moved.put(
              item.get("ref") + " " + change.get("field"),
              (change.containsKey("from") ? "something" : "nothing")
                  + " to "
                  + (change.containsKey("to") ? "something" : "nothing"));
        }
      }
    }
    return moved;
  }
}
