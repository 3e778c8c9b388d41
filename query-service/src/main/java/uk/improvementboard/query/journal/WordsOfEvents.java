package uk.improvementboard.query.journal;

import java.util.List;
import uk.improvementboard.terms.ProgrammeId;

/** Where words stand in a programme's journal. */
public interface WordsOfEvents {

  /**
   * The positions of the events that say these words, the best matches first.
   *
   * @param words as a person would type them: {@code recruit "social workers" -agency}
   * @param upTo the last position searched
   */
  List<Long> saying(ProgrammeId programme, String words, long upTo);
}
