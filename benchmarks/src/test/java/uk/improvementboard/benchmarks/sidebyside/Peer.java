package uk.improvementboard.benchmarks.sidebyside;

import uk.improvementboard.terms.Ref;

/**
 * A way of keeping a programme so that its past can be asked for. Every answer is complete when it
 * is given: nothing of it is left to be fetched or decoded.
 */
interface Peer extends AutoCloseable {

  /** As the report names it. */
  String name();

  /** Takes in a whole programme, before anything is asked. */
  void load(Iterable<Revision> revisions);

  /** The whole programme as it stood when a meeting closed. */
  Told stateAt(Ref meeting);

  /** Every field that differs between two meetings. */
  Told compare(Ref earlier, Ref later);

  /** Every change of one thing, in order. */
  Told history(Ref thing);

  /** Whose knowledge it answers with. */
  default Vantage vantage() {
    return Vantage.TEAM;
  }

  /** Whether it has an answer to a question at all. */
  default boolean answers(Question question) {
    return true;
  }

  @Override
  void close();
}
