package uk.improvementboard.query.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.CursorAcross;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.journal.Heads.Head;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.portfolio.KeptLines.Part;
import uk.improvementboard.query.portfolio.KeptLines.WorkedOut;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.ProgrammeId;

/** The programmes a reader is attached to, each as the reader's own audience knows it. */
@Component
public final class Portfolio {

  private final Journal journal;
  private final Asking asking;
  private final Attention attention;
  private final Json json;
  private final KeptLines kept;
  private final Standing standing;

  public Portfolio(
      Journal journal,
      Asking asking,
      Attention attention,
      Answers answers,
      Json json,
      KeptLines kept) {
    this.journal = journal;
    this.asking = asking;
    this.attention = attention;
    this.json = json;
    this.kept = kept;
    this.standing = new Standing(answers);
  }

  /** What is wanted of the programmes. */
  public record Wanted(int within, Order order, @Nullable Concern having) {

    /** Every programme, the worst first. */
    public static final Wanted EVERYTHING = new Wanted(Gaps.WITHIN, Order.WORST, null);

    /**
     * Reads it from an address.
     *
     * @param sort worst, title, or a concern
     * @param having only the programmes that give rise to this concern
     * @throws Problem 400 for what cannot be read
     */
    public static Wanted read(int within, @Nullable String sort, @Nullable String having) {
      return new Wanted(
          Gaps.checked(within),
          Order.read(sort),
          having == null || having.isEmpty() ? null : Concern.asked(having));
    }
  }

  /** In which order programmes come. */
  public record Order(@Nullable Concern by, boolean title) {
    /** By the first concern of which one has more than another, in the order of concerns. */
    public static final Order WORST = new Order(null, false);

    static final Order TITLE = new Order(null, true);

    /** As an address writes it. */
    public String words() {
      return title ? "title" : by == null ? "worst" : by.words();
    }

    static Order read(@Nullable String sort) {
      return switch (sort) {
        case null -> WORST;
        case "worst", "" -> WORST;
        case "title" -> TITLE;
        default -> new Order(Concern.asked(sort), false);
      };
    }

    Comparator<JsonNode> comparator() {
      Comparator<JsonNode> byTitle =
          Comparator.comparing((JsonNode line) -> line.path("title").asString())
              .thenComparing(line -> line.path("ref").asString());
      if (title) {
        return byTitle;
      }
      Comparator<JsonNode> worst =
          by == null ? Comparator.comparing(Order::missedClocks).reversed() : worstBy(by);
      for (Concern concern : Concern.values()) {
        if (concern.trouble()) {
          worst = worst.thenComparing(worstBy(concern));
        }
      }
      return worst.thenComparing(byTitle);
    }

    /** A clock that was missed is worse than any number that runs. */
    private static boolean missedClocks(JsonNode line) {
      JsonNode days = line.path("figures").path(Concern.CLOCKS.words()).path("days");
      return days.isNumber() && days.asLong() < 0;
    }

    private static Comparator<JsonNode> worstBy(Concern concern) {
      return Comparator.comparing((JsonNode line) -> count(line, concern))
          .reversed()
          .thenComparing(line -> days(line, concern), Comparator.nullsLast(concern.worstFirst()));
    }

    private static @Nullable Long days(JsonNode line, Concern concern) {
      JsonNode days = line.path("figures").path(concern.words()).path("days");
      return days.isNumber() ? days.asLong() : null;
    }
  }

  /** How many things of a programme give rise to a concern. */
  public static long count(JsonNode line, Concern concern) {
    return line.path("figures").path(concern.words()).path("count").asLong(0);
  }

  /**
   * One line a programme, as known now or at an instant.
   *
   * @throws Problem 400 for a position or a meeting, which are those of one programme only
   */
  public List<JsonNode> of(Actor reader, AsOf asked, Wanted wanted) {
    List<JsonNode> lines = new ArrayList<>();
    for (JsonNode line : each(reader, asked, wanted.within(), Part.LINE).values()) {
      if (wanted.having() == null || count(line, wanted.having()) > 0) {
        lines.add(line);
      }
    }
    lines.sort(wanted.order().comparator());
    return lines;
  }

  /** Everything that gives rise to a concern, in whichever programme, the worst first. */
  public List<JsonNode> things(Actor reader, AsOf asked, Concern concern, int within) {
    List<JsonNode> found = new ArrayList<>();
    each(reader, asked, Gaps.checked(within), Part.THINGS)
        .forEach(
            (programme, things) -> {
              for (JsonNode thing : things) {
                if (thing.path("concern").asString().equals(concern.words())) {
                  found.add(thing);
                }
              }
            });
    found.sort(
        Comparator.comparing(
            (JsonNode thing) -> thing.has("days") ? thing.path("days").asLong() : null,
            Comparator.nullsLast(concern.worstFirst())));
    return found;
  }

