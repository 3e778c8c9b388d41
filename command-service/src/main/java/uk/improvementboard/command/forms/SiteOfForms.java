package uk.improvementboard.command.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Account;
import uk.improvementboard.design.PhaseBanner;
import uk.improvementboard.design.ServiceNavigation;
import uk.improvementboard.design.ServiceNavigation.Place;
import uk.improvementboard.design.Surroundings;
import uk.improvementboard.design.web.Site;
import uk.improvementboard.design.web.SurroundingsOfRequest;
import uk.improvementboard.platform.accounts.SignedIn;

/** What stands round the forms where they come from a process of their own: as round every page. */
@Component
@ConditionalOnProperty("improvement-board.forms.query-address")
final class SiteOfForms implements SurroundingsOfRequest {

  private final Site site;
  private final SignedIn signedIn;
  private final boolean demonstration;

  SiteOfForms(
      Site site,
      SignedIn signedIn,
      @Value("${improvement-board.site.demonstration:false}") boolean demonstration) {
    this.site = site;
    this.signedIn = signedIn;
    this.demonstration = demonstration;
  }

  @Override
  public Surroundings of(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    boolean known = who != null && who.isAuthenticated();
    return new Surroundings(
        site.owner(),
        site.service(),
        List.of(ServiceNavigation.Item.of("Programmes", "/programmes", Place.ACTIVE)),
        demonstration
            ? PhaseBanner.of(
                "Demonstration data", "What is shown comes from councils' published papers.")
            : null,
        known
            ? new Account(
                "Signed in as " + signedIn.actor().role().words().replace('-', ' '), "/sign-out")
            : null,
        List.of());
  }
}
