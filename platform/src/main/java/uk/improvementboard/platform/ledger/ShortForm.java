package uk.improvementboard.platform.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A checkpoint in 25 characters that one person reads out of the minutes and another compares: five
 * groups of five, from A to Z and 2 to 7. The first 24 are the first 120 bits of SHA-256 over the
 * checkpoint's origin, size and root lines; the last one tells a slip from another checkpoint.
 *
 * @param characters without hyphens
 */
public record ShortForm(String characters) {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int HASHED = 24;
  private static final int GROUP = 5;
  private static final int MODULUS = 0b100101; // x^5 + x^2 + 1, of which x is a primitive root
  private static final Pattern FORM = Pattern.compile("[A-Z2-7]{25}");
  private static final Pattern BETWEEN = Pattern.compile("[ -]+");

  /**
   * @throws IllegalArgumentException when these are not 25 characters of a short form
   */
  public ShortForm {
    if (!FORM.matcher(characters).matches()) {
      throw new IllegalArgumentException("no short form: " + characters);
    }
  }

  /** The short form of what a checkpoint says of its ledger; signatures have no part in it. */
  public static ShortForm of(Checkpoint checkpoint) {
    byte[] hash = Hash.plain(checkpoint.head());
    StringBuilder characters = new StringBuilder();
    int[] values = new int[HASHED];
    for (int i = 0; i < HASHED; i++) {
      for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
        values[i] = (values[i] << 1) | ((hash[bit / 8] >> (7 - bit % 8)) & 1);
      }
      characters.append(ALPHABET.charAt(values[i]));
    }
    return new ShortForm(characters.append(ALPHABET.charAt(check(values))).toString());
  }

  /** What somebody read out or typed: small letters, spaces and hyphens do not matter. */
  public static Parsed<ShortForm> parse(String spoken) {
    String characters = BETWEEN.matcher(spoken).replaceAll("").toUpperCase(Locale.ROOT);
    if (characters.length() != HASHED + 1) {
      return Parsed.refused(Flaw.LENGTH, "a short form has five groups of five characters");
    }
    int[] values = characters.chars().map(ALPHABET::indexOf).toArray();
    if (Arrays.stream(values).anyMatch(value -> value < 0)) {
      return Parsed.refused(
          Flaw.CHECK_CHARACTER, "a short form has letters and 2 to 7 only: no 0, 1, 8 or 9");
    }
    return check(Arrays.copyOf(values, HASHED)) == values[HASHED]
        ? Parsed.read(new ShortForm(characters))
        : Parsed.refused(Flaw.CHECK_CHARACTER, "a character was misread, or two changed places");
  }

  /**
   * The sum of the characters, each multiplied with a power of x of its own in the field of 32. One
   * wrong character, or any two that changed places, always give another sum.
   */
  private static int check(int[] values) {
    int sum = 0;
    for (int i = values.length - 1; i >= 0; i--) {
      sum = timesX(sum ^ values[i]);
    }
    return sum;
  }

  private static int timesX(int value) {
    int doubled = value << 1;
    return doubled >= ALPHABET.length() ? doubled ^ MODULUS : doubled;
  }

  /** As it is printed. */
  public String text() {
    return IntStream.range(0, characters.length() / GROUP)
        .mapToObj(group -> characters.substring(group * GROUP, (group + 1) * GROUP))
        .collect(Collectors.joining("-"));
  }

  @Override
  public String toString() {
    return text();
  }
}
