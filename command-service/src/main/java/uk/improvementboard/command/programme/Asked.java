package uk.improvementboard.command.programme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.envelope.EnvelopeCodec;

/**
 * What comes beside a command, as flat strings on its message: the envelope, the version its writer
 * saw, the warnings they confirmed.
 *
 * @param seen the version of the changed thing that the writer saw; null when they named none
 */
public record Asked(Envelope envelope, @Nullable Long seen, Set<Rule> confirmed) {

  private static final String SEEN = "seen";
  private static final String CONFIRMED = "confirmed";

  public Asked {
    confirmed = Set.copyOf(confirmed);
  }

  public Map<String, String> toMetadata() {
    Map<String, String> flat = new LinkedHashMap<>(EnvelopeCodec.write(envelope));
    if (seen != null) {
      flat.put(SEEN, seen.toString());
    }
    if (!confirmed.isEmpty()) {
      flat.put(CONFIRMED, String.join(" ", confirmed.stream().map(Rule::name).sorted().toList()));
    }
    return flat;
  }

  /**
   * @throws IllegalArgumentException when what every command carries is missing: a defect of the
   *     sender, not of a person
   */
  public static Asked of(Map<String, ?> metadata) {
    Object seen = metadata.get(SEEN);
    Set<Rule> confirmed = new LinkedHashSet<>();
    if (metadata.get(CONFIRMED) instanceof String names) {
      for (String name : names.split(" ", -1)) {
        confirmed.add(Rule.valueOf(name));
      }
    }
    return new Asked(
        EnvelopeCodec.read(metadata),
        seen instanceof String number ? Long.valueOf(number) : null,
        confirmed);
  }
}
