package uk.improvementboard.query.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.ProgrammeId;

/**
 * So many events drawn at random from the trail, by a seed: anybody who knows the seed, the
 * programme and the positions draws the same ones, with any tool that has SHA-256.
 *
 * <p>Each position is given the SHA-256 of the seed, a line end, the programme, a line end and the
 * position in decimal, all as UTF-8. The events with the lowest hashes, read as hexadecimal text,
 * are drawn, the lowest first. A larger sample by the same seed therefore begins with the smaller
 * one.
 *
 * @param size how many, 1 to {@link #LARGEST}
 * @param seed what the draw follows from, 1 to 100 characters, none of them a control character
 */
public record Sample(int size, String seed) {

  /** The most that are drawn at once. */
  public static final int LARGEST = 1_000;

  /**
   * Reads it from the parameters {@code sample} and {@code seed} of an address.
   *
   * @return null where no sample is asked for
   * @throws Problem 400 when one is asked for that cannot be drawn again
   */
  public static @Nullable Sample read(Map<String, String> asked) {
    String size = asked.getOrDefault("sample", "").strip();
    String seed = asked.getOrDefault("seed", "").strip();
    if (size.isEmpty()) {
      if (!seed.isEmpty()) {
        throw refused("sample", "Say how many to draw, 1 to " + LARGEST);
      }
      return null;
    }
    if (!size.matches("[0-9]{1,4}")
        || Integer.parseInt(size) < 1
        || Integer.parseInt(size) > LARGEST) {
      throw refused("sample", "Say how many to draw, 1 to " + LARGEST);
    }
    boolean readable =
        !seed.isEmpty()
            && seed.length() <= 100
            && seed.chars().noneMatch(Character::isISOControl)
            && StandardCharsets.UTF_8.newEncoder().canEncode(seed);
    if (!readable) {
      throw refused("seed", "Give a seed of 1 to 100 characters, so that it can be drawn again");
    }
    return new Sample(Integer.parseInt(size), seed);
  }

  private static Problem refused(String parameter, String message) {
    return AskingRule.SAMPLE_CAN_BE_DRAWN_AGAIN.problem(
        parameter + ": " + message + ".", List.of(new Problem.Field(parameter, message)));
  }

  /** The hash by which a position is drawn, as lower case hexadecimal text. */
  public static String hash(String seed, ProgrammeId programme, long position) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(
                      (seed + "\n" + programme.value() + "\n" + position)
                          .getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record Ticket<T>(String hash, T drawn) {}

  /** The ones drawn from a population, in the order drawn. */
  <T> List<T> of(ProgrammeId programme, List<T> population, ToLongFunction<T> position) {
    List<Ticket<T>> tickets = new ArrayList<>(population.size());
    for (T one : population) {
      tickets.add(new Ticket<>(hash(seed, programme, position.applyAsLong(one)), one));
    }
    tickets.sort(Comparator.comparing(Ticket::hash));
    return tickets.stream().limit(size).map(Ticket::drawn).toList();
  }
}
