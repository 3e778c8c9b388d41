package uk.improvementboard.standalone.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.platform.ledger.WitnessVerdict;

/**
 * A witness that is asked over HTTP (C2SP tlog-witness). Nobody signs in: a request is worth what
 * the ledger's signature on it is worth.
 */
public final class WitnessService implements AutoCloseable {

  private static final String ADD_CHECKPOINT = "/add-checkpoint";
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String SIZE = "text/x.tlog.size";

  static {
    // Seconds that a request or an answer may take, so that nobody holds a connection for ever.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    System.setProperty("sun.net.httpserver.maxRspTime", "30");
    System.setProperty("jdk.httpserver.maxConnections", "200");
  }

  private final WitnessFolder folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessService(WitnessFolder folder, HttpServer server) {
    this.folder = folder;
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Answers from now on, until closed.
   *
   * @param at port 0 for any that is free
   * @throws CannotWitness when this address cannot be listened on
   */
  public static WitnessService start(WitnessFolder folder, InetSocketAddress at) {
    try {
      WitnessService service = new WitnessService(folder, HttpServer.create(at, 0));
      service.server.start();
      return service;
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotWitness(
          CannotWitness.Why.NOT_AVAILABLE,
          "Port " + at.getPort() + " of " + at.getHostString() + " cannot be used: " + e);
    }
  }

  /** Where it answers. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      // Who asked has gone. What was kept is kept; asked again, it is the same answer.
      throw new UncheckedIOException(e);
    }
  }

  private record Answer(int status, String type, String body) {

    static Answer plain(int status, String words) {
      return new Answer(status, PLAIN, words + "\n");
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if ("/".equals(path) && "GET".equals(method)) {
      return Answer.plain(200, folder.publicKey().text());
    }
    if (!ADD_CHECKPOINT.equals(path)) {
      return Answer.plain(404, "Here is a witness. Checkpoints go to " + ADD_CHECKPOINT + ".");
    }
    if (!"POST".equals(method)) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return Answer.plain(405, "A checkpoint is handed in with POST.");
    }
    byte[] body = exchange.getRequestBody().readNBytes(WitnessRequest.LONGEST + 1);
    if (body.length > WitnessRequest.LONGEST) {
      return Answer.plain(413, "More than " + WitnessRequest.LONGEST + " bytes.");
    }
    return switch (WitnessRequest.parse(body)) {
      case Parsed.Read<WitnessRequest>(WitnessRequest request) ->
          answer(request, folder.judge(request));
      case Parsed.Refused<WitnessRequest>(var flaw, String words) -> Answer.plain(400, words);
    };
  }

  private static Answer answer(WitnessRequest request, WitnessAnswer answer) {
    return switch (answer) {
      case WitnessAnswer.Cosigned cosigned -> Answer.plain(200, cosigned.cosignature().line());
      case WitnessAnswer.Unable(String words) ->
          Answer.plain(500, "This witness cannot keep heads now and signs nothing.");
      case WitnessAnswer.Refused(WitnessVerdict.Reason reason, String words, long kept) ->
          switch (reason) {
            case MALFORMED -> Answer.plain(400, words);
            case UNKNOWN_ORIGIN -> Answer.plain(404, words);
            case BAD_SIGNATURE -> Answer.plain(403, words);
            case ROLLBACK, FORK, NOT_FROM_KEPT_HEAD ->
                request.old() > request.checkpoint().checkpoint().size()
                    ? Answer.plain(400, "The proof starts after the checkpoint.")
                    : new Answer(409, SIZE, kept + "\n");
            case INCONSISTENT -> Answer.plain(422, words);
          };
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
