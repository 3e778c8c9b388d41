package uk.improvementboard.platform.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.json.Recurring;
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

  /**
   * The key of a checkpoint of the programme's ledger: the signed note of the meeting that closed
   * last before this event. It is stored with the event and is no part of what a person stated.
   */
  public static final String CHECKPOINT = "checkpoint";

  private static final String COMMAND_ID = "commandId";
  private static final String COMMAND_HASH = "commandHash";
  private static final String ACTOR = "actor";
  private static final String ROLE = "role";
  private static final String ON_BEHALF_OF = "onBehalfOf";
  private static final String EFFECTIVE_ON = "effectiveOn";
  private static final String SOURCE = "source";
  private static final String DISCLOSURES = "disclosures";
  private static final String AUTHORITY = "authority";
  private static final String CORRELATION = "correlation";

  private static final Set<String> KEYS =
      Set.of(
          COMMAND_ID,
          COMMAND_HASH,
          ACTOR,
          ROLE,
          ON_BEHALF_OF,
          EFFECTIVE_ON,
          SOURCE,
          DISCLOSURES,
          AUTHORITY,
          CORRELATION);

  private static final Map<String, Role> ROLES =
      Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Role::words, role -> role));

  /** A key that is there twice is found out by whoever reads, at less cost than by the parser. */
  private static final ObjectReader FLAT_READER =
      EventJson.events().reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private static final ObjectReader SOURCE_READER = EventJson.events().readerFor(Source.class);
  private static final ObjectReader DISCLOSURES_READER =
      EventJson.events().readerForListOf(Disclosure.class);

  private static final Recurring<String> WORDS = new Recurring<>();
  private static final Recurring<ImpreciseDate> DATES = new Recurring<>();
  private static final Recurring<Ref> REFS = new Recurring<>();
  private static final Recurring<Source> SOURCES = new Recurring<>();
  private static final Recurring<List<Disclosure>> TOLD = new Recurring<>();

  private EnvelopeCodec() {}

  /** The flat form; what is not there has no key. */
  public static Map<String, String> write(Envelope envelope) {
    Map<String, String> flat = new TreeMap<>();
    flat.put(COMMAND_ID, envelope.commandId());
    flat.put(COMMAND_HASH, envelope.commandHash());
    flat.put(ACTOR, envelope.actor());
    flat.put(ROLE, envelope.role().words());
    put(flat, ON_BEHALF_OF, envelope.onBehalfOf());
    put(flat, EFFECTIVE_ON, envelope.effectiveOn());
    put(flat, AUTHORITY, envelope.authority());
    put(flat, CORRELATION, envelope.correlation());
    if (envelope.source() != null) {
      flat.put(SOURCE, EventJson.text(envelope.source()));
    }
    if (!envelope.disclosures().isEmpty()) {
      flat.put(DISCLOSURES, EventJson.text(envelope.disclosures()));
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

  /**
   * Reads the stored bytes of the flat form.
   *
   * @throws IllegalArgumentException when a key every envelope has is missing or unreadable
   */
  public static Envelope read(byte[] stored) {
    try (JsonParser json = FLAT_READER.createParser(stored)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the envelope is not an object");
      }
      Map<String, String> flat = new HashMap<>();
      List<String> seen = new ArrayList<>(KEYS.size());
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        if (seen.contains(key)) {
          throw new IllegalArgumentException("the envelope has '" + key + "' twice");
        }
        seen.add(key);
        JsonToken value = json.nextToken();
        if (!KEYS.contains(key)) {
          json.skipChildren();
        } else if (value == JsonToken.VALUE_STRING) {
          flat.put(key, json.getString());
        } else if (value != JsonToken.VALUE_NULL) {
          throw notAString(key);
        }
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("there is more than an envelope");
      }
      return envelope(flat);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the envelope cannot be read: " + e.getMessage(), e);
    }
  }

  private static Envelope envelope(Map<String, ?> flat) {
    String disclosures = text(flat, DISCLOSURES);
    String source = text(flat, SOURCE);
    String effectiveOn = text(flat, EFFECTIVE_ON);
    String authority = text(flat, AUTHORITY);
    return new Envelope(
        required(flat, COMMAND_ID),
        required(flat, COMMAND_HASH),
        WORDS.of(required(flat, ACTOR), itself -> itself),
        role(required(flat, ROLE)),
        recurring(text(flat, ON_BEHALF_OF)),
        effectiveOn == null ? null : DATES.of(effectiveOn, ImpreciseDate::parse),
        source == null ? null : SOURCES.of(source, SOURCE_READER::readValue),
        disclosures == null
            ? List.of()
            : TOLD.of(
                disclosures,
                words -> List.copyOf(DISCLOSURES_READER.<List<Disclosure>>readValue(words))),
        authority == null ? null : REFS.of(authority, Ref::new),
        recurring(text(flat, CORRELATION)));
  }

  private static @Nullable String recurring(@Nullable String words) {
    return words == null ? null : WORDS.of(words, itself -> itself);
  }

  private static Role role(String words) {
    Role role = ROLES.get(words);
    if (role == null) {
      throw new IllegalArgumentException("there is no role '" + words + "'");
    }
    return role;
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
    throw notAString(key);
  }

  private static IllegalArgumentException notAString(String key) {
    return new IllegalArgumentException("the envelope's " + key + " is not a string");
  }
}
