package uk.improvementboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request with a problem: as a document of RFC 9457, or as a page where a browser asked
 * for one.
 */
public final class ProblemAnswers {

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

  private final JsonMapper json = JsonMapper.builder().build();
  private final ObjectProvider<ProblemPage> page;

  ProblemAnswers(ObjectProvider<ProblemPage> page) {
    this.page = page;
  }

  /** Whether the sender is a browser that wants to show a page. */
  public static boolean wantsPage(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !path.startsWith("/api/")
        && !path.startsWith("/actuator/")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** Writes the answer, unless part of another one is already on its way. */
  public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    answer(request, response, problem, request.getRequestURI());
  }

  void answer(
      HttpServletRequest request, HttpServletResponse response, Problem problem, String path)
      throws IOException {
    write(request, response, ProblemDocument.of(problem, path));
  }

  void write(HttpServletRequest request, HttpServletResponse response, ProblemDocument document)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(document.status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (!wantsPage(request)) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      write(response, json.writeValueAsBytes(document));
      return;
    }
    response.setContentType("text/html;charset=utf-8");
    ProblemPage pages = page.getIfAvailable();
    if (pages != null) {
      try {
        pages.show(document, request, response);
        return;
      } catch (Exception e) {
        log.error("the page of {} cannot be shown", document.rule(), e);
        if (response.isCommitted()) {
          return;
        }
        response.resetBuffer();
      }
    }
    write(response, plain(document).getBytes(StandardCharsets.UTF_8));
  }

  private static void write(HttpServletResponse response, byte[] body) throws IOException {
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String plain(ProblemDocument problem) {
    return """
        <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>%1$s</title>\
        <main><h1>%1$s</h1><p>%2$s</p><p>Rule %3$s</p></main></html>
        """
        .formatted(
            HtmlUtils.htmlEscape(problem.title()),
            HtmlUtils.htmlEscape(problem.detail()),
            HtmlUtils.htmlEscape(problem.rule()));
  }
}
