package uk.improvementboard.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Account;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.PhaseBanner;
import uk.improvementboard.design.ServiceNavigation;
import uk.improvementboard.design.ServiceNavigation.Place;
import uk.improvementboard.design.Surroundings;
import uk.improvementboard.design.web.Site;
import uk.improvementboard.design.web.SurroundingsOfRequest;
import uk.improvementboard.platform.accounts.SignedIn;

/** The council, the service, who is signed in, and whether the data are for demonstration. */
@Component
final class SiteSurroundings implements SurroundingsOfRequest {

  private final Site site;
  private final SignedIn signedIn;
  private final boolean demonstration;

  SiteSurroundings(
      Site site,
      SignedIn signedIn,
      @Value("${improvement-board.site.demonstration:false}") boolean demonstration) {
    this.site = site;
    this.signedIn = signedIn;
    this.demonstration = demonstration;
  }

  @Override
  public Surroundings of(HttpServletRequest request) {
    boolean known = isSignedIn();
    return new Surroundings(
        site.owner(),
        site.service(),
        known ? List.of(myWork(request), programmes(request), help(request)) : List.of(),
        notice(),
        known
            ? new Account(
                "Signed in as " + signedIn.actor().role().words().replace('-', ' '), "/sign-out")
            : null,
        List.of(Link.of("Help", "/help"), Link.of("Accessibility statement", "/accessibility")));
  }

  private static boolean isSignedIn() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
  }

  private static ServiceNavigation.Item programmes(HttpServletRequest request) {
    String path = request.getRequestURI();
    return ServiceNavigation.Item.of(
        "Programmes",
        "/programmes",
        path.equals("/programmes")
            ? Place.CURRENT
            : path.startsWith("/programmes/") ? Place.ACTIVE : Place.ELSEWHERE);
  }

  private static ServiceNavigation.Item myWork(HttpServletRequest request) {
    return page(request, "My work", "/my-work");
  }

  private static ServiceNavigation.Item help(HttpServletRequest request) {
    return page(request, "Help", "/help");
  }

  private static ServiceNavigation.Item page(
      HttpServletRequest request, String words, String page) {
    return ServiceNavigation.Item.of(
        words, page, request.getRequestURI().equals(page) ? Place.CURRENT : Place.ELSEWHERE);
  }

  private @Nullable PhaseBanner notice() {
    return demonstration
        ? PhaseBanner.of(
            "Demonstration data", "What is shown comes from councils' published papers.")
        : null;
  }
}
