package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.Head;
import uk.improvementboard.platform.ledger.InclusionEvidence;
import uk.improvementboard.platform.ledger.InclusionProof;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.ProofVerdict;
import uk.improvementboard.platform.ledger.ShortForm;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.ledger.Witness;
import uk.improvementboard.platform.ledger.WitnessVerdict;
import uk.improvementboard.terms.Role;

/**
 * The ledger as somebody outside has it: every head, checkpoint and proof that the product hands
 * out, held against a tree made of the stored events by the ledger's core alone.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

  private static final String MEDWAY = "/api/v1/programmes/medway";
  private static final String ORIGIN = "improvement-board.local/medway";

  private static Product product;

  @BeforeAll
  static void start() {
    product = Product.withExamples();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  private static JdbcClient database() {
    return JdbcClient.create(product.postgres().dataSource());
  }

  /** An event as the store holds it. */
  private record Stored(LedgerEntry entry, String metadata) {}

  private static List<Stored> stored(String programme) {
    return entries(database(), programme).stream()
        .map(entry -> new Stored(entry, new String(entry.metadata(), StandardCharsets.UTF_8)))
        .toList();
  }

  /** The entries of a programme's events, of the bytes in the event table. */
  static List<LedgerEntry> entries(JdbcClient database, String programme) {
    return database
        .sql(
            """
            SELECT sequenceNumber + 1 AS position, eventIdentifier, timeStamp, payloadType,
                   payloadRevision, payload, metaData
            FROM DomainEventEntry WHERE aggregateIdentifier = ? ORDER BY sequenceNumber
            """)
        .param(programme)
        .query(
            (row, number) ->
                new LedgerEntry(
                    programme,
                    row.getLong("position"),
                    Instant.parse(row.getString("timeStamp")),
                    row.getString("eventIdentifier"),
                    row.getString("payloadType"),
                    row.getString("payloadRevision"),
                    row.getBytes("payload"),
                    row.getBytes("metaData")))
        .list();
  }

  private static MerkleTree tree(String programme) {
    MerkleTree tree = new MerkleTree();
    stored(programme).forEach(event -> tree.append(event.entry().leafHash()));
    return tree;
  }

  private static List<Long> closes(String programme) {
    return stored(programme).stream()
        .filter(event -> event.entry().type().equals("meeting.closed"))
        .map(event -> event.entry().position())
        .toList();
  }

  private static List<VerifierKey> keys() throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(product.address() + "/api/v1/ledger/keys"))
                    .header("Accept", "text/plain")
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("to somebody who is not signed in").isEqualTo(200);
    return answer.body().lines().map(line -> VerifierKey.parse(line).orElseThrow()).toList();
  }

  private static JsonNode asked(Role role, String address) {
    Reader.Answer answer = product.as(role).get(address);
    assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<Hash> hashes(JsonNode path) {
    List<Hash> hashes = new ArrayList<>();
    path.forEach(hash -> hashes.add(Hash.ofBase64(hash.asString()).orElseThrow()));
    return hashes;
  }

  private static byte[] text(String address) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(product.address() + address))
                  .header("Accept", "text/plain")
                  .header(
                      "Authorization",
                      "Basic "
                          + Base64.getEncoder()
                              .encodeToString(
                                  (Role.AUDITOR.words() + ":" + Product.PASSWORD)
                                      .getBytes(StandardCharsets.UTF_8)))
                  .build(),
              BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void at_each_close_there_is_a_checkpoint_that_the_published_key_has_signed() throws Exception {
    MerkleTree tree = tree("medway");
    Map<Long, String> notes = new TreeMap<>();
    asked(Role.AUDITOR, MEDWAY + "/ledger/checkpoints")
        .get("items")
        .forEach(item -> notes.put(item.get("size").asLong(), item.get("note").asString()));
    assertThat(notes.keySet()).containsExactlyElementsOf(closes("medway")).isNotEmpty();
    for (Map.Entry<Long, String> one : notes.entrySet()) {
      SignedCheckpoint signed =
          SignedCheckpoint.parse(one.getValue().getBytes(StandardCharsets.UTF_8)).orElseThrow();
      assertThat(signed.verify(ORIGIN, keys(), List.of())).isInstanceOf(Parsed.Read.class);
      assertThat(signed.checkpoint().size()).isEqualTo(one.getKey());
      assertThat(signed.checkpoint().root()).isEqualTo(tree.root(one.getKey()));
      assertThat(text(MEDWAY + "/ledger/checkpoint?asOf=" + one.getKey()))
          .isEqualTo(one.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void what_is_recorded_next_carries_the_checkpoint_in_its_envelope() {
    List<Long> closes = closes("ealing");
    JsonMapper json = JsonMapper.shared();
    for (int i = 0; i < closes.size(); i++) {
      Reader.Answer answer =
          product
              .as(Role.SECRETARIAT)
              .command("ealing", "IdentifyRisk", "{\"title\": \"A risk, number " + i + "\"}");
      assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }
    List<Long> recorded = new ArrayList<>();
    for (Stored event : stored("ealing")) {
      JsonNode note = json.readTree(event.metadata()).path("checkpoint");
      if (note.isString()) {
        SignedCheckpoint signed =
            SignedCheckpoint.parse(note.asString().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(event.entry().position()).isGreaterThan(signed.checkpoint().size());
        recorded.add(signed.checkpoint().size());
      }
    }
    assertThat(recorded).as("each once, in order").containsExactlyElementsOf(closes);
    product.caughtUp("ealing");
  }

  @Test
  void every_event_is_proven_to_be_in_the_head_and_every_head_to_be_continued() {
    List<Stored> events = stored("medway");
    MerkleTree tree = tree("medway");
    long size = tree.size();
    for (long position = 1; position <= size; position += 13) {
      JsonNode proof =
          asked(Role.ADVISER, MEDWAY + "/ledger/proof?asOf=" + size + "&event=" + position)
              .get("data");
      Hash leaf = events.get((int) position - 1).entry().leafHash();
      assertThat(proof.get("leaf").asString()).isEqualTo(leaf.base64());
      assertThat(
              new InclusionProof(position - 1, size, hashes(proof.get("path")))
                  .verify(leaf, tree.root()))
          .isEqualTo(ProofVerdict.PROVEN);
      proof =
          asked(Role.ADVISER, MEDWAY + "/ledger/proof?asOf=" + size + "&from=" + position)
              .get("data");
      assertThat(
              new ConsistencyProof(position, size, hashes(proof.get("path")))
                  .verify(tree.root(position), tree.root()))
          .isEqualTo(ProofVerdict.PROVEN);
    }
  }

  @Test
  void proofs_are_to_be_had_as_the_files_of_c2sp() throws Exception {
    List<Long> closes = closes("medway");
    long last = closes.getLast();
    InclusionEvidence evidence =
        InclusionEvidence.parse(text(MEDWAY + "/ledger/proof?event=3")).orElseThrow();
    assertThat(evidence.checkpoint().checkpoint().size()).isEqualTo(last);
    assertThat(
            evidence
                .proof()
                .verify(
                    stored("medway").get(2).entry().leafHash(),
                    evidence.checkpoint().checkpoint().root()))
        .isEqualTo(ProofVerdict.PROVEN);
    long first = closes.getFirst();
    Witness witness = new Witness(ORIGIN, keys());
    Head kept = new Head(first, tree("medway").root(first));
    assertThat(witness.judge(kept, text(MEDWAY + "/ledger/proof?from=" + first)))
        .isInstanceOf(WitnessVerdict.Accepted.class);
    assertThat(
            witness.judge(
                new Head(first, tree("medway").root(first + 1)),
                text(MEDWAY + "/ledger/proof?from=" + first)))
        .as("another record")
        .isInstanceOf(WitnessVerdict.Refused.class);
  }

  @Test
  void a_replay_carries_its_head_and_the_way_to_the_proof_that_today_continues_it() {
    JsonNode replay = asked(Role.ADVISER, MEDWAY + "/meetings/SC-2020-03-05/replay");
    JsonNode head = replay.at("/asOf/ledger");
    long size = head.get("size").asLong();
    MerkleTree tree = tree("medway");
    assertThat(size).isEqualTo(replay.at("/asOf/position").asLong());
    assertThat(head.get("root").asString()).isEqualTo(tree.root(size).base64());
    String checkpoint = head.get("checkpoint").asString();
    assertThat(ShortForm.parse(checkpoint)).isInstanceOf(Parsed.Read.class);
    JsonNode proof = asked(Role.ADVISER, head.get("proof").asString()).get("data");
    assertThat(
            new ConsistencyProof(size, tree.size(), hashes(proof.get("path")))
                .verify(tree.root(size), tree.root()))
        .isEqualTo(ProofVerdict.PROVEN);
    Document page = page("/programmes/medway/meetings/SC-2020-03-05/replay");
    assertThat(page.select("#ledger + dl").text()).contains(checkpoint);
    assertThat(page("/programmes/medway/meetings/SC-2020-03-05").text()).contains(checkpoint);
    assertThat(page("/programmes/medway/ledger").text()).contains(checkpoint);
  }

  private static Document page(String address) {
    Reader.Answer answer = product.as(Role.AUDITOR).get(address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @Test
  void what_the_ledger_cannot_prove_is_refused_in_words() {
    long size = tree("medway").size();
    for (String refused :
        List.of(
            "/ledger/proof?event=0",
            "/ledger/proof?event=" + (size + 1),
            "/ledger/proof?from=" + (size + 1),
            "/ledger/proof?from=5&size=4")) {
      Reader.Answer answer = product.as(Role.AUDITOR).get(MEDWAY + refused);
      assertThat(answer.status()).as(refused).isEqualTo(404);
      assertThat(answer.json().path("rule").asString()).isEqualTo("LEDGER_HAS_COME_THAT_FAR");
    }
    for (String refused : List.of("/ledger/proof", "/ledger/proof?event=1&from=1")) {
      Reader.Answer answer = product.as(Role.AUDITOR).get(MEDWAY + refused);
      assertThat(answer.status()).as(refused).isEqualTo(400);
      assertThat(answer.json().path("rule").asString()).isEqualTo("PROOF_SAYS_WHAT_OF");
    }
    Reader.Answer unsigned =
        product.as(Role.AUDITOR).get(MEDWAY + "/ledger/checkpoint?asOf=1&as=note");
    assertThat(unsigned.status()).isEqualTo(404);
    assertThat(unsigned.json().path("rule").asString()).isEqualTo("CHECKPOINT_IS_SIGNED");
    assertThat(product.as(Role.AUDITOR).get("/api/v1/programmes/none/ledger/checkpoint").status())
        .isEqualTo(404);
  }
}
