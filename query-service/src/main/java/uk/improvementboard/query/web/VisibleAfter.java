package uk.improvementboard.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.query.journal.JournalProgress;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Whoever has just recorded something sees it: a question with {@code after=POSITION}, or the
 * header {@code Improvement-Board-After}, is answered once the journal has come to that position.
 * {@code improvement-board.query.longest-wait} (5s) bounds the wait; then the answer says so.
 */
@Component
final class VisibleAfter implements HandlerInterceptor {

  static final String HEADER = "Improvement-Board-After";
  static final String PARAMETER = "after";

  private final JournalProgress progress;
  private final SignedIn signedIn;
  private final Duration patience;

  VisibleAfter(
      JournalProgress progress,
      SignedIn signedIn,
      @Value("${improvement-board.query.longest-wait:5s}") Duration patience) {
    this.progress = progress;
    this.signedIn = signedIn;
    this.patience = patience;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String after = asked(request);
    ProgrammeId programme = programme(request);
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads || after == null || programme == null) {
      return true;
    }
    long position = position(after);
    // waiting would tell a stranger that there is such a programme
    if (signedIn.actor().attachedTo(programme)
        && progress.await(programme, position, patience) < position) {
      response.setHeader("Retry-After", "1");
      throw AskingRule.VIEW_HAS_COME_THAT_FAR.problem(
          "It is safely recorded, at position "
              + position
              + ", and not shown yet. Load this page again.");
    }
    return true;
  }

  private static @Nullable String asked(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    return header == null ? request.getParameter(PARAMETER) : header;
  }

  private static @Nullable ProgrammeId programme(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("programme") instanceof String name
        ? readable(name)
        : null;
  }

  /** A name that cannot be read is refused by whoever takes it as an argument. */
  private static @Nullable ProgrammeId readable(String name) {
    try {
      return new ProgrammeId(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static long position(String after) {
    if (!after.matches("\\d{1,18}")) {
      throw AskingRule.POSITION_TO_WAIT_FOR_CAN_BE_READ.problem(
          "The parameter after: write a position such as 42.");
    }
    return Long.parseLong(after);
  }
}
