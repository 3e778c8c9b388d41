package uk.improvementboard.command.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.rules.Refusal.Field;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * Looks for words that should not be recorded for ever: addresses, telephone numbers, identifiers
 * of children, dates of birth, postcodes. It warns; people decide. Sources of the shapes: the UPN
 * specification (a letter and 12 digits), the NHS number (10 digits with a check digit), the
 * national telephone numbering plan, the format of postcodes.
 */
public final class PersonalData {

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+'-]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\w.])(\\+44[ ()-]*|\\(?0)[1-37-9]\\d{1,4}\\)?(?:[ -]?\\d){5,8}(?![\\w])");
  private static final Pattern UPN =
      Pattern.compile("(?<!\\w)[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z](?!\\w)");
  private static final Pattern NHS_NUMBER =
      Pattern.compile("(?<![\\d.,-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d-])");
  private static final Pattern CASE_NUMBER =
      Pattern.compile(
          "(?<!\\w)(mosaic|liquidlogic|lcs|ehm|upn|nhs|lac|cla|client|child|case)"
              + "(?:[ -]?(?:id|no\\.?|number|ref(?:erence)?))?[ :#-]*\\d{5,}(?!\\w)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHILDS_NAME =
      Pattern.compile(
          "(?<!\\w)(child|young person|pupil)(?:'s|’s)? name(?: is|:)", Pattern.CASE_INSENSITIVE);

  /** With the words for it, since a date alone is the date of anything. */
  private static final Pattern DATE_OF_BIRTH =
      Pattern.compile(
          "(?<!\\w)(?:d\\.?o\\.?b\\.?|date of birth|born(?: on)?)[ :]*(?:is |was )?"
              + "\\d{1,2}[ ./-](?:\\d{1,2}|[a-z]{3,9})[ ./-]\\d{2,4}(?!\\w)",
          Pattern.CASE_INSENSITIVE);

  /** With its space and in capitals: outward and inward code. */
  private static final Pattern POSTCODE =
      Pattern.compile("(?<!\\w)[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?!\\w)");

  /** "J.S., aged 7": the initials of a child with its age. */
  private static final Pattern INITIALS_AND_AGE =
      Pattern.compile("(?<!\\w)[A-Z]\\.? ?[A-Z]\\.?,? \\(?aged? \\d{1,2}(?!\\d)");

  /** Looked up once a class: every command is looked through. */
  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toArray(Method[]::new);
        }
      };

  private PersonalData() {}

  /** What in a command, or an envelope, looks like it; empty when nothing does. */
  public static List<Field> in(Object value) {
    List<Field> found = new ArrayList<>();
    look("", value, found);
    return found;
  }

  private static void look(String pointer, @Nullable Object value, List<Field> found) {
    switch (value) {
      case null -> {}
      case String text -> {
        String kind = kindOf(text);
        if (kind != null) {
          found.add(new Field(pointer, "this looks like " + kind));
        }
      }
      case Ref ref -> {}
      case ProgrammeId id -> {}
      case Audience audience -> {}
      case ImpreciseDate date -> {}
      case Stated.Given<?> given -> look(pointer, given.value(), found);
      case JsonNode json when json.isString() -> look(pointer, json.stringValue(), found);
      case JsonNode json when json.isArray() -> {
        for (int i = 0; i < json.size(); i++) {
          look(pointer + "/" + i, json.get(i), found);
        }
      }
      case JsonNode json -> {
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
          look(pointer + "/" + entry.getKey(), entry.getValue(), found);
        }
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          look(pointer + "/" + i, list.get(i), found);
        }
      }
      case Record record -> {
        for (Method accessor : ACCESSORS.get(record.getClass())) {
          look(pointer + "/" + accessor.getName(), valueOf(accessor, record), found);
        }
      }
      default -> {}
    }
  }

  private static @Nullable Object valueOf(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record of ours cannot be read", e);
    }
  }

  private static @Nullable String kindOf(String text) {
    if (EMAIL.matcher(text).find()) {
      return "an e-mail address";
    }
    if (UPN.matcher(text).find()
        || CASE_NUMBER.matcher(text).find()
        || CHILDS_NAME.matcher(text).find()) {
      return "a child's identifier";
    }
    if (NHS_NUMBER.matcher(text).results().anyMatch(match -> checkDigitFits(match.group()))) {
      return "an NHS number";
    }
    if (TELEPHONE.matcher(text).find()) {
      return "a telephone number";
    }
    if (DATE_OF_BIRTH.matcher(text).find()) {
      return "a date of birth";
    }
    if (INITIALS_AND_AGE.matcher(text).find()) {
      return "the initials and age of a child";
    }
    if (POSTCODE.matcher(text).find()) {
      return "a postcode";
    }
    return null;
  }

  private static boolean checkDigitFits(String number) {
    String digits = number.replaceAll("\\D", "");
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
  }
}
