package uk.improvementboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the {@code type} of a problem leads: the rule in words, open to everybody. */
@Controller
final class ProblemExplanations {

  private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*");

  private final ProblemAnswers answers;

  ProblemExplanations(ProblemAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/problems/{rule}")
  void explain(@PathVariable String rule, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (rule.length() > 120 || !RULE.matcher(rule).matches()) {
      answers.answer(
          request, response, WebRule.ADDRESS_EXISTS.problem("There is no rule of that name."));
      return;
    }
    answers.write(
        request,
        response,
        new ProblemDocument(
            "/problems/" + rule,
            words(rule),
            HttpServletResponse.SC_OK,
            "A request that breaks this rule is refused and changes nothing. The answer's detail"
                + " and errors say what to put right.",
            request.getRequestURI(),
            rule,
            List.of()));
  }

  /** The id as a sentence: {@code BODY_IS_NOT_TOO_LARGE} is "Body is not too large". */
  private static String words(String rule) {
    String lower = rule.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }
}
