package uk.improvementboard.query.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.portfolio.Concern;
import uk.improvementboard.query.portfolio.Portfolio;
import uk.improvementboard.query.portfolio.Portfolio.PageOf;

/** What needs attention in whichever programme, concern by concern. */
@RestController
@RequestMapping(path = "/api/v1/portfolio", produces = "application/json")
final class PortfolioEndpoints {

  private final SignedIn signedIn;
  private final Answers answers;
  private final Portfolio portfolio;

  PortfolioEndpoints(SignedIn signedIn, Answers answers, Portfolio portfolio) {
    this.signedIn = signedIn;
    this.answers = answers;
    this.portfolio = portfolio;
  }

  /** Every thing that gives rise to a concern, the worst first. */
  @GetMapping("/{concern}")
  ResponseEntity<byte[]> things(
      @PathVariable String concern,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    return answer(
        answers,
        portfolio.page(
            portfolio.things(signedIn.actor(), asOf, Concern.read(concern), within),
            asOf,
            cursor,
            limit));
  }

  /** A page of a list that has no programme's moment in common. */
  static ResponseEntity<byte[]> answer(Answers answers, PageOf<?> page) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("total", page.total());
    about.put("limit", page.size());
    if (page.next() != null) {
      about.put("next", page.next());
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("items", page.items());
    body.put("page", about);
    return answers.respond(body);
  }
}
