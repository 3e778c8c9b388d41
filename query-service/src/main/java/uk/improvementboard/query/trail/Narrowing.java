package uk.improvementboard.query.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * By what the audit trail is narrowed down. All that is given must hold; what is null or false is
 * not asked about.
 *
 * @param actor the opaque id of whoever recorded it
 * @param role the role they held
 * @param part the kind of thing that it changed
 * @param about a thing that it is about
 * @param name how the stored name begins: {@code actions.} or {@code actions.extension-granted}
 * @param meeting the meeting that it is about or minuted to
 * @param enteredFrom the first day, in London, on which it was recorded
 * @param enteredTo the last such day
 * @param effectiveFrom the first day from which what it says counts
 * @param effectiveTo the last such day
 * @param source the document that says so, as it is cited
 * @param late only what was entered late: more than {@link Trail#LATE_AFTER} days after the last
 *     day on which it can have become true
 * @param corrected only what is known to have been corrected
 */
public record Narrowing(
    @Nullable String actor,
    @Nullable Role role,
    @Nullable EntityKind part,
    @Nullable Ref about,
    @Nullable String name,
    @Nullable Ref meeting,
    @Nullable LocalDate enteredFrom,
    @Nullable LocalDate enteredTo,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable String source,
    boolean late,
    boolean corrected) {

  /** Nothing is left out. */
  public static final Narrowing NONE =
      new Narrowing(null, null, null, null, null, null, null, null, null, null, null, false, false);

  /** The parameters of an address that narrow the trail down. */
  public static final List<String> PARAMETERS =
      List.of(
          "actor",
          "role",
          "part",
          "about",
          "name",
          "meeting",
          "enteredFrom",
          "enteredTo",
          "effectiveFrom",
          "effectiveTo",
          "source",
          "late",
          "corrected");

  private static final int LONGEST = 300;

  /**
   * Reads it from the parameters of an address; what it does not know of is left alone.
   *
   * @throws Problem 400 that names every parameter that cannot be read
   */
  public static Narrowing read(Map<String, String> asked) {
    Read read = new Read(asked);
    Narrowing narrowing =
        new Narrowing(
            read.text("actor"),
            read.role(),
            read.part(),
            read.ref("about"),
            read.text("name"),
            read.ref("meeting"),
            read.day("enteredFrom"),
            read.day("enteredTo"),
            read.day("effectiveFrom"),
            read.day("effectiveTo"),
            read.text("source"),
            read.yes("late"),
            read.yes("corrected"));
    read.inOrder("enteredTo", narrowing.enteredFrom(), narrowing.enteredTo());
    read.inOrder("effectiveTo", narrowing.effectiveFrom(), narrowing.effectiveTo());
    read.refuseWhatIsWrong();
    return narrowing;
  }

  /** Reads parameter by parameter, and remembers what is wrong with each. */
  private static final class Read {
    private final Map<String, String> asked;
    private final List<Problem.Field> wrong = new ArrayList<>();

    Read(Map<String, String> asked) {
      this.asked = asked;
    }

    @Nullable String text(String name) {
      String value = asked.getOrDefault(name, "").strip();
      if (value.length() > LONGEST) {
        wrong.add(new Problem.Field(name, "Write at most " + LONGEST + " characters"));
        return null;
      }
      return value.isEmpty() ? null : value;
    }

    @Nullable Role role() {
      String value = text("role");
      return value == null
          ? null
          : Arrays.stream(Role.values())
              .filter(role -> role.words().equals(value))
              .findFirst()
              .orElseGet(
                  () ->
                      wrong(
                          "role",
                          "Write one of "
                              + Arrays.stream(Role.values())
                                  .map(Role::words)
                                  .collect(Collectors.joining(", "))));
    }

    @Nullable EntityKind part() {
      String value = text("part");
      return value == null
          ? null
          : Arrays.stream(EntityKind.values())
              .filter(kind -> kind.list().equals(value))
              .findFirst()
              .orElseGet(() -> wrong("part", "Write a part of the record, such as actions"));
    }

    @Nullable Ref ref(String name) {
      String value = text(name);
      if (value == null) {
        return null;
      }
      return Ref.isShaped(value)
          ? new Ref(value)
          : wrong(name, "Write a reference as the record has it, such as A12");
    }

    @Nullable LocalDate day(String name) {
      String value = text(name);
      try {
        return value == null ? null : LocalDate.parse(value);
      } catch (DateTimeException notADay) {
        return wrong(name, "Write a day such as 2026-03-31");
      }
    }

    boolean yes(String name) {
      String value = text(name);
      if (value != null && !value.equals("yes") && !value.equals("no")) {
        wrong(name, "Write yes, or leave it out");
      }
      return "yes".equals(value);
    }

    void inOrder(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
      if (from != null && to != null && to.isBefore(from)) {
        wrong(name, "The last day is before the first");
      }
    }

    private <T> @Nullable T wrong(String name, String message) {
      wrong.add(new Problem.Field(name, message));
      return null;
    }

    void refuseWhatIsWrong() {
      if (!wrong.isEmpty()) {
        throw AskingRule.TRAIL_IS_NARROWED_DOWN_READABLY.problem(
            wrong.stream()
                .map(field -> field.pointer() + ": " + field.message() + ".")
                .collect(Collectors.joining(" ")),
            wrong);
      }
    }
  }

  /** The parameters that say this again, in one order. */
  public Map<String, String> parameters() {
    Map<String, Object> all = new LinkedHashMap<>();
    put(all, "actor", actor);
    put(all, "role", role == null ? null : role.words());
    put(all, "part", part == null ? null : part.list());
    put(all, "about", about);
    put(all, "name", name);
    put(all, "meeting", meeting);
    put(all, "enteredFrom", enteredFrom);
    put(all, "enteredTo", enteredTo);
    put(all, "effectiveFrom", effectiveFrom);
    put(all, "effectiveTo", effectiveTo);
    put(all, "source", source);
    put(all, "late", late ? "yes" : null);
    put(all, "corrected", corrected ? "yes" : null);
    Map<String, String> written = new LinkedHashMap<>();
    all.forEach((name, value) -> written.put(name, value.toString()));
    return Collections.unmodifiableMap(written);
  }

  private static void put(Map<String, Object> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, value);
    }
  }

  /** Whether nothing is left out. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The same as part of an address: {@code role=chair&late=yes}; empty for nothing. */
  public String query() {
    return parameters().entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The same in words: "role chair, entered late"; "everything" for nothing. */
  public String inWords() {
    List<String> words = new ArrayList<>();
    add(words, "recorded by ", actor);
    add(words, "in the role ", role == null ? null : role.words());
    add(words, "changes to ", part == null ? null : part.list().replace('-', ' '));
    add(words, "about ", about);
    add(words, "named ", name);
    add(words, "of the meeting ", meeting);
    add(words, "entered from ", enteredFrom);
    add(words, "entered up to ", enteredTo);
    add(words, "effective from ", effectiveFrom);
    add(words, "effective up to ", effectiveTo);
    add(words, "on the source ", source);
    add(words, "", late ? "entered late" : null);
    add(words, "", corrected ? "corrected" : null);
    return words.isEmpty() ? "everything" : String.join(", ", words);
  }

  private static void add(List<String> words, String before, @Nullable Object value) {
    if (value != null) {
      words.add(before + value);
    }
  }

  /** Whether a day lies within two others, both included; null leaves that side open. */
  static boolean within(@Nullable LocalDate from, LocalDate day, @Nullable LocalDate to) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether it asks about days from which something counts. */
  boolean asksWhenEffective() {
    return Objects.nonNull(effectiveFrom) || Objects.nonNull(effectiveTo);
  }
}
