package uk.improvementboard.platform.streams;

import java.util.Collection;
import java.util.Map;
import uk.improvementboard.terms.ProgrammeId;

/** How far every programme's stream has come, so that a view can be held against it. */
interface ProgrammeHeads {

  /**
   * The position of each programme's last event.
   *
   * @param known programmes heard of so far; a store also answers for those it holds unheard of
   */
  Map<ProgrammeId, Long> heads(Collection<ProgrammeId> known);
}
