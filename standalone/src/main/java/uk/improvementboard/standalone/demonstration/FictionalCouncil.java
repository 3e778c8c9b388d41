package uk.improvementboard.standalone.demonstration;

import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** The example that no paper stands behind: a council that does not exist. */
public final class FictionalCouncil {

  public static final ProgrammeId PROGRAMME = new ProgrammeId("wexmoor");

  /** Its improvement board, whose ten meetings the example tells. */
  public static final Audience BOARD = Audience.board(new Ref("IB"));

  private FictionalCouncil() {}
}
