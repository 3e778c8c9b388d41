package uk.improvementboard.query.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/** The laws of "as known then", on programmes told at random ({@code docs/domain/time.md}). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawsProperties {

  private static final int STORIES = Integer.getInteger("laws.stories", 60);
  private static final int LENGTH = 90;

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= STORIES; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  private static Set<Long> known(AsKnown known) {
    return known.knowledge().events().keySet();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void one_the_same_question_has_the_same_answer_byte_for_byte(long seed) {
    Story story = new RandomStory(seed, LENGTH).story;
    Story again = new RandomStory(seed, LENGTH).story;
    for (String audience : RandomStory.AUDIENCES) {
      for (long position = 10; position <= LENGTH; position += 27) {
        String asOf = Long.toString(position);
        assertThat(story.data(story.known(asOf, audience)))
            .isEqualTo(again.data(again.known(asOf, audience)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void two_what_anybody_knows_only_grows(long seed) {
    Story story = new RandomStory(seed, LENGTH).story;
    for (String audience : RandomStory.AUDIENCES) {
      Set<Long> before = Set.of();
      for (long position = 5; position <= LENGTH; position += 5) {
        Set<Long> now = known(story.known(Long.toString(position), audience));
        assertThat(now).as(audience + " at " + position).containsAll(before);
        before = now;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void three_what_anybody_knows_the_team_knows(long seed) {
    RandomStory told = new RandomStory(seed, LENGTH);
    Story story = told.story;
    for (String audience : RandomStory.AUDIENCES) {
      for (long position = 10; position <= LENGTH; position += 20) {
        String asOf = Long.toString(position);
        assertThat(known(story.known(asOf, "team")))
            .containsAll(known(story.known(asOf, audience)));
        assertThat(known(story.reconstructed(asOf, "team")))
            .containsAll(known(story.reconstructed(asOf, audience)));
      }
      for (Ref meeting : closed(story)) {
        AsKnown atClose = story.known("meeting:" + meeting, audience);
        long reach = Math.max(atClose.cut().position(), atClose.cut().minutedTo());
        assertThat(known(story.known(Long.toString(reach), "team"))).containsAll(known(atClose));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void four_pack_is_in_opened_is_in_closed_is_in_the_next_pack(long seed) {
    Story story = new RandomStory(seed, LENGTH).story;
    List<Ref> meetings = closed(story);
    for (int i = 0; i < meetings.size(); i++) {
      Ref meeting = meetings.get(i);
      Set<Long> pack = known(story.known("meeting:" + meeting + "@pack", null));
      Set<Long> opened = known(story.known("meeting:" + meeting + "@opened", null));
      Set<Long> closed = known(story.known("meeting:" + meeting + "@closed", null));
      assertThat(opened).containsAll(pack);
      assertThat(closed).containsAll(opened);
      MeetingTimes times = story.record().meeting(meeting).orElseThrow();
      for (Ref later : meetings.subList(i + 1, meetings.size())) {
        MeetingTimes next = story.record().meeting(later).orElseThrow();
        long nextPack = next.packPosition().orElseThrow();
        if (next.board().equals(times.board()) && times.closed() < nextPack) {
          Set<Long> minutedToThere =
              known(
                  story.asking.asKnown(
                      Story.SECRETARIAT,
                      Story.PROGRAMME,
                      AsOf.parse(
                          "meeting:" + meeting, null, null, null, Long.toString(nextPack), null)));
          assertThat(known(story.known("meeting:" + later + "@pack", null)))
              .containsAll(minutedToThere);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void five_nothing_appended_later_changes_an_answer_about_before(long seed) {
    Story shorter = new RandomStory(seed, LENGTH / 2).story;
    Story longer = new RandomStory(seed, LENGTH).story;
    for (String audience : RandomStory.AUDIENCES) {
      for (long position = 8; position <= shorter.head(); position += 9) {
        String asOf = Long.toString(position);
        assertThat(longer.data(longer.known(asOf, audience)))
            .isEqualTo(shorter.data(shorter.known(asOf, audience)));
      }
      for (Ref meeting : closed(shorter)) {
        for (String moment : List.of("@pack", "@opened")) {
          String asOf = "meeting:" + meeting + moment;
          assertThat(longer.data(longer.known(asOf, audience)))
              .isEqualTo(shorter.data(shorter.known(asOf, audience)));
        }
        AsKnown before = shorter.known("meeting:" + meeting, audience);
        AsKnown after =
            longer.asking.asKnown(
                Story.SECRETARIAT,
                Story.PROGRAMME,
                AsOf.parse(
                    "meeting:" + meeting,
                    null,
                    audience,
                    null,
                    Long.toString(before.cut().minutedTo()),
                    null));
        assertThat(longer.data(after)).isEqualTo(shorter.data(before));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void six_the_replay_at_the_head_is_the_live_view(long seed) {
    Story story = new RandomStory(seed, LENGTH).story;
    AsKnown head = story.known("now", "team");
    AsKnown live =
        new AsKnown(
            head.record(),
            head.reader(),
            head.audience(),
            head.asked(),
            head.cut(),
            head.knowledge(),
            story.record().live(),
            head.knownLater());
    assertThat(story.data(head)).isEqualTo(story.data(live));
    assertThat(ProgrammeView.of(story.record().upTo(story.head())).things(EntityKind.ACTION))
        .isEqualTo(story.record().live().things(EntityKind.ACTION));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void seven_a_hidden_thing_leaves_no_trace_for_those_it_was_not_disclosed_to(long seed) {
    for (String audience : List.of("public", "ofsted", "board:B2")) {
      RandomStory told = new RandomStory(seed, LENGTH);
      AsKnown before = told.story.known("now", audience);
      String data = told.story.data(before);
      boolean replaced = false;
      for (Ref hidden : told.hidden) {
        if (before.knowledge().hides(hidden)) {
          assertThat(data).doesNotContain("\"" + hidden + "\"").doesNotContain("paper " + hidden);
          for (long position = 1; position <= told.story.head(); position++) {
            if (told.story.record().at(position).event().subjects().contains(hidden)) {
              told.story.replaced(position, unknownTo(position), List.of());
              replaced = true;
            }
          }
        }
      }
      if (replaced) {
        assertThat(told.story.data(told.story.known("now", audience))).isEqualTo(data);
      }
    }
  }

  /** An event that nobody outside the team knows. */
  private static DocumentRegistered unknownTo(long position) {
    return new DocumentRegistered(
        Ref.of("H-" + (9000 + position)),
        "another",
        "letter",
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        new Restriction.Hidden("another"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eight_what_was_known_then_and_learnt_since_is_what_is_known_now(long seed) {
    Story story = new RandomStory(seed, LENGTH).story;
    for (String audience : RandomStory.AUDIENCES) {
      AsKnown now = story.known("now", audience);
      List<String> moments = new ArrayList<>(List.of("20", "55"));
      closed(story).forEach(meeting -> moments.add("meeting:" + meeting));
      for (String moment : moments) {
        AsKnown then = story.known(moment, audience);
        Set<Long> both = new TreeSet<>(known(then));
        for (Map<String, Object> item : story.learnt.of(then, now)) {
          both.add((Long) item.get("position"));
        }
        assertThat(both).isEqualTo(known(now));
      }
    }
  }

  private static List<Ref> closed(Story story) {
    return story.record().meetings().values().stream()
        .filter(times -> times.closed() > 0)
        .map(MeetingTimes::meeting)
        .toList();
  }
}
