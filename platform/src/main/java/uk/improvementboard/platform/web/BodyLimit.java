package uk.improvementboard.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body over the limit: by its declared length, or while it is read where none is. */
final class BodyLimit extends OncePerRequestFilter {

  private static final Pattern BUNDLE =
      Pattern.compile("/api/v1/(bundles|programmes/[^/]+/bundle)/?");

  private final ProblemAnswers answers;
  private final long largestBody;
  private final long largestBundle;

  BodyLimit(ProblemAnswers answers, long largestBody, long largestBundle) {
    this.answers = answers;
    this.largestBody = largestBody;
    this.largestBundle = largestBundle;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    long limit = BUNDLE.matcher(path).matches() ? largestBundle : largestBody;
    if (request.getContentLengthLong() > limit) {
      answers.answer(request, response, tooLarge(limit));
      return;
    }
    chain.doFilter(
        request.getContentLengthLong() < 0 ? new Counted(request, limit) : request, response);
  }

  static Problem tooLarge(long limit) {
    return WebRule.BODY_IS_NOT_TOO_LARGE.problem(
        "The body may have at most " + limit + " bytes here. Send it in parts.");
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final long limit;

    Counted(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      String encoding = getCharacterEncoding();
      return new BufferedReader(
          new InputStreamReader(
              getInputStream(),
              encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }
  }

  private static final class CountedStream extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit;
    private long seen;

    CountedStream(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = body.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws BodyTooLarge {
      seen += read;
      if (seen > limit) {
        throw new BodyTooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