  /** Of each programme what was worked out before or, where it was not yet, is now. */
  private Map<ProgrammeId, JsonNode> each(Actor reader, AsOf asked, int within, Part part) {
    Instant instant =
        switch (asked.anchor()) {
          case Anchor.Now now -> null;
          case Anchor.AtInstant at -> at.instant();
          case Anchor.AtPosition at -> throw oneProgrammesOnly();
          case Anchor.AtMeeting at -> throw oneProgrammesOnly();
        };
    List<ProgrammeId> programmes =
        journal.programmes().stream().filter(reader::attachedTo).toList();
    KeptLines.Asked key =
        new KeptLines.Asked(instant, asking.audience(reader, asked), day(asked, instant), within);
    // a reconstruction goes by the whole record, whatever the position it was asked at
    boolean keeps = asked.mode() == Mode.CONTEMPORANEOUS && !programmes.isEmpty();
    Map<ProgrammeId, KeptLines.Place> places = keeps ? kept.find(programmes, key, part) : Map.of();
    Map<ProgrammeId, JsonNode> each = new LinkedHashMap<>();
    for (ProgrammeId programme : programmes) {
      KeptLines.Place place = places.get(programme);
      JsonNode found = place == null ? null : place.kept();
      if (found == null && (place == null || place.head().position() > 0)) {
        AsKnown known = asking.asKnown(reader, programme, asked);
        found = workedOut(known, key, part, place == null ? null : place.head());
      }
      if (found != null) {
        each.put(programme, found);
      }
    }
    return each;
  }

  private @Nullable JsonNode workedOut(
      AsKnown known, KeptLines.Asked key, Part part, @Nullable Head head) {
    ProgrammeRecord record = known.record();
    long position = known.cut().position();
    if (position == 0) {
      return null;
    }
    List<Concerning> found = attention.of(known, key.within());
    JsonNode line = json.tree(standing.line(known, found));
    JsonNode things = json.tree(found.stream().map(one -> shown(record, one)).toList());
    if (head != null && known.date().equals(key.day())) {
      boolean newest = position == record.head();
      kept.keep(
          record.programme(), key, new WorkedOut(head.making(), position, newest, line, things));
    }
    return part == Part.LINE ? line : things;
  }

  private LocalDate day(AsOf asked, @Nullable Instant instant) {
    if (asked.trueOn() != null) {
      return asked.trueOn();
    }
    return instant == null ? asking.today() : instant.atZone(ProgrammeView.LONDON).toLocalDate();
  }

  /** A thing with the programme that it is of. */
  private static Map<String, Object> shown(ProgrammeRecord record, Concerning thing) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("programme", record.programme().value());
    shown.put("programmeTitle", record.title());
    shown.put("concern", thing.concern());
    shown.put("thing", thing.thing());
    shown.put("inWords", thing.inWords());
    if (thing.days() != null) {
      shown.put("days", thing.days());
    }
    return shown;
  }

  private static Problem oneProgrammesOnly() {
    return AskingRule.MOMENT_CAN_BE_READ.problem(
        "A position or a meeting belongs to one programme. Across programmes ask for now, or for an"
            + " instant such as 2020-03-05T18:30:00Z.");
  }

  /**
   * One page of a list across programmes.
   *
   * @param next where the page after it begins; null for the last
   * @param previous where the page before it begins; null for the first
   */
  public record PageOf<T>(
      List<T> items,
      int total,
      int size,
      int from,
      @Nullable String next,
      @Nullable String previous) {}

  /** Cuts a page out of a list that is of one moment. */
  public <T> PageOf<T> page(List<T> all, AsOf asked, @Nullable String cursor, int limit) {
    int size = Math.min(Math.max(limit, 1), Answers.LARGEST_PAGE);
    int from = Math.min(cursor == null ? 0 : CursorAcross.read(cursor).offsetIn(asked), all.size());
    int to = Math.min(from + size, all.size());
    return new PageOf<>(
        List.copyOf(all.subList(from, to)),
        all.size(),
        size,
        from,
        to < all.size() ? cursor(asked, to) : null,
        from > 0 ? cursor(asked, Math.max(from - size, 0)) : null);
  }

  private String cursor(AsOf asked, int offset) {
    return new CursorAcross(
            asked.anchor() instanceof Anchor.AtInstant at ? at.instant() : asking.instant(), offset)
        .text();
  }
}
