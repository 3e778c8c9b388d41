package uk.improvementboard.standalone.starthere;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.PhaseBanner;
import uk.improvementboard.design.ServiceNavigation;
import uk.improvementboard.design.ServiceNavigation.Place;
import uk.improvementboard.design.Surroundings;
import uk.improvementboard.design.web.SurroundingsOfRequest;
import uk.improvementboard.standalone.demonstration.FictionalCouncil;

/**
 * What stands round every page, with the way to the tour; and on every page of the fictional
 * council that it is one, whether or not the other data are for demonstration.
 */
final class RoundTheDemonstration implements SurroundingsOfRequest {

  private static final String COUNCIL = "/programmes/" + FictionalCouncil.PROGRAMME;

  private final SurroundingsOfRequest site;

  RoundTheDemonstration(SurroundingsOfRequest site) {
    this.site = site;
  }

  @Override
  public Surroundings of(HttpServletRequest request) {
    Surroundings round = site.of(request);
    String path = request.getRequestURI();
    return new Surroundings(
        round.owner(),
        round.service(),
        navigation(round.navigation(), path),
        notice(round.notice(), path),
        round.account(),
        round.footer());
  }

  /** A reader who is not signed in has nowhere to go yet. */
  private static List<ServiceNavigation.Item> navigation(
      List<ServiceNavigation.Item> before, String path) {
    if (before.isEmpty()) {
      return before;
    }
    List<ServiceNavigation.Item> items = new ArrayList<>(before);
    items.add(
        ServiceNavigation.Item.of(
            "Start here",
            StartHere.ADDRESS,
            path.equals(StartHere.ADDRESS)
                ? Place.CURRENT
                : isUnder(path, StartHere.ADDRESS) ? Place.ACTIVE : Place.ELSEWHERE));
    return items;
  }

  private static @Nullable PhaseBanner notice(@Nullable PhaseBanner before, String path) {
    if (isUnder(path, COUNCIL)) {
      return PhaseBanner.of(
          "Demonstration data",
          "There is no such council. Its people, papers and figures are invented.");
    }
    return before == null || isUnder(path, "/programmes/")
        ? before
        : PhaseBanner.of(
            "Demonstration data",
            "What is shown comes from three councils' published papers, and from one council that"
                + " does not exist.");
  }

  private static boolean isUnder(String path, String address) {
    return path.equals(address) || path.startsWith(address.endsWith("/") ? address : address + "/");
  }
}
