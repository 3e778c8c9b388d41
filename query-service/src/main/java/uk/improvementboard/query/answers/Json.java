package uk.improvementboard.query.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Answers as JSON: the same value is always the same bytes, and no reference to a hidden thing. */
@Component
public final class Json {

  /** Before a reference while it may still have to be left out; never in an answer. */
  private static final String REFERENCE = "\u0000";

  private final JsonMapper mapper = EventJson.base().build();
  private final JsonMapper marking =
      EventJson.base()
          .addModule(new SimpleModule("references").addSerializer(Ref.class, new Marked()))
          .build();

  private static final class Marked extends ValueSerializer<Ref> {
    @Override
    public void serialize(Ref ref, JsonGenerator json, SerializationContext context) {
      json.writeString(REFERENCE + ref.value());
    }
  }

  public byte[] bytes(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  public JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  /** A value as text, the same as its bytes. */
  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  /** What such a text says. */
  public JsonNode read(String text) {
    return mapper.readTree(text);
  }

  /** A value without the references that are hidden: left out of lists, elsewhere not stated. */
  public JsonNode redacted(Object value, Predicate<Ref> hidden) {
    JsonNode tree = marking.valueToTree(value);
    return namesHidden(tree, hidden) ? tree(Stated.notStated()) : redact(tree, hidden);
  }

  /** The members of a value that is an object, redacted likewise. */
  public Map<String, Object> fields(Object value, Predicate<Ref> hidden) {
    JsonNode tree = redacted(value, hidden);
    Map<String, Object> fields = new LinkedHashMap<>();
    if (tree.isObject()) {
      tree.properties().forEach(member -> fields.put(member.getKey(), member.getValue()));
    } else {
      fields.put("value", tree);
    }
    return fields;
  }

  private JsonNode redact(JsonNode tree, Predicate<Ref> hidden) {
    if (tree.isArray()) {
      ArrayNode kept = mapper.createArrayNode();
      for (JsonNode element : tree) {
        if (!namesHidden(element, hidden)) {
          kept.add(redact(element, hidden));
        }
      }
      return kept;
    }
    if (tree.isObject()) {
      ObjectNode kept = mapper.createObjectNode();
      tree.properties()
          .forEach(
              member ->
                  kept.set(
                      member.getKey(),
                      namesHidden(member.getValue(), hidden)
                              || citesHidden(member.getKey(), member.getValue(), hidden)
                          ? tree(Stated.notStated())
                          : redact(member.getValue(), hidden)));
      return kept;
    }
    return tree.isString() && tree.asString().startsWith(REFERENCE)
        ? mapper.getNodeFactory().stringNode(tree.asString().substring(REFERENCE.length()))
        : tree;
  }

  private static boolean namesHidden(JsonNode node, Predicate<Ref> hidden) {
    if (!node.isString()) {
      return false;
    }
    String text = node.asString();
    return text.startsWith(REFERENCE)
        ? hidden.test(new Ref(text.substring(REFERENCE.length())))
        : text.startsWith("H-") && isHidden(text, hidden);
  }

  /** Whether a source's document is a hidden paper; it may be a citation of one outside too. */
  private static boolean citesHidden(String member, JsonNode node, Predicate<Ref> hidden) {
    return member.equals("document") && node.isString() && isHidden(node.asString(), hidden);
  }

  private static boolean isHidden(String text, Predicate<Ref> hidden) {
    return Ref.isShaped(text) && hidden.test(new Ref(text));
  }
}
