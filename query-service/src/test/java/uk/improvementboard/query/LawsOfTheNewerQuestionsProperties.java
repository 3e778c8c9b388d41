package uk.improvementboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.query.Telling.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ExtensionRequested;
import uk.improvementboard.events.ActionEvent.RecommendationsLinked;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.thread.Threads;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * The laws of as-known-then for provenance, threads, gaps, attention and trend ({@code
 * docs/domain/time.md}): the same question has the same answer, nothing recorded later changes it,
 * and what is hidden leaves no trace; on programmes told at random, with decisions and threads that
 * name open and hidden things.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawsOfTheNewerQuestionsProperties {

  private static final int STORIES = Integer.getInteger("laws.stories", 60) / 4;
  private static final int LENGTH = 70;
  private static final int MORE = 40;

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, STORIES).boxed().toList();
  }

  /** A random programme that goes on with decisions, recommendations, measures and evidence. */
  private static RandomStory told(long seed, int more) {
    RandomStory told = new RandomStory(seed, LENGTH);
    Random random = new Random(seed);
    Story story = told.story;
    List<Ref> actions = new ArrayList<>();
    List<Ref> things = new ArrayList<>(told.hidden);
    for (EntityKind kind : List.of(EntityKind.ACTION, EntityKind.PAPER, EntityKind.RISK)) {
      for (Thing thing : story.record().live().things(kind)) {
        things.add(thing.ref());
        if (kind == EntityKind.ACTION) {
          actions.add(thing.ref());
        }
      }
    }
    things.add(Ref.of("R0"));
    if (actions.isEmpty() || told.meetings.isEmpty()) {
      return told;
    }
    for (int i = 0; i < more; i++) {
      Ref action = any(random, actions);
      List<Ref> some = List.of(any(random, things));
      String on = "2026-0" + (3 + random.nextInt(5)) + "-10";
      if (random.nextInt(3) > 0) {
        story.told(any(random, List.of("public", "dfe", "board:B2")), on, Means.PUBLISHED);
      }
      if (random.nextInt(4) == 0) {
        story.authorisedBy(any(random, things).value());
      }
      switch (random.nextInt(10)) {
        case 0 ->
            story.recorded(
                of(
                    DecisionRecorded.class,
                    "decision",
                    "D10" + i,
                    "meeting",
                    any(random, told.meetings),
                    "reliedOn",
                    some,
                    "effects",
                    List.of(new Effect(Effect.Kind.EXTEND_ACTION, action, Stated.notStated()))));
        case 1 ->
            story.recorded(
                of(DecisionTakenElsewhere.class, "decision", "D10" + i, "reliedOn", some));
        case 2 ->
            story.recorded(
                of(
                    ExtensionGranted.class,
                    "action",
                    action,
                    "until",
                    on,
                    "grantedBy",
                    random.nextBoolean()
                        ? new ExtensionAuthority.ByDecision(Ref.of("D10" + random.nextInt(i + 1)))
                        : new ExtensionAuthority.UnderDelegation(Ref.of("B1"), "director")));
        case 3 ->
            story.recorded(
                of(RecommendationRaised.class, "recommendation", "R" + i, "findings", some));
        case 4 ->
            story.recorded(
                of(RecommendationsLinked.class, "action", action, "recommendations", some));
        case 5 -> story.recorded(of(MeasureDefined.class, "measure", "M" + i, "about", some));
        case 6 ->
            story.recorded(
                of(ImpactEvidenceSubmitted.class, "evidence", "E" + i, "about", some, "dated", on));
        case 7 -> story.recorded(of(CompletionClaimed.class, "action", action, "on", on));
        case 8 ->
            story.recorded(
                random.nextBoolean()
                    ? of(ExtensionRequested.class, "action", action, "until", on)
                    : of(AreaForImprovementRecorded.class, "finding", "F" + i, "inspection", "I1"));
        default ->
            story.recorded(
                of(
                    TermsOfReferenceAdopted.class,
                    "board",
                    "B1",
                    "version",
                    "v" + i,
                    "quorum",
                    new Quorum(1 + random.nextInt(5), Stated.notStated())));
      }
    }
    return told;
  }

  private static <T> T any(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Every answer to the newer questions, by what was asked. */
  private static Map<String, String> answers(Story story, AsKnown known) {
    Map<String, String> answers = new TreeMap<>();
    answers.put("gaps", story.text(story.gaps.of(known, 60)));
    answers.put("attention", story.text(story.attention.of(known, 60)));
    answers.put("trend", story.text(story.trend.of(known, 60)));
    for (EntityKind kind : EntityKind.values()) {
      for (Thing thing : known.view().things(kind)) {
        String name = kind.list() + "/" + thing.ref();
        answers.put(
            name + "/provenance",
            story.text(story.provenance.ofThing(known, kind, thing.ref()).orElseThrow()));
        if (kind == EntityKind.DECISION) {
          answers.put(
              name + "/decision",
              story.text(story.provenance.ofDecision(known, thing.ref()).orElseThrow()));
        }
        if (Threads.runThrough(kind)) {
          answers.put(
              name + "/thread",
              story.text(Threads.through(known, kind, thing.ref()).orElseThrow()));
        }
      }
    }
    return answers;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_same_question_has_the_same_answer_whatever_is_recorded_later(long seed) {
    Story shorter = told(seed, MORE / 2).story;
    Story longer = told(seed, MORE).story;
    for (String audience : List.of("team", "board:B1", "dfe", "public")) {
      for (long position = 30; position <= shorter.head(); position += 22) {
        String asOf = Long.toString(position);
        assertThat(answers(longer, longer.known(asOf, audience)))
            .as(audience + " at " + asOf)
            .isEqualTo(answers(shorter, shorter.known(asOf, audience)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_hidden_thing_leaves_no_trace_for_those_it_was_not_disclosed_to(long seed) {
    for (String audience : List.of("public", "dfe", "board:B2")) {
      RandomStory told = told(seed, MORE);
      Story story = told.story;
      AsKnown before = story.known("now", audience);
      Map<String, String> answers = answers(story, before);
      List<Ref> hidden = told.hidden.stream().filter(before.knowledge()::hides).toList();
      for (Ref ref : hidden) {
        assertThat(answers.values())
            .as(audience + " and " + ref)
            .allSatisfy(
                answer ->
                    assertThat(answer)
                        .doesNotContain("\"" + ref + "\"")
                        .doesNotContainPattern("\\bpaper " + ref + "\\b"));
      }
      boolean replaced = false;
      for (long position = 1; position <= story.head(); position++) {
        for (Ref subject : story.record().at(position).event().subjects()) {
          if (hidden.contains(subject)) {
            story.replaced(position, anotherOf(subject), List.of());
            replaced = true;
            break;
          }
        }
      }
      if (replaced) {
        assertThat(answers(story, story.known("now", audience))).as(audience).isEqualTo(answers);
      }
    }
  }

  /**
   * Another event of a hidden thing, unknown to the same audience. It stays hidden, because here
   * things that are not hidden name it.
   */
  private static DocumentRegistered anotherOf(Ref hidden) {
    return of(
        DocumentRegistered.class,
        "paper",
        hidden,
        "title",
        "another",
        "restriction",
        new Restriction.Hidden("another"));
  }
}
