package uk.improvementboard.query.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Audience;

/**
 * Lays the product's answers beside the reference's, and makes what differs as short as it goes.
 */
final class Checker {

  /** How the product is asked: straight, or through a planted bug. */
  interface Asked {
    Answer answer(Programme programme, Product product, Question question);
  }

  static final Asked STRAIGHT = (programme, product, question) -> product.answer(question);

  private Checker() {}

  /** Every kind of question about a programme, at random from a seed. */
  static List<Question> questions(Programme programme, long seed, int count) {
    Random random = new Random(seed * 31 + 7);
    List<String> moments = new ArrayList<>();
    Story story = programme.story();
    story
        .record()
        .meetings()
        .values()
        .forEach(
            times -> {
              if (times.opened() > 0 || times.packIssued() > 0) {
                moments.add("meeting:" + times.meeting() + "@pack");
              }
              if (times.opened() > 0) {
                moments.add("meeting:" + times.meeting() + "@opened");
              }
              if (times.closed() > 0) {
                moments.add("meeting:" + times.meeting()); // its close
                moments.add("meeting:" + times.meeting());
              }
            });
    List<Question> questions = new ArrayList<>();
    while (questions.size() < count) {
      int kind = random.nextInt(10);
      String asOf;
      if (kind < 4 && !moments.isEmpty()) {
        asOf = moments.get(random.nextInt(moments.size()));
      } else if (kind < 7) {
        asOf = Integer.toString(1 + random.nextInt(programme.head()));
      } else if (kind < 9) {
        Line line = programme.lines().get(random.nextInt(programme.head()));
        asOf = line.recordedAt().plusSeconds(random.nextInt(3) - 1L).toString();
      } else {
        asOf = "now";
      }
      Audience audience =
          RandomProgramme.AUDIENCES.get(random.nextInt(RandomProgramme.AUDIENCES.size()));
      Question question = new Question(asOf, random.nextInt(3) == 0, audience, null, null);
      if (random.nextInt(3) == 0) {
        question = question.trueOn(Programme.TODAY.minusDays(random.nextInt(330)));
      }
      if (asOf.startsWith("meeting:") && random.nextInt(3) == 0) {
        question = question.minutedTo(1L + random.nextInt(programme.head()));
      }
      questions.add(question);
    }
    return questions;
  }

  /** A question about a programme. */
  record Case(Programme programme, Question question) {

    /** Where product and reference differ on it; empty where they agree. */
    List<String> differences(Asked asked) {
      Story story = programme.story();
      Answer expected = Programme.reference(story).answer(question);
      return expected.differsFrom(asked.answer(programme, new Product(story), question));
    }

    /** What can no longer be asked of a shorter programme is no difference. */
    private boolean differs(Asked asked) {
      try {
        return !differences(asked).isEmpty();
      } catch (Problem | IndexOutOfBoundsException notAsked) {
        return false;
      }
    }

    /** Without one of the events; the question is then about one position less. */
    private @Nullable Case without(int position) {
      Programme shorter = programme.without(position);
      if (shorter == null) {
        return null;
      }
      Question moved = question;
      if (question.asOf().matches("\\d+") && Integer.parseInt(question.asOf()) >= position) {
        moved =
            moved
                .at(Integer.toString(Integer.parseInt(question.asOf()) - 1))
                .minutedTo(question.minutedTo());
      }
      if (question.minutedTo() != null && question.minutedTo() >= position) {
        moved = moved.minutedTo(question.minutedTo() - 1);
      }
      return new Case(shorter, moved);
    }

    /** The same events, with nothing beside one of them. */
    private @Nullable Case plainer(int position) {
      List<Line> lines = new ArrayList<>(programme.lines());
      Line line = lines.get(position - 1);
      if (line.effectiveOn() == null && line.source() == null && line.disclosures().isEmpty()) {
        return null;
      }
      lines.set(position - 1, new Line(line.recordedAt(), line.event(), null, null, List.of()));
      return new Case(new Programme(lines), question);
    }
  }

  /** The same made shorter, event by event, while it still shows a difference. */
  static Case shrunk(Case found, Asked asked) {
    Case shortest = found;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int position = shortest.programme().head(); position > 1; position--) {
        Case without = shortest.without(position);
        Case plainer = shortest.plainer(position);
        if (without != null && without.differs(asked)) {
          shortest = without;
          shorter = true;
        } else if (plainer != null && plainer.differs(asked)) {
          shortest = plainer;
        }
      }
    }
    return shortest;
  }

  /** What differs, for a person: the shortest programme, the question and the differences. */
  static String report(long seed, Case found, Asked asked) {
    Case shortest = shrunk(found, asked);
    return "seed %d, asked %s%n%s%n%nshortest: asked %s of%n%s"
        .formatted(
            seed,
            found.question(),
            String.join("\n", shortest.differences(asked)),
            shortest.question(),
            shortest.programme());
  }
}
