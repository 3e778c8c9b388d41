package uk.improvementboard.query.pages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Source;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * From where a page looks: its links keep to the same moment and audience, and name only what that
 * audience knows.
 */
final class Vantage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ProgrammeView.LONDON);
  private static final int LONGEST_TITLE = 110;

  private final AsKnown known;
  private final String parameters;

  Vantage(AsKnown known) {
    this.known = known;
    this.parameters = parameters(known);
  }

  AsKnown known() {
    return known;
  }

  /** Whether this is the newest there is, as one who is attached sees it without asking. */
  boolean isNow() {
    return known.asked().anchor() instanceof Anchor.Now;
  }

  /**
   * Whether what is shown may lead to recording more: a past moment is only read, as are auditors
   * and scrutiny only readers. What a role may record is decided where it is recorded.
   */
  boolean mayRecord() {
    Role role = known.reader().role();
    return isNow() && role != Role.AUDITOR && role != Role.SCRUTINY;
  }

  /** The way a moment is written in an address. */
  static String written(Anchor anchor) {
    return switch (anchor) {
      case Anchor.Now now -> "now";
      case Anchor.AtPosition at -> Long.toString(at.position());
      case Anchor.AtInstant at -> at.instant().toString();
      case Anchor.AtMeeting at -> "meeting:" + at.meeting() + "@" + InWords.words(at.moment());
    };
  }

  private static String parameters(AsKnown known) {
    AsOf asked = known.asked();
    boolean plain =
        asked.anchor() instanceof Anchor.Now
            && asked.mode() == Mode.CONTEMPORANEOUS
            && asked.audience() == null
            && asked.trueOn() == null
            && !asked.showLater();
    if (plain) {
      return "";
    }
    StringBuilder written = new StringBuilder("?asOf=").append(written(asked.anchor()));
    written.append("&audience=").append(known.audience());
    if (asked.mode() == Mode.RECONSTRUCTED) {
      written.append("&mode=").append(asked.mode().words());
    }
    if (asked.trueOn() != null) {
      written.append("&trueOn=").append(asked.trueOn());
    }
    if (asked.minutedTo() != null) {
      written.append("&minutedTo=").append(asked.minutedTo());
    }
    if (asked.showLater()) {
      written.append("&later=show");
    }
    return written.toString();
  }

  /** The parameters of the moment shown, by name. */
  Map<String, String> parameters() {
    Map<String, String> named = new LinkedHashMap<>();
    for (String one :
        parameters.isEmpty() ? new String[0] : parameters.substring(1).split("&", -1)) {
      int equals = one.indexOf('=');
      named.put(one.substring(0, equals), one.substring(equals + 1));
    }
    return named;
  }

  /** A page of this programme at the same moment. */
  String page(String path) {
    return newest(path) + parameters;
  }

  /** A page of this programme with another parameter. */
  String page(String path, String parameter) {
    return page(path) + (parameters.isEmpty() ? "?" : "&") + parameter;
  }

  /** The bundle of evidence for what a page of this programme shows, to be taken away. */
  String evidence(String path) {
    return "/api/v1" + newest(path) + "/evidence-bundle" + parameters;
  }

  /** A page of this programme now. */
  String newest(String path) {
    return "/programmes/" + known.record().programme() + path;
  }

  /** A thing that an answer names, with its title and the way to its page. */
  Line thing(String name) {
    Ref ref = new Ref(name);
    String title = titled(name, known.titleOf(ref));
    return new Line(shortened(title), pageOf(ref).orElse(null), null);
  }

  /** The page of a thing, if this audience knows of it. */
  Optional<String> pageOf(Ref ref) {
    boolean there =
        known.view().thing(ref).isPresent()
            || known.knowledge().named(ref).isPresent()
            || known.knowledge().existenceOnly().stream().anyMatch(one -> one.ref().equals(ref));
    return there
        ? known
            .record()
            .kindOf(ref)
            .filter(kind -> kind != EntityKind.PROGRAMME)
            .map(kind -> page("/" + kind.list() + "/" + ref))
        : Optional.empty();
  }

  /** A reference that people say, such as A1, stands before the title; a made-up one does not. */
  static String titled(String ref, String title) {
    return title.equals(ref) || ref.length() > 5 ? title : ref + ": " + title;
  }

  static String shortened(String words) {
    if (words.length() <= LONGEST_TITLE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_TITLE);
    return words.substring(0, space < LONGEST_TITLE / 2 ? LONGEST_TITLE : space) + " …";
  }

  /** An audience as people call it. */
  String audience(String name) {
    return Answers.audience(known, new Audience(name));
  }

  /** Who says so: the document with its paragraph and date, or else who recorded it. */
  Source source(Shown statement) {
    Shown source = statement.in("source");
    Optional<String> document = source.text("document");
    if (document.isEmpty()) {
      return Source.of(
          "Recorded by the "
              + role(statement)
              + ", "
              + moment(statement)
              + reconstructed(statement));
    }
    Optional<Ref> paper = ref(document.get());
    String words =
        paper.map(ref -> shortened(known.titleOf(ref))).orElse(document.get())
            + source.text("paragraph").map(Vantage::paragraph).orElse("")
            + source
                .text("statedOn")
                .map(on -> ", stated " + ImpreciseDate.parse(on).inWords())
                .orElse("");
    return new Source(words + reconstructed(statement), paper.flatMap(this::pageOf).orElse(null));
  }

  private String reconstructed(Shown statement) {
    if (!statement.has("reconstructed")) {
      return "";
    }
    Shown how = statement.in("knownBy");
    return how.text("audience")
        .map(
            audience ->
                "; reconstructed: known to "
                    + audience(audience)
                    + how.text("on")
                        .map(on -> " since " + ImpreciseDate.parse(on).inWords())
                        .orElse(""))
        .orElse("; reconstructed");
  }

  private static String paragraph(String paragraph) {
    if (paragraph.equals("not stated")) {
      return ", paragraph not stated";
    }
    if (paragraph.equals("hdr")) {
      return ", header";
    }
    return Character.isDigit(paragraph.charAt(0))
        ? ", paragraph " + paragraph
        : ", " + paragraph.replace("hdr", "header");
  }

  private static Optional<Ref> ref(String document) {
    try {
      return Optional.of(new Ref(document));
    } catch (IllegalArgumentException citation) {
      return Optional.empty(); // something outside the record
    }
  }

  /** Recorded when, by whom, where in the record. */
  String recorded(Shown statement) {
    return "Recorded "
        + moment(statement)
        + " by the "
        + role(statement)
        + statement.text("onBehalfOf").map(whom -> " on behalf of " + whom).orElse("")
        + ", position "
        + statement.number("position");
  }

  static String moment(Shown statement) {
    return statement
        .text("recordedAt")
        .map(at -> MOMENT.format(Instant.parse(at)))
        .orElse("date not stated");
  }

  /** A moment in London, as people write it. */
  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  static String role(Shown statement) {
    return statement.text("role").orElse("role not stated").replace('-', ' ');
  }

  static String day(@Nullable String edtf) {
    return edtf == null ? "date not stated" : ImpreciseDate.parse(edtf).inWords();
  }
}
