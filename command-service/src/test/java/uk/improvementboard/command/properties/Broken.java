package uk.improvementboard.command.properties;

/** That a property does not hold: its name, and what was seen. */
final class Broken extends RuntimeException {
  private final String property;

  Broken(String property, String seen) {
    super(property + ": " + seen);
    this.property = property;
  }

  Broken(String property, Throwable thrown) {
    super(property + ": " + thrown, thrown);
    this.property = property;
  }

  String property() {
    return property;
  }
}
