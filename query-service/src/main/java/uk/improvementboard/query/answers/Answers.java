package uk.improvementboard.query.answers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import uk.improvementboard.query.answers.RenderedAnswers.Rendered;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.ledger.LedgerHeads;
import uk.improvementboard.query.memento.Mementos;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;

/**
 * How every answer looks: {@code asOf}, which says exactly what it is an answer to, beside the
 * data.
 */
@Component
public final class Answers {

  /**
   * The version of the view. The data of an answer are the same bytes for ever for one version; a
   * newer one may add fields and never changes a value.
   */
  public static final String VIEW_VERSION = "2";

  /** The most items one page of a list holds. */
  public static final int LARGEST_PAGE = 200;

  /** The parameters that say which moment is meant; {@code after} only waits for it. */
  private static final Set<String> OF_THE_MOMENT =
      Set.of("asOf", "mode", "audience", "trueOn", "minutedTo", "readTo", "after");

  private final Json json;
  private final RenderedAnswers rendered;
  private final LedgerHeads ledger;

  public Answers(Json json, RenderedAnswers rendered, LedgerHeads ledger) {
    this.json = json;
    this.rendered = rendered;
    this.ledger = ledger;
  }

  /** An answer with its data. */
  public ResponseEntity<byte[]> answer(AsKnown known, Object data) {
    return respond(known, withData(known, data));
  }

  /**
   * An answer whose data follow from the record, the moment and the reader's role alone, and so are
   * worked out once.
   */
  public ResponseEntity<byte[]> answerOnce(AsKnown known, Supplier<Object> data) {
    return respond(known, rendered.of(known, asked(), () -> render(withData(known, data.get()))));
  }

  private Map<String, Object> withData(AsKnown known, Object data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("asOf", asOfWithLedger(known));
    body.put("data", data);
    return body;
  }

  /** The address asked for, with its parameters. */
  private static String asked() {
    return RequestContextHolder.getRequestAttributes() == null
        ? ""
        : ServletUriComponentsBuilder.fromCurrentRequest().build().toUriString();
  }

  private Rendered render(Object body) {
    byte[] bytes = json.bytes(body);
    return new Rendered(bytes, digest(bytes));
  }

  /** One page of the differences between two moments. */
  public ResponseEntity<byte[]> comparison(
      AsKnown earlier,
      AsKnown later,
      Map<String, Integer> summary,
      List<?> differences,
      @Nullable String cursor,
      int limit) {
    Map<String, Object> beside = new LinkedHashMap<>();
    beside.put("comparedWith", asOfWithLedger(earlier));
    beside.put("summary", summary);
    Map<String, String> from = new TreeMap<>();
    from.put("from", moment(earlier.cut()));
    from.put("fromTrueOn", earlier.cut().date().toString());
    if (earlier.cut().minutedTo() > 0) {
      from.put("fromMinutedTo", Long.toString(earlier.cut().minutedTo()));
    }
    from.put("to", "");
    return respond(later, render(pageBody(later, differences, beside, cursor, limit)), from);
  }

  /** One page of what was learnt since, as seen from the end of the record. */
  public ResponseEntity<byte[]> learnt(
      AsKnown then, List<?> items, @Nullable String cursor, int limit) {
    return respond(
        then,
        render(pageBody(then, items, Map.of(), cursor, limit)),
        then.cut().reconstructed()
            ? Map.of()
            : Map.of("readTo", Long.toString(then.record().head())));
  }

  /**
   * One page of a list.
   *
   * @param cursor where the page before ended, bound to its position in the record; null for the
   *     first page
   */
  public ResponseEntity<byte[]> page(
      AsKnown known, List<?> items, @Nullable String cursor, int limit) {
    return page(known, items, Map.of(), cursor, limit);
  }

  /** One page of a list, with what is said of the whole of it beside. */
  public ResponseEntity<byte[]> page(
      AsKnown known,
      List<?> items,
      Map<String, Object> beside,
      @Nullable String cursor,
      int limit) {
    return respond(known, pageBody(known, items, beside, cursor, limit));
  }

