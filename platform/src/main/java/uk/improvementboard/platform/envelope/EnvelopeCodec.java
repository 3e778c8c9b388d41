package uk.improvementboard.platform.envelope;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;

/**
 * An envelope as flat strings and back. Event stores change the type of anything richer on the way
 * (a date becomes text, a decimal a whole number), so every value is a string, and the source and
 * the disclosures are one canonical JSON string each.
 */
public final class EnvelopeCodec {

  private static final TypeReference<List<Disclosure>> DISCLOSURES = new TypeReference<>() {};

  private EnvelopeCodec() {}

  /** The flat form; what is not there has no key. */
  public static Map<String, String> write(Envelope envelope) {
    Map<String, String> flat = new TreeMap<>();
    flat.put("commandId", envelope.commandId());
    flat.put("commandHash", envelope.commandHash());
    flat.put("actor", envelope.actor());
    flat.put("role", envelope.role().words());
    put(flat, "onBehalfOf", envelope.onBehalfOf());
    put(flat, "effectiveOn", envelope.effectiveOn());
    put(flat, "authority", envelope.authority());
    put(flat, "correlation", envelope.correlation());
    if (envelope.source() != null) {
      flat.put("source", EventJson.text(envelope.source()));
    }
    if (!envelope.disclosures().isEmpty()) {
      flat.put("disclosures", EventJson.text(envelope.disclosures()));
    }
    return flat;
  }

  /**
   * Reads the flat form. Keys of others, such as Axon's own trace ids, are passed over.
   *
   * @throws IllegalArgumentException when a key every envelope has is missing or unreadable
   */
  public static Envelope read(Map<String, ?> flat) {
    try {
      return envelope(flat);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the envelope cannot be read: " + e.getMessage(), e);
    }
  }

  private static Envelope envelope(Map<String, ?> flat) {
    String disclosures = text(flat, "disclosures");
    String source = text(flat, "source");
    String effectiveOn = text(flat, "effectiveOn");
    String authority = text(flat, "authority");
    return new Envelope(
        required(flat, "commandId"),
        required(flat, "commandHash"),
        required(flat, "actor"),
        role(required(flat, "role")),
        text(flat, "onBehalfOf"),
        effectiveOn == null ? null : ImpreciseDate.parse(effectiveOn),
        source == null ? null : EventJson.events().readValue(source, Source.class),
        disclosures == null ? List.of() : EventJson.events().readValue(disclosures, DISCLOSURES),
        authority == null ? null : new Ref(authority),
        text(flat, "correlation"));
  }

  private static Role role(String words) {
    for (Role role : Role.values()) {
      if (role.words().equals(words)) {
        return role;
      }
    }
    throw new IllegalArgumentException("there is no role '" + words + "'");
  }

  private static void put(Map<String, String> flat, String key, @Nullable Object value) {
    if (value != null) {
      flat.put(key, value.toString());
    }
  }

  private static String required(Map<String, ?> flat, String key) {
    String value = text(flat, key);
    if (value == null) {
      throw new IllegalArgumentException("the envelope has no " + key);
    }
    return value;
  }

  private static @Nullable String text(Map<String, ?> flat, String key) {
    Object value = flat.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new IllegalArgumentException("the envelope's " + key + " is not a string");
  }
}
