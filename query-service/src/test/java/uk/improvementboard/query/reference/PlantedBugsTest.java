package uk.improvementboard.query.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.reference.Checker.Asked;
import uk.improvementboard.query.reference.Checker.Case;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * The checker is worth what it finds. Each of these is a way to answer wrongly, planted on the way
 * to the product or on the way back; each must be found, and shown in few events.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedBugsTest {

  private static final int LENGTH = 60;
  private static final int PROGRAMMES = 60;
  private static final int OF_EACH_PROGRAMME = 30;
  private static final int SHOWN_IN = 12;

  enum Bug implements Asked {
    THE_POSITION_IS_FOUND_BY_ITS_TIME {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return question.asOf().matches("\\d+")
            ? product.answer(
                question.at(
                    programme
                        .lines()
                        .get(Integer.parseInt(question.asOf()) - 1)
                        .recordedAt()
                        .toString()))
            : product.answer(question);
      }
    },
    A_LATER_CONFIGURATION_IS_INCLUDED {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return asNow(product, question, List.of("RATING_SCHEME", "RISK_MATRIX", "BOARD"));
      }
    },
    MEMBERS_ARE_THOSE_OF_NOW {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return asNow(product, question, List.of("APPOINTMENT"));
      }
    },
    WHAT_WAS_WITHDRAWN_LATER_IS_DROPPED {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        product
            .answer(question.at("now"))
            .lines()
            .forEach(
                (line, value) -> {
                  if (line.endsWith(": stage") && value.startsWith("WITHDRAWN")) {
                    String thing = line.substring(0, line.indexOf(':') + 1);
                    answer.lines().keySet().removeIf(one -> one.startsWith(thing));
                  }
                });
        return answer;
      }
    },
    A_PACK_IS_NOT_FROZEN {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        if (question.reconstructed() || question.audience().knowsEverything()) {
          return answer;
        }
        List<RecordedEvent> record =
            product.ask(question.of(Audience.TEAM)).knowledge().events().values().stream()
                .map(known -> known.event())
                .toList();
        ProgrammeView view = ProgrammeView.of(record);
        for (RecordedEvent issued : record) {
          if (issued.event() instanceof PackIssued pack && knows(answer, issued.position())) {
            for (RecordedEvent event : record) {
              boolean inTheSections =
                  view.thing(event.event().subjects().getFirst())
                      .map(Thing::kind)
                      .filter(pack.sections()::contains)
                      .isPresent();
              if (inTheSections && event.position() > issued.position()) {
                answer.known(event.position());
              }
            }
          }
        }
        return answer;
      }
    },
    A_CORRECTION_INHERITS_DISCLOSURES {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line ->
                line.event() instanceof FactCorrected correction
                    ? line.disclosed(
                        programme.lines().get((int) correction.corrects() - 1).disclosures())
                    : line);
      }
    },
    A_CORRECTION_COUNTS_FROM_ITS_OWN_DAY {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line ->
                line.event() instanceof FactCorrected && line.effectiveOn() == null
                    ? line.effective(ImpreciseDate.day(dayOf(line)))
                    : line);
      }
    },
    A_CORRECTION_CHANGES_THE_PAST {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Map<Line, ProgrammeEvent> corrected =
            new TreeMap<>(
                (one, other) -> programme.lines().indexOf(one) - programme.lines().indexOf(other));
        for (Line line : programme.lines()) {
          if (line.event() instanceof FactCorrected correction) {
            corrected.put(
                programme.lines().get((int) correction.corrects() - 1), correction.instead());
          }
        }
        return spoiled(
            programme,
            question,
            line -> corrected.containsKey(line) ? line.saying(corrected.get(line)) : line);
      }
    },
    WHO_JOINS_LEARNS_WHAT_WAS_TOLD_EARLIER {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        for (Line line : programme.lines()) {
          if (line.event() instanceof AudienceJoined joined
              && joined.audience().equals(question.audience())
              && knowsTheEvent(product, question, joined)) {
            for (String known : product.answer(question.of(joined.learnsFrom())).lines().keySet()) {
              if (known.startsWith("known ")) {
                answer.lines().put(known, "yes");
              }
            }
          }
        }
        return answer;
      }
    },
    WHO_JOINS_LEARNS_OF_HIDDEN_THINGS {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        for (Line line : programme.lines()) {
          if (line.event() instanceof AudienceJoined joined
              && joined.audience().equals(question.audience())
              && knowsTheEvent(product, question, joined)) {
            Answer other = product.answer(question.of(joined.learnsFrom()));
            answer
                .lines()
                .keySet()
                .removeIf(one -> one.startsWith("hidden ") && !other.lines().containsKey(one));
          }
        }
        return answer;
      }
    },
    THE_TITLE_OF_A_HIDDEN_THING_LEAKS {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line ->
                line.event() instanceof DocumentRegistered e
                        && e.restriction() instanceof Restriction.Hidden
                    ? line.saying(restricted(e, new Restriction.Open()))
                    : line);
      }
    },
    AN_EXEMPT_PAPER_IS_HIDDEN {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line ->
                line.event() instanceof DocumentRegistered e
                        && e.restriction() instanceof Restriction.Exempt
                    ? line.saying(restricted(e, new Restriction.Hidden("exempt")))
                    : line);
      }
    },
    AN_EMBARGO_HIDES_NOTHING {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line ->
                line.event() instanceof DisclosureEmbargoed e
                    ? line.saying(
                        new ThingsRestricted(
                            e.things(), new Restriction.Exempt(Stated.notStated())))
                    : line);
      }
    },
    WHAT_IS_MINUTED_AFTER_CONFIRMATION_COUNTS {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        MeetingTimes meeting = closing(product, question);
        if (meeting != null && meeting.confirmed() > 0 && question.minutedTo() == null) {
          for (int position = (int) meeting.confirmed(); position <= programme.head(); position++) {
            if (meeting.meeting().equals(Telling.minutedTo(programme.at(position)))) {
              answer.known(position);
            }
          }
        }
        return answer;
      }
    },
    WHAT_IS_MINUTED_AFTER_THE_CLOSE_DOES_NOT_COUNT {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        MeetingTimes meeting = closing(product, question);
        if (meeting != null) {
          String close = "known " + Answer.padded(meeting.closed());
          answer
              .lines()
              .keySet()
              .removeIf(one -> one.startsWith("known ") && one.compareTo(close) > 0);
        }
        return answer;
      }
    },
    MINUTED_TO_IS_IGNORED {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return product.answer(question.minutedTo(null));
      }
    },
    TRUE_ON_IS_IGNORED {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return product.answer(question.trueOn(null));
      }
    },
    THE_LAST_RECORDED_WINS_WHATEVER_ITS_DATE {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line -> new Line(line.recordedAt(), line.event(), null, null, line.disclosures()));
      }
    },
    AN_IMPRECISE_FACT_COUNTS_AT_ITS_END {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line ->
                line.effectiveOn() != null && line.effectiveOn().last().isPresent()
                    ? line.effective(ImpreciseDate.day(line.effectiveOn().last().get()))
                    : line);
      }
    },
    AN_IMPRECISE_DISCLOSURE_COUNTS_AT_ITS_START {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return spoiled(
            programme,
            question,
            line ->
                line.disclosed(
                    line.disclosures().stream()
                        .map(
                            one ->
                                on(one, one.on().first().map(ImpreciseDate::day).orElse(one.on())))
                        .toList()));
      }
    },
    A_DISCLOSURE_COUNTS_FROM_ITS_DATE {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        if (!question.reconstructed()) {
          product.answer(question.asReconstructed()).lines().keySet().stream()
              .filter(line -> line.startsWith("known "))
              .forEach(line -> answer.lines().put(line, "yes"));
        }
        return answer;
      }
    },
    A_RECONSTRUCTION_GOES_BY_POSITIONS {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        if (question.reconstructed()) {
          Answer other =
              product.answer(
                  new Question(
                      question.asOf(),
                      false,
                      question.audience(),
                      question.trueOn(),
                      question.minutedTo()));
          other.lines().put("cut", answer.lines().get("cut"));
          return other;
        }
        return answer;
      }
    },
    A_DISCLOSURE_BRINGS_WHAT_IS_SAID_LATER {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        Answer answer = product.answer(question);
        if (question.reconstructed() || question.audience().knowsEverything()) {
          return answer;
        }
        for (RecordedEvent told :
            product
                .ask(question.of(Audience.TEAM))
                .record()
                .upTo(product.ask(question).cut().position())) {
          if (told.event() instanceof Disclosed disclosed
              && disclosed.disclosure().audience().equals(question.audience())) {
            for (int later = (int) told.position() + 1;
                later <= product.ask(question).cut().position();
                later++) {
              Ref mainly = programme.at(later).subjects().getFirst();
              if (disclosed.things().contains(mainly)) {
                answer.known(later);
              }
            }
          }
        }
        return answer;
      }
    },
    A_REPORT_SHOWS_THINGS_AS_THEY_ARE_WHEN_IT_IS_RECORDED {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        List<Line> lines = new ArrayList<>();
        for (Line line : programme.lines()) {
          lines.add(
              line.event() instanceof ReportedOut e
                  ? line.saying(
                      new ReportedOut(
                          e.reportOut(),
                          e.title(),
                          e.to(),
                          e.audience(),
                          e.on(),
                          e.what(),
                          lines.size(),
                          e.paper(),
                          e.response()))
                  : line);
        }
        Answer answer = new Product(new Programme(lines).story()).answer(question);
        Answer straight = product.answer(question);
        straight
            .lines()
            .forEach(
                (line, value) -> {
                  if (line.startsWith("of REPORT_OUT")) {
                    answer.lines().put(line, value);
                  }
                });
        return answer;
      }
    },
    DAYS_ARE_THOSE_OF_GREENWICH {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return question.asOf().matches("\\d+") && question.trueOn() == null
            ? product.answer(
                question.trueOn(
                    dayOf(programme.lines().get(Integer.parseInt(question.asOf()) - 1))))
            : product.answer(question);
      }
    },
    WHAT_IS_PUBLISHED_IS_KNOWN_TO_THE_PUBLIC_ONLY {
      @Override
      public Answer answer(Programme programme, Product product, Question question) {
        return question.audience().equals(Audience.PUBLIC)
            ? product.answer(question)
            : spoiled(
                programme,
                question,
                line ->
                    line.disclosed(
                        line.disclosures().stream()
                            .filter(one -> !one.audience().equals(Audience.PUBLIC))
                            .toList()));
      }
    };

    /** The product, asked of a record that was changed on the way to it. */
    private static Answer spoiled(
        Programme programme, Question question, UnaryOperator<Line> change) {
      return new Product(programme.each(change).story()).answer(question);
    }

    /** Some kinds of thing as they are now, where they are known. */
    private static Answer asNow(Product product, Question question, List<String> kinds) {
      Answer answer = product.answer(question);
      SortedMap<String, String> now = product.answer(question.at("now")).lines();
      answer
          .lines()
          .replaceAll(
              (line, value) ->
                  kinds.stream().anyMatch(kind -> line.startsWith("of " + kind + " "))
                      ? now.getOrDefault(line, value)
                      : value);
      return answer;
    }

    private static boolean knows(Answer answer, long position) {
      return answer.lines().containsKey("known " + Answer.padded(position));
    }

    /** Whether the team knew at the moment asked for that an audience had joined another. */
    private static boolean knowsTheEvent(
        Product product, Question question, AudienceJoined joined) {
      return product.ask(question.of(Audience.TEAM)).knowledge().events().values().stream()
          .anyMatch(known -> known.event().event().equals(joined));
    }

    private static @Nullable MeetingTimes closing(Product product, Question question) {
      boolean close =
          question.asOf().startsWith("meeting:")
              && !question.asOf().contains("@")
              && !question.reconstructed();
      return close
          ? product
              .story()
              .record()
              .meeting(Ref.of(question.asOf().substring("meeting:".length())))
              .orElseThrow()
          : null;
    }

    private static DocumentRegistered restricted(DocumentRegistered e, Restriction restriction) {
      return new DocumentRegistered(
          e.paper(),
          e.title(),
          e.kind(),
          e.dated(),
          e.author(),
          e.summary(),
          e.asks(),
          e.partOf(),
          e.location(),
          restriction);
    }

    private static Disclosure on(Disclosure disclosure, ImpreciseDate date) {
      return new Disclosure(disclosure.audience(), date, disclosure.means(), disclosure.meeting());
    }

    private static LocalDate dayOf(Line line) {
      return line.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
  }

  @ParameterizedTest
  @EnumSource(Bug.class)
  void a_planted_bug_is_found_and_shown_in_few_events(Bug bug) {
    Optional<Case> found = find(bug);
    assertThat(found).as(bug + " is found").isPresent();
    Case shortest = Checker.shrunk(found.orElseThrow(), bug);
    assertThat(shortest.programme().head()).as("%s", shortest).isLessThanOrEqualTo(SHOWN_IN);
    assertThat(shortest.differences(Checker.STRAIGHT)).isEmpty();
  }

  private static Optional<Case> find(Bug bug) {
    for (long seed = 1; seed <= PROGRAMMES; seed++) {
      Programme programme = RandomProgramme.of(seed, LENGTH);
      Product product = new Product(programme.story());
      Reference reference = Programme.reference(product.story());
      for (Question question : Checker.questions(programme, seed, OF_EACH_PROGRAMME)) {
        Answer spoiled = bug.answer(programme, product, question);
        if (!reference.answer(question).differsFrom(spoiled).isEmpty()) {
          return Optional.of(new Case(programme, question));
        }
      }
    }
    return Optional.empty();
  }

  /** Ways to go wrong about what was learnt since. */
  enum BugSince implements BiFunction<Product, Question, SortedMap<Long, String>> {
    ONLY_WHAT_WAS_RECORDED_SINCE {
      @Override
      public SortedMap<Long, String> apply(Product product, Question then) {
        SortedMap<Long, String> learnt = product.learntSince(then, then.at("now").trueOn(null));
        return learnt.tailMap(product.ask(then).cut().position() + 1);
      }
    },
    LATE_IS_CALLED_NEW {
      @Override
      public SortedMap<Long, String> apply(Product product, Question then) {
        SortedMap<Long, String> learnt = product.learntSince(then, then.at("now").trueOn(null));
        learnt.replaceAll((position, kind) -> kind.equals("late") ? "new" : kind);
        return learnt;
      }
    },
    WHAT_THE_TEAM_LEARNT {
      @Override
      public SortedMap<Long, String> apply(Product product, Question then) {
        return product.learntSince(then, then.of(Audience.TEAM).at("now").trueOn(null));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(BugSince.class)
  void a_planted_bug_in_what_was_learnt_since_is_found(BugSince bug) {
    boolean found = false;
    for (long seed = 1; seed <= 5; seed++) {
      Programme programme = RandomProgramme.of(seed, LENGTH);
      Product product = new Product(programme.story());
      Reference reference = Programme.reference(product.story());
      for (Question then : Checker.questions(programme, seed, 10)) {
        found |=
            !bug.apply(product, then)
                .equals(reference.learntSince(then, then.at("now").trueOn(null)));
      }
    }
    assertThat(found).isTrue();
  }

  @Test
  void without_a_bug_nothing_is_found() {
    Programme programme = RandomProgramme.of(1, LENGTH);
    for (Question question : Checker.questions(programme, 1, OF_EACH_PROGRAMME)) {
      assertThat(new Case(programme, question).differences(Checker.STRAIGHT)).isEmpty();
    }
  }
}