  private Map<String, Object> pageBody(
      AsKnown known,
      List<?> items,
      Map<String, Object> beside,
      @Nullable String cursor,
      int limit) {
    int size = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    int from = cursor == null ? 0 : Cursor.read(cursor).offsetIn(known.cut());
    int to = Math.min(from + size, items.size());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("items", new ArrayList<>(items.subList(Math.min(from, to), to)));
    body.put("asOf", asOfWithLedger(known));
    body.putAll(beside);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total", items.size());
    page.put("limit", size);
    if (to < items.size()) {
      page.put("next", Cursor.after(known.cut(), to).text());
    }
    body.put("page", page);
    return body;
  }

  /** The same page, worked out once. */
  public ResponseEntity<byte[]> pageOnce(
      AsKnown known, Supplier<List<?>> items, @Nullable String cursor, int limit) {
    return respond(
        known,
        rendered.of(
            known, asked(), () -> render(pageBody(known, items.get(), Map.of(), cursor, limit))));
  }

  /** Any other JSON body. */
  public ResponseEntity<byte[]> respond(Object body) {
    Rendered answer = render(body);
    return headers(answer).body(answer.bytes());
  }

  private ResponseEntity<byte[]> respond(AsKnown known, Map<String, Object> body) {
    return respond(known, render(body));
  }

  /** With where it stays for ever, and which date it is of. */
  private ResponseEntity<byte[]> respond(AsKnown known, Rendered answer) {
    return respond(known, answer, Map.of());
  }

  /**
   * @param pinned what else says exactly what was asked; empty where it is said by something else
   */
  private ResponseEntity<byte[]> respond(
      AsKnown known, Rendered answer, Map<String, String> pinned) {
    ResponseEntity.BodyBuilder response = headers(answer);
    if (RequestContextHolder.getRequestAttributes() != null) {
      UriComponents asked = ServletUriComponentsBuilder.fromCurrentRequest().build();
      String path = Objects.requireNonNullElse(asked.getPath(), "");
      String permanent = permanent(known, asked.getQueryParams(), pinned);
      response.header(HttpHeaders.CONTENT_LOCATION, path + permanent);
      response.header(HttpHeaders.LINK, Mementos.links(known, path, permanent));
      Instant of = Mementos.of(known);
      if (of != null) {
        response.header(Mementos.MEMENTO_DATETIME, Mementos.date(of));
      }
    }
    return response.body(answer.bytes());
  }

  /** The address, with what else was asked beside the moment. */
  private String permanent(
      AsKnown known, Map<String, List<String>> asked, Map<String, String> pinned) {
    Map<String, List<String>> besides = new TreeMap<>(asked);
    besides.keySet().removeAll(OF_THE_MOMENT);
    pinned.forEach(
        (name, value) -> besides.put(name, value.isEmpty() ? List.of() : List.of(value)));
    StringBuilder permanent = new StringBuilder(address(known));
    besides.forEach(
        (name, values) ->
            values.forEach(value -> permanent.append('&').append(name).append('=').append(value)));
    return permanent.toString();
  }

  private static ResponseEntity.BodyBuilder headers(Rendered answer) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(Mementos.ACCEPT_DATETIME)
        .eTag('"' + answer.tag() + '"');
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Which cut, audience and date an answer is for, exactly and in words. */
  public Map<String, Object> asOf(AsKnown known) {
    Cut cut = known.cut();
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("programme", known.record().programme().value());
    block.put("position", cut.position());
    block.put("recordedAt", recordedAt(known));
    block.put("mode", cut.mode().words());
    block.put("audience", known.audience().name());
    block.put("date", cut.date().toString());
    if (cut.meeting() != null && cut.moment() != null) {
      block.put("meeting", cut.meeting().value());
      block.put("moment", InWords.words(cut.moment()));
    }
    if (cut.minutedTo() > 0) {
      block.put("minutedTo", cut.minutedTo());
    }
    if (cut.reconstructed()) {
      block.put("knownBefore", cut.knownBefore().toString());
      block.put("leftOut", leftOut(known));
    }
    block.put("label", label(known));
    block.put("viewVersion", VIEW_VERSION);
    block.put("address", address(known));
    return block;
  }

