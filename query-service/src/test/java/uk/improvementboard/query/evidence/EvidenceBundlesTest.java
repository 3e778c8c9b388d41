package uk.improvementboard.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.ledger.ShortForm;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.streams.StoredRow;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/** What is in a bundle, for whom, and what the check says of an honest one and of a forged one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceBundlesTest {

  private static final Matter PROGRAMME = new Matter.WholeProgramme();
  private static final Actor ADVISER = new Actor("u-2", Role.ADVISER, null, null);
  private static final Pattern HIDDEN = Pattern.compile("\\bH-\\d+");

  private final RandomStory told = new RandomStory(7, 80);
  private final Story story = told.story;
  private final SigningLedger ledger = Bundles.ledger(story);
  private final long close = Bundles.closes(story.record()).first();
  private final Ref meeting =
      story.record().meetings().values().stream()
          .filter(times -> times.closed() == close)
          .findFirst()
          .orElseThrow()
          .meeting();

  private Against published(long size) {
    return new Against.Published(ledger.published(Story.PROGRAMME, size));
  }

  private static byte[] replaced(byte[] bundle, String name, String from, String to) {
    Map<String, byte[]> files = Bundles.files(bundle);
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(name, text.replaceFirst(Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8));
    return Bundles.resealed(files);
  }

  @Test
  void a_programme_a_meeting_and_a_thing_hold() {
    for (Matter matter :
        List.of(
            PROGRAMME,
            new Matter.OneMeeting(meeting),
            new Matter.OneThing(EntityKind.ACTION, Ref.of("A1")),
            new Matter.OneThing(EntityKind.BOARD, Ref.of("B1")))) {
      Findings findings = Bundles.checked(Bundles.made(story, matter), published(close));
      assertThat(findings.findings()).as(matter.words()).isEmpty();
      assertThat(findings.verdict()).isEqualTo(Verdict.VALID);
      assertThat(findings.held())
          .anyMatch(words -> words.startsWith("The answer was worked out again"))
          .anyMatch(words -> words.endsWith("are those of the checkpoint that was given."));
    }
  }

  @Test
  void the_answer_is_the_one_the_api_gives() {
    byte[] bundle = Bundles.made(story, new Matter.OneMeeting(meeting));
    var known =
        Bundles.asked(story, Story.SECRETARIAT, new Matter.OneMeeting(meeting), "now", null);
    assertThat(Bundles.files(bundle).get(BundleFile.ANSWER))
        .isEqualTo(
            story
                .answers
                .answer(
                    known, story.replay.of(known, story.record().meeting(meeting).orElseThrow()))
                .getBody());
  }

  @Test
  void a_past_moment_holds_though_more_was_recorded_since() {
    for (String moment : List.of("30", "40", "2026-02-01T00:00:00Z")) {
      var known = Bundles.asked(story, Story.SECRETARIAT, PROGRAMME, moment, "dfe");
      byte[] bundle =
          Bundles.bytes(
              Bundles.of(story, Bundles.store(Bundles.rows(story.record())), ledger)
                  .of(known, PROGRAMME));
      assertThat(Bundles.checked(bundle, null).findings()).as(moment).isEmpty();
    }
  }

  @Test
  void a_short_form_read_aloud_is_enough() {
    byte[] bundle = Bundles.made(story, PROGRAMME);
    ShortForm spoken = ShortForm.of(ledger.published(Story.PROGRAMME, 23).checkpoint());
    assertThat(Bundles.checked(bundle, new Against.Spoken(spoken)).verdict())
        .isEqualTo(Verdict.VALID);
    SigningLedger other =
        new SigningLedger(
            SigningLedger.KEY,
            Story.PROGRAMME,
            Bundles.rows(new RandomStory(8, 40).story.record()),
            List.of());
    ShortForm unheard = ShortForm.of(other.published(Story.PROGRAMME, 23).checkpoint());
    assertThat(Bundles.checked(bundle, new Against.Spoken(unheard)).verdict())
        .isEqualTo(Verdict.TAMPERED);
  }

  @Test
  void a_key_that_is_known_from_elsewhere_is_asked_for() throws Exception {
    byte[] bundle = Bundles.made(story, PROGRAMME);
    Path file = Files.createTempFile("bundle", ".zip");
    try {
      Files.write(file, bundle);
      assertThat(
              EvidenceCheck.check(
                      file, null, List.of(SigningLedger.KEY.verifier()), (done, of) -> {})
                  .verdict())
          .isEqualTo(Verdict.VALID);
      SignerKey stranger =
          SignerKey.generate(SigningLedger.NAME, SignatureType.ED25519, new SecureRandom());
      Findings findings =
          EvidenceCheck.check(file, null, List.of(stranger.verifier()), (done, of) -> {});
      assertThat(findings.verdict()).isEqualTo(Verdict.TAMPERED);
      assertThat(findings.findings().getFirst().words())
          .isEqualTo("The checkpoint is not signed with the key that was given.");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void an_event_changed_in_the_bundle_is_named_with_its_field() {
    Findings findings =
        Bundles.checked(
            replaced(
                Bundles.made(story, PROGRAMME),
                BundleFile.entry(3),
                "\"actor\":\"u-1\"",
                "\"actor\":\"u-7\""),
            null);
    assertThat(findings.verdict()).isEqualTo(Verdict.TAMPERED);
    assertThat(findings.findings())
        .extracting(Finding::words)
        .contains("The table and event 3 do not say the same: actor.")
        .contains(
            "Event 3 is not the one that the ledger took: the leaf hash kept of it is another.");
  }

  @Test
  void an_answer_that_does_not_follow_is_found_with_where_it_differs() {
    Findings findings =
        Bundles.checked(
            replaced(
                Bundles.made(story, PROGRAMME), BundleFile.ANSWER, "\"to do A1\"", "\"to be A1\""),
            null);
    assertThat(findings.verdict()).isEqualTo(Verdict.TAMPERED);
    assertThat(findings.findings())
        .singleElement()
        .extracting(Finding::words)
        .asString()
        .startsWith("The answer does not follow from the events: at /")
        .contains("to be A1", "to do A1");
  }

  @Test
  void a_journal_that_says_something_else_than_the_store_is_found() {
    List<StoredRow> rows = new ArrayList<>(Bundles.rows(story.record()));
    RandomStory other = new RandomStory(7, 80);
    long last = other.story.head();
    other.story.replaced(
        last, story.record().at(2).event(), story.record().at(last).envelope().disclosures());
    byte[] bundle = Bundles.made(other.story, Bundles.store(rows), ledger, PROGRAMME);
    assertThat(Bundles.checked(bundle, published(close)).findings())
        .extracting(Finding::where)
        .contains(BundleFile.ANSWER);
  }

  @Test
  void a_file_missing_surplus_or_changed_without_the_manifest() {
    byte[] honest = Bundles.made(story, PROGRAMME);
    Map<String, byte[]> without = new LinkedHashMap<>(Bundles.files(honest));
    without.remove(BundleFile.entry(5));
    assertThat(Bundles.checked(Bundles.zip(without), null).verdict()).isEqualTo(Verdict.INCOMPLETE);
    Map<String, byte[]> more = new LinkedHashMap<>(Bundles.files(honest));
    more.put("extra.txt", new byte[] {1});
    assertThat(Bundles.checked(Bundles.zip(more), null).verdict()).isEqualTo(Verdict.TAMPERED);
    Map<String, byte[]> changed = new LinkedHashMap<>(Bundles.files(honest));
    changed.put(BundleFile.READ_ME, "trust us".getBytes(StandardCharsets.UTF_8));
    assertThat(Bundles.checked(Bundles.zip(changed), null).findings())
        .extracting(Finding::where)
        .containsExactly(BundleFile.READ_ME);
  }

  @Test
  void a_checkpoint_of_more_events_than_there_are_leaves_it_open_and_says_so() {
    var known = Bundles.asked(story, Story.SECRETARIAT, PROGRAMME, "30", null);
    byte[] bundle =
        Bundles.bytes(
            Bundles.of(story, Bundles.store(Bundles.rows(story.record())), ledger)
                .of(known, PROGRAMME));
    assertThat(Bundles.checked(bundle, published(40)).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void another_audience_has_the_events_it_knows_with_proofs_and_nothing_hidden() {
    int proven = 0;
    for (int seed = 0; seed < 30; seed++) {
      Story one = new RandomStory(seed, 60).story;
      SigningLedger signing = Bundles.ledger(one);
      for (String audience : List.of("dfe", "board:B1")) {
        var known = Bundles.asked(one, ADVISER, PROGRAMME, "now", audience);
        byte[] bundle =
            Bundles.bytes(
                Bundles.of(one, Bundles.store(Bundles.rows(one.record())), signing)
                    .of(known, PROGRAMME));
        Findings findings = Bundles.checked(bundle, null);
        assertThat(findings.findings()).as("%s %s", seed, audience).isEmpty();
        for (Map.Entry<String, byte[]> file : Bundles.files(bundle).entrySet()) {
          if (file.getKey().startsWith("events/")) {
            proven++;
            long position = Long.parseLong(file.getKey().replaceAll("\\D", ""));
            assertThat(known.knowledge().knows(position)).isTrue();
          }
          String text = new String(file.getValue(), StandardCharsets.UTF_8);
          for (MatchResult named : HIDDEN.matcher(text).results().toList()) {
            assertThat(known.knowledge().hides(Ref.of(named.group())))
                .as("%s %s %s %s", seed, audience, file.getKey(), named.group())
                .isFalse();
          }
        }
      }
    }
    assertThat(proven).isGreaterThan(200);
  }

  @Test
  void an_event_that_carries_the_checkpoint_of_a_close_that_is_not_known_is_left_out() {
    var known = Bundles.asked(story, ADVISER, PROGRAMME, "now", "dfe");
    long newest = story.record().head();
    long heard = known.knowledge().positions().findFirst().orElseThrow();
    long unheard =
        LongStream.range(1, newest)
            .filter(position -> !known.knowledge().knows(position))
            .findFirst()
            .orElseThrow();
    long shown =
        Bundles.files(bundleFor(known, Bundles.rows(story.record()))).keySet().stream()
            .filter(name -> name.startsWith("events/"))
            .mapToLong(name -> Long.parseLong(name.replaceAll("\\D", "")))
            .max()
            .orElseThrow();
    for (long size : new long[] {heard, unheard}) {
      byte[] bundle = bundleFor(known, carrying(shown, size));
      assertThat(Bundles.checked(bundle, null).verdict()).isEqualTo(Verdict.VALID);
      assertThat(Bundles.files(bundle).containsKey(BundleFile.entry(shown)))
          .as("carrying that of %s events", size)
          .isEqualTo(size == heard);
    }
  }

  private byte[] bundleFor(AsKnown known, List<StoredRow> rows) {
    SigningLedger signing =
        new SigningLedger(SigningLedger.KEY, Story.PROGRAMME, rows, List.of(close));
    return Bundles.bytes(Bundles.of(story, Bundles.store(rows), signing).of(known, PROGRAMME));
  }

  /** The rows with a checkpoint in the envelope of one of them, as the command side puts it. */
  private List<StoredRow> carrying(long position, long size) {
    String note =
        new String(ledger.published(Story.PROGRAMME, size).note().bytes(), StandardCharsets.UTF_8);
    List<StoredRow> rows = new ArrayList<>();
    for (StoredRow row : Bundles.rows(story.record())) {
      if (row.position() != position) {
        rows.add(row);
        continue;
      }
      Map<String, String> envelope = EnvelopeCodec.write(story.record().at(position).envelope());
      envelope.put(EnvelopeCodec.CHECKPOINT, note);
      rows.add(
          new StoredRow(
              position,
              row.recordedAt(),
              row.eventId(),
              row.type(),
              row.revision(),
              row.payload(),
              EventJson.bytes(envelope)));
    }
    return rows;
  }

  @Test
  void one_thing_for_another_audience_is_its_own_events_only() {
    var thing = new Matter.OneThing(EntityKind.BOARD, Ref.of("B1"));
    Story one = new Story();
    one.told("public", "2026-01-05", Means.PUBLISHED).recorded(story.record().at(1).event());
    one.told("public", "2026-01-05", Means.PUBLISHED).recorded(story.record().at(2).event());
    one.told("public", "2026-01-05", Means.PUBLISHED).recorded(story.record().at(3).event());
    SigningLedger signing = Bundles.ledger(one);
    byte[] bundle =
        Bundles.bytes(
            Bundles.of(one, Bundles.store(Bundles.rows(one.record())), signing)
                .of(Bundles.asked(one, ADVISER, thing, "now", "dfe"), thing));
    assertThat(Bundles.checked(bundle, null).findings()).isEmpty();
    assertThat(Bundles.files(bundle).keySet())
        .filteredOn(name -> name.startsWith("events/"))
        .containsExactly(BundleFile.entry(2));
    byte[] forged = replaced(bundle, BundleFile.entry(2), "\"actor\":\"u-1\"", "\"actor\":\"u-7\"");
    assertThat(Bundles.checked(forged, null).findings())
        .extracting(Finding::words)
        .contains("Event 2 is not the one that was signed: the proof does not lead to this root.");
  }

  @Test
  void what_a_spreadsheet_would_work_out_is_text() {
    StoredRow row = Bundles.rows(story.record()).getFirst();
    StoredRow formula =
        new StoredRow(
            1,
            row.recordedAt(),
            "=cmd|' /C calc'!A0",
            row.type(),
            row.revision(),
            row.payload(),
            row.metadata());
    assertThat(StoredEntry.of(Story.PROGRAMME, formula))
        .isInstanceOfSatisfying(
            StoredEntry.Event.class,
            entry ->
                assertThat(new String(new EventsTable().row(entry.entry()), StandardCharsets.UTF_8))
                    .endsWith(",\"'=cmd|' /C calc'!A0\"\r\n"));
  }

  @Test
  void the_version_of_the_view_is_named_in_the_answer() {
    assertThat(
            new String(
                Bundles.files(Bundles.made(story, PROGRAMME)).get(BundleFile.ANSWER),
                StandardCharsets.UTF_8))
        .contains("\"viewVersion\":\"" + Answers.VIEW_VERSION + "\"");
  }
}
