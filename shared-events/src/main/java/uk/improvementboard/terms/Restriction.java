package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What may be known of a thing by those to whom it was not disclosed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Restriction {

  /** No restriction: an audience knows it once it is disclosed to it. */
  record Open() implements Restriction {}

  /**
   * Embargoed, or unpublished by rule: nobody but those to whom it was disclosed may learn that it
   * exists.
   *
   * @param reason the rule or embargo
   */
  record Hidden(String reason) implements Restriction {}

  /**
   * Its existence is open, its content is not.
   *
   * @param paragraph the paragraph of Schedule 12A to the Local Government Act 1972, or {@code not
   *     stated}
   */
  record Exempt(Stated<String> paragraph) implements Restriction {}
}
