package uk.improvementboard.query.overtaken;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import uk.improvementboard.platform.accounts.LastingSignIn;
import uk.improvementboard.platform.accounts.LastingSignIns;
import uk.improvementboard.query.overtaken.OpenPage.Line;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Tells a page of the newest state, for as long as it is read, how many changes there have been
 * since: server-sent events, each the words to show. It says nothing while there are none.
 */
@Controller
final class OvertakenEndpoint {

  private final LastingSignIns signIns;
  private final Overtaken overtaken;
  private final WatchOverPages watch;

  OvertakenEndpoint(LastingSignIns signIns, Overtaken overtaken, WatchOverPages watch) {
    this.signIns = signIns;
    this.overtaken = overtaken;
    this.watch = watch;
  }

  @GetMapping(path = "/programmes/{programme}/overtaken", produces = "text/event-stream")
  SseEmitter overtaken(
      @PathVariable ProgrammeId programme,
      @RequestParam long since,
      @RequestParam @Nullable Audience audience,
      HttpServletRequest request,
      HttpServletResponse response) {
    LastingSignIn signIn = signIns.of(request);
    // what may not be asked is refused before anything is sent
    long unused = overtaken.since(signIn.actor().orElseThrow(), programme, audience, since);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader("X-Accel-Buffering", "no"); // the front door passes each word on at once
    SseEmitter emitter = new SseEmitter(0L);
    OpenPage page = new OpenPage(signIn, programme, audience, since, new Sent(emitter));
    emitter.onCompletion(
        () -> {
          page.end();
          watch.pages().closed(page);
        });
    emitter.onError(gone -> page.end());
    watch.pages().opened(page);
    return emitter;
  }

  /** A line to a browser. */
  private record Sent(SseEmitter emitter) implements Line {

    @Override
    public void say(String words) throws IOException {
      emitter.send(SseEmitter.event().data(words));
    }

    @Override
    public void beat() throws IOException {
      emitter.send(SseEmitter.event().comment(""));
    }

    @Override
    public void end() {
      try {
        emitter.send(SseEmitter.event().name("end").data("end"));
      } catch (IOException | IllegalStateException gone) {
        // whoever read it is not there any more
      }
      emitter.complete();
    }
  }
}
