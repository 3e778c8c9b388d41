package uk.improvementboard.platform.ledger;

/** Why something that was handed in is refused. */
public enum Flaw {
  /** Larger than anything honest. */
  TOO_LONG,
  NOT_UTF8,
  /** A control character other than the end of a line; a carriage return is one. */
  CONTROL_CHARACTER,
  /** It does not end with the end of a line. */
  UNFINISHED_LINE,
  /** No blank line with signatures after it. */
  NO_SIGNATURES,
  /** What stands among the signatures is no signature line. */
  SIGNATURE_LINE,
  TOO_MANY_SIGNATURES,
  /** A key's name is empty or has a space or a plus in it. */
  KEY_NAME,
  NOT_BASE64,
  SIGNATURE_LENGTH,
  HASH_LENGTH,
  TOO_FEW_LINES,
  EMPTY_LINE,
  /** Not a number as a ledger writes it: digits, no leading zero, at most 2^63 - 1. */
  NUMBER,
  /** The root cannot be that of a tree of this size. */
  ROOT,
  /** A checkpoint of another ledger. */
  OTHER_ORIGIN,
  /** Signed, but by nobody whose key was given. */
  NO_KNOWN_KEY,
  /** A signature claims a known key and is not of it. */
  WRONG_SIGNATURE,
  /** Two signatures claim the same known key. */
  SIGNED_TWICE,
  /** Not of the form of a key. */
  KEY_FORM,
  /** A key of a kind that this ledger does not use. */
  KEY_TYPE,
  /** The key's identifier does not follow from its name and bytes. */
  KEY_ID,
  /** The first line names another format, or none. */
  VERSION,
  /** A field is missing, out of its place, or not of the form it must have. */
  FIELD,
  /** There is more, or less, than there should be. */
  LENGTH,
  /** The characters read out cannot be those of a short form. */
  CHECK_CHARACTER
}
