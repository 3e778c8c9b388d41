package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One object of an answer, read field by field. Pages are made from the very answers that the API
 * gives, so that the two never disagree.
 */
record Shown(JsonNode node) {

  static final Shown NOTHING = new Shown(JsonNodeFactory.instance.objectNode());

  boolean has(String field) {
    return node.has(field);
  }

  /** A field's value, whatever it is. */
  JsonNode value(String field) {
    return node.path(field);
  }

  /** The words or number of a field; empty where there are none. */
  Optional<String> text(String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() || value.isBoolean()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  String required(String field) {
    return text(field)
        .orElseThrow(() -> new IllegalStateException("the answer has no " + field + ": " + node));
  }

  long number(String field) {
    return node.path(field).asLong(0);
  }

  Shown in(String field) {
    return node.path(field).isObject() ? new Shown(node.path(field)) : NOTHING;
  }

  /** The objects of a list; none where there is no list. */
  List<Shown> each(String field) {
    List<Shown> found = new ArrayList<>();
    for (JsonNode one : node.path(field)) {
      found.add(new Shown(one));
    }
    return found;
  }

  /** The strings of a list. */
  List<String> names(String field) {
    List<String> found = new ArrayList<>();
    for (JsonNode one : node.path(field)) {
      found.add(one.asString());
    }
    return found;
  }

  /** Why a value is absent, in words; empty where there is a value. */
  static Optional<String> absent(JsonNode value) {
    return value.isObject() && value.has("absent") && value.size() == 1
        ? Optional.of(value.path("absent").asString().toLowerCase(Locale.ROOT).replace('_', ' '))
        : Optional.empty();
  }
}
