package uk.improvementboard.query.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Audience;

/**
 * What was known, by whom, at which moment.
 *
 * @param asOf now, a position, an instant, or a meeting with one of its moments
 * @param reconstructed from what dated sources say, and not from positions
 * @param audience whose knowledge
 * @param trueOn the day whose state of affairs is meant; null for the moment's own day
 * @param minutedTo up to where the minutes count at a meeting's close; null for as far as they go
 */
record Question(
    String asOf,
    boolean reconstructed,
    Audience audience,
    @Nullable LocalDate trueOn,
    @Nullable Long minutedTo) {

  static Question of(String asOf, String audience) {
    return new Question(asOf, false, new Audience(audience), null, null);
  }

  Question asReconstructed() {
    return new Question(asOf, true, audience, trueOn, minutedTo);
  }

  Question trueOn(@Nullable LocalDate day) {
    return new Question(asOf, reconstructed, audience, day, minutedTo);
  }

  Question minutedTo(@Nullable Long position) {
    return new Question(asOf, reconstructed, audience, trueOn, position);
  }

  Question at(String other) {
    return new Question(other, reconstructed, audience, trueOn, null);
  }

  Question of(Audience other) {
    return new Question(asOf, reconstructed, other, trueOn, minutedTo);
  }

  @Override
  public String toString() {
    return asOf
        + (reconstructed ? ", reconstructed" : "")
        + ", as "
        + audience
        + (trueOn == null ? "" : ", true on " + trueOn)
        + (minutedTo == null ? "" : ", minuted to " + minutedTo);
  }
}
