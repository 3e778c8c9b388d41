package uk.improvementboard.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.improvementboard.platform.ledger.MerkleTree;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.WitnessRequest;

/** C2SP tlog-witness over HTTP: each status code where the specification asks for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessServiceTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T14:30:00Z"));
  private static final Council ANYSHIRE = Council.of("council.example/anyshire");
  private static final MerkleTree HISTORY = Council.history(60);

  @TempDir private Path temporary;
  private Path folder;
  private WitnessFolder witness;
  private WitnessService service;

  @BeforeEach
  void serves() {
    folder = temporary.resolve("witness");
    WitnessFolder.make(folder, "dfe.example/witness", new SecureRandom());
    witness = WitnessFolder.open(folder, CLOCK);
    witness.watch(ANYSHIRE.key().verifier(), ANYSHIRE.origin());
    service =
        WitnessService.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void ends() {
    service.close();
    witness.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + service.address().getPort() + path));
  }

  private HttpResponse<String> add(byte[] body) throws Exception {
    return send(at("/add-checkpoint").POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> add(WitnessRequest request) throws Exception {
    return add(request.bytes());
  }

  @Test
  void what_continues_is_cosigned_with_200() throws Exception {
    for (long[] step : new long[][] {{0, 20}, {20, 20}, {20, 33}}) {
      HttpResponse<String> answer = add(ANYSHIRE.request(HISTORY, step[0], step[1]));
      assertThat(answer.statusCode()).isEqualTo(200);
      String note =
          new String(ANYSHIRE.signed(HISTORY, step[1]).note().bytes(), StandardCharsets.UTF_8)
              + answer.body();
      assertThat(
              SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8))
                  .orElseThrow()
                  .verify(
                      ANYSHIRE.origin(),
                      List.of(ANYSHIRE.key().verifier()),
                      List.of(witness.publicKey()))
                  .orElseThrow()
                  .witnesses())
          .hasSize(1);
    }
  }

  @Test
  void a_size_that_is_not_the_one_kept_is_409_with_the_size_kept() throws Exception {
    add(ANYSHIRE.request(HISTORY, 0, 20));
    MerkleTree fork = Council.history(60, 19);
    for (WitnessRequest conflict :
        List.of(
            ANYSHIRE.request(HISTORY, 0, 33),
            ANYSHIRE.request(HISTORY, 19, 33),
            ANYSHIRE.request(HISTORY, 21, 33),
            ANYSHIRE.request(HISTORY, 0, 19),
            ANYSHIRE.request(HISTORY, 19, 19),
            ANYSHIRE.request(fork, 20, 20))) {
      HttpResponse<String> answer = add(conflict);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).isEqualTo("20\n");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    }
  }

  @Test
  void a_proof_that_does_not_hold_is_422() throws Exception {
    add(ANYSHIRE.request(HISTORY, 0, 20));
    for (WitnessRequest unproven :
        List.of(
            ANYSHIRE.withoutProof(HISTORY, 20, 33),
            ANYSHIRE.request(Council.history(60, 3), 20, 33))) {
      assertThat(add(unproven).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void what_cannot_be_read_is_400() throws Exception {
    add(ANYSHIRE.request(HISTORY, 0, 20));
    assertThat(add(ANYSHIRE.withoutProof(HISTORY, 33, 20)).statusCode()).isEqualTo(400);
    assertThat(add(ANYSHIRE.withoutProof(HISTORY, 20, 19)).statusCode()).isEqualTo(400);
    for (String bad : List.of("", "\n", "old 20\n", "old 020\n\nx\n1\ny\n\n— z AAAAAAA=\n")) {
      assertThat(add(bad.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void another_ledger_is_404_and_another_key_403() throws Exception {
    assertThat(add(Council.of("other.example").request(HISTORY, 0, 20)).statusCode())
        .isEqualTo(404);
    assertThat(add(Council.of(ANYSHIRE.origin()).request(HISTORY, 0, 20)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void more_than_any_request_has_is_413_and_other_calls_are_refused() throws Exception {
    assertThat(add(new byte[WitnessRequest.LONGEST + 1]).statusCode()).isEqualTo(413);
    assertThat(send(at("/add-checkpoint").GET()).statusCode()).isEqualTo(405);
    assertThat(send(at("/elsewhere").GET()).statusCode()).isEqualTo(404);
    assertThat(send(at("/").GET()).body()).isEqualTo(witness.publicKey().text() + "\n");
  }

  @Test
  void where_nothing_can_be_kept_nothing_is_signed_and_the_answer_is_500() throws Exception {
    add(ANYSHIRE.request(HISTORY, 0, 20));
    try (Stream<Path> heads = Files.list(folder.resolve("heads"))) {
      for (Path head : heads.toList()) {
        Files.delete(head);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    HttpResponse<String> answer = add(ANYSHIRE.request(HISTORY, 0, 20));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("—").doesNotContain(folder.toString());
  }

  @Test
  void a_port_that_is_taken_is_told() {
    assertThatThrownBy(() -> WitnessService.start(witness, service.address()))
        .isInstanceOf(CannotWitness.class)
        .hasMessageContaining("cannot be used");
  }
}
