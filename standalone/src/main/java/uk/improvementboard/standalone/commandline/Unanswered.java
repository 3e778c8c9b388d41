package uk.improvementboard.standalone.commandline;

/** A question to a server that got no answer of use. */
final class Unanswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exit;

  /**
   * @param exit with what the command ends
   * @param why what happened and what to do, in the operator's words
   */
  Unanswered(int exit, String why) {
    super(why);
    this.exit = exit;
  }

  int exit() {
    return exit;
  }
}