  /**
   * The same, and the head of the ledger that the answer was read from: what a record must have for
   * the answer to be of it. It follows from the stored bytes and is no part of the data.
   */
  private Map<String, Object> asOfWithLedger(AsKnown known) {
    Map<String, Object> block = asOf(known);
    long position = known.cut().position();
    ledger
        .of(known)
        .ifPresent(
            shown -> {
              Map<String, Object> head = new LinkedHashMap<>();
              head.put("size", position);
              head.put("root", shown.head().root().base64());
              if (shown.checkpoint() != null) {
                head.put("checkpoint", shown.checkpoint().text());
              }
              head.put(
                  "proof",
                  "/api/v1/programmes/"
                      + known.record().programme()
                      + "/ledger/proof?from="
                      + position);
              block.put("ledger", head);
            });
    return block;
  }

  private static @Nullable String recordedAt(AsKnown known) {
    long position = known.cut().position();
    return position < 1 ? null : known.record().at(position).recordedAt().toString();
  }

  private static List<Map<String, Object>> leftOut(AsKnown known) {
    List<Map<String, Object>> left = new ArrayList<>();
    for (Knowledge.LeftOut one : known.knowledge().leftOut()) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("position", one.position());
      shown.put("on", one.on().edtf());
      shown.put("why", "the date is not exact enough to say that it was known");
      left.add(shown);
    }
    return left;
  }

  /** "As known by the Improvement Board at its meeting of 5 March 2020, when it closed". */
  public String label(AsKnown known) {
    Cut cut = known.cut();
    String reconstructed = cut.reconstructed() ? ", reconstructed from dated sources" : "";
    if (cut.meeting() != null && cut.moment() != null) {
      MeetingTimes times = known.record().meeting(cut.meeting()).orElseThrow();
      boolean itsOwn = known.audience().equals(Audience.board(times.board()));
      return "As known by "
          + audience(known, known.audience())
          + (itsOwn
              ? " at its meeting of "
              : " at the meeting of " + known.titleOf(times.board()) + " of ")
          + times.date().inWords()
          + switch (cut.moment()) {
            case PACK -> ", when its pack was issued";
            case OPENED -> ", when it opened";
            case CLOSED -> ", when it closed";
          }
          + reconstructed;
    }
    String moment;
    if (cut.reconstructed()) {
      moment = "As known before " + ImpreciseDate.day(cut.knownBefore()).inWords();
    } else if (cut.position() == known.record().head()) {
      moment = "As known now";
    } else {
      moment = "As known at position " + cut.position();
    }
    return moment + ", by " + audience(known, known.audience()) + reconstructed;
  }

  /** An audience as people call it. */
  public static String audience(AsKnown known, Audience audience) {
    return audience
        .board()
        .map(known::titleOf)
        .orElse(
            switch (audience.name()) {
              case "dfe" -> "the DfE";
              case "ofsted" -> "Ofsted";
              case "public" -> "the public";
              case "team" -> "the team";
              case "auditor" -> "the auditor";
              default -> audience.name();
            });
  }

  /** The parameters that give the same data again, whatever is recorded later. */
  public String address(AsKnown known) {
    Cut cut = known.cut();
    StringBuilder address = new StringBuilder("?asOf=").append(moment(cut));
    address
        .append("&mode=")
        .append(cut.mode().words())
        .append("&audience=")
        .append(known.audience())
        .append("&trueOn=")
        .append(cut.date());
    if (cut.minutedTo() > 0) {
      address.append("&minutedTo=").append(cut.minutedTo());
    }
    if (cut.reconstructed()) {
      address.append("&readTo=").append(cut.position());
    }
    return address.toString();
  }

  /** A reconstruction is of a day, whichever position had been reached on it. */
  private static String moment(Cut cut) {
    if (cut.meeting() != null && cut.moment() != null) {
      return "meeting:" + cut.meeting() + "@" + InWords.words(cut.moment());
    }
    return cut.reconstructed()
        ? AsOf.Anchor.on(cut.knownBefore()).instant().toString()
        : Long.toString(cut.position());
  }
}
