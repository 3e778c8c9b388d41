package uk.improvementboard.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside any handler, such as in a filter, in the same words as the rest. */
@Controller
final class ErrorPages implements ErrorController {

  private final ProblemAnswers answers;

  ErrorPages(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    answers.answer(
        request,
        response,
        ProblemAdvice.ofStatus(
            status instanceof Integer code ? code : 404, // asked for by name, there is no error
            thrown instanceof Throwable cause ? cause : null,
            request),
        path instanceof String asked ? asked : request.getRequestURI());
  }
}
