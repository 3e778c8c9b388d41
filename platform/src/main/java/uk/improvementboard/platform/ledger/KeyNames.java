package uk.improvementboard.platform.ledger;

/** What a key may be called: something, without a Unicode space and without a plus. */
final class KeyNames {

  private static final int NEXT_LINE = 0x85;

  private KeyNames() {}

  static boolean isKeyName(String name) {
    return !name.isEmpty()
        && StrictText.encode(name) != null
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || c < ' '
                        || c == NEXT_LINE
                        || Character.isSpaceChar(c)
                        || Character.isWhitespace(c));
  }

  static Parsed<String> read(String name) {
    return isKeyName(name)
        ? Parsed.read(name)
        : Parsed.refused(Flaw.KEY_NAME, "a key's name is empty or has a space or a plus in it");
  }

  static void check(String name) {
    if (!isKeyName(name)) {
      throw new IllegalArgumentException("no name for a key: " + name);
    }
  }
}
