package uk.improvementboard.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.improvementboard.design.web.Site;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.portfolio.Concern;
import uk.improvementboard.query.savedviews.SavedLists;

/** The pages that belong to a reader and not to a programme. */
@Controller
@RequestMapping(produces = "text/html")
final class OwnPages {

  private final SignedIn signedIn;
  private final MyWork myWork;
  private final PortfolioPages portfolios;
  private final SavedLists savedLists;
  private final Site site;

  OwnPages(
      SignedIn signedIn,
      MyWork myWork,
      PortfolioPages portfolios,
      SavedLists savedLists,
      Site site) {
    this.signedIn = signedIn;
    this.myWork = myWork;
    this.portfolios = portfolios;
    this.savedLists = savedLists;
    this.site = site;
  }

  @GetMapping("/my-work")
  String myWork(Model model) {
    model.addAttribute("it", myWork.of(signedIn.actor()));
    return "query/myWork";
  }

  @GetMapping("/portfolio/{concern}")
  String concern(
      @PathVariable String concern,
      AsOf asOf,
      @RequestParam(defaultValue = "" + Gaps.WITHIN) int within,
      @RequestParam @Nullable String cursor,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "it",
        portfolios.concern(
            signedIn.actor(), asOf, Concern.read(concern), within, cursor, savedLists.of(request)));
    return "query/concern";
  }

  @GetMapping("/help")
  String help(Model model) {
    model.addAttribute("it", Help.page());
    return "query/help";
  }

  @GetMapping("/accessibility")
  String accessibility(Model model) {
    model.addAttribute("it", site.owner());
    return "query/accessibility";
  }
}
