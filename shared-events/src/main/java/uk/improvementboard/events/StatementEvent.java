package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.Ref;

/** What a source says that is no other thing of the record. */
public sealed interface StatementEvent extends ProgrammeEvent {

  Ref statement();

  /** What a statement is for its reader. */
  enum StatementKind {
    /** What the reader has to know beforehand: a council's priority, a framework's history. */
    CONTEXT,
    /** How things are done: an inspectorate's rule, a council's procedure. */
    RULE,
    /** A legal, financial, equality or other implication. */
    IMPLICATION,
    /** What the source itself says against leaning on it too much. */
    CAVEAT,
    /** What is still to be settled or improved. */
    OPEN_ISSUE,
    /** What somebody promised. */
    COMMITMENT,
    /** What a service is for, and for whom. */
    SERVICE,
    /** Who decides, authorises or answers for something. */
    GOVERNANCE,
    /** Who was asked, and what they answered. */
    CONSULTATION,
    /** What the source does not hold: no targets, no quorum, no area grades. */
    NOT_IN_THE_SOURCE
  }

  /**
   * A source's words were taken into the record as they stand.
   *
   * @param text the statement, verbatim where it can be; for what a source does not hold, what that
   *     is
   * @param about the things it is about
   */
  record StatementRecorded(Ref statement, StatementKind kind, String text, List<Ref> about)
      implements StatementEvent {
    public StatementRecorded {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(statement);
      all.addAll(about);
      return List.copyOf(all);
    }
  }
}
