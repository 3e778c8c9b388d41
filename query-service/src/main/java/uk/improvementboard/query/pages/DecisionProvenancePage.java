package uk.improvementboard.query.pages;

import java.util.List;

/**
 * A decision with what it rested on and what came of it.
 *
 * @param taken how it was taken: where, by whom, under which terms
 * @param knownAs whose knowledge the papers are shown by
 * @param reliedOn a card for each thing that it was decided on
 * @param authorised a card for each change that it authorises
 * @param since what was recorded of it after it was taken
 */
public record DecisionProvenancePage(
    Frame frame,
    List<Fact> taken,
    String knownAs,
    List<Card> reliedOn,
    List<Card> authorised,
    List<Happening> since) {

  public DecisionProvenancePage {
    taken = List.copyOf(taken);
    reliedOn = List.copyOf(reliedOn);
    authorised = List.copyOf(authorised);
    since = List.copyOf(since);
  }
}
