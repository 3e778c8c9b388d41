package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Table;

/**
 * One event of the record.
 *
 * @param words what happened, in a sentence
 * @param envelope who recorded it, when, on what source and for whom
 * @param changed what it changed, field by field
 * @param rests on whose authority each change of it rests
 * @param knownTo who learnt of it when, by which act
 * @param stored its bytes and its leaf; null for whoever does not know everything
 * @param ways to the events before and after it
 */
public record EventPage(
    Frame frame,
    String words,
    List<Fact> envelope,
    @Nullable Table changed,
    List<Fact> rests,
    @Nullable Table knownTo,
    @Nullable Stored stored,
    List<Link> ways) {

  /**
   * An event as it is stored.
   *
   * @param facts its stored name, its leaf and how that is checked
   * @param says what it says, set out for reading
   * @param saysAsStored the same, byte for byte
   * @param envelope its envelope, set out for reading
   * @param envelopeAsStored the same, byte for byte
   */
  public record Stored(
      List<Fact> facts,
      String says,
      String saysAsStored,
      String envelope,
      String envelopeAsStored) {
    public Stored {
      facts = List.copyOf(facts);
    }
  }

  public EventPage {
    envelope = List.copyOf(envelope);
    rests = List.copyOf(rests);
    ways = List.copyOf(ways);
  }
}
