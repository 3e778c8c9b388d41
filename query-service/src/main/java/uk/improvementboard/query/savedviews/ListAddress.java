package uk.improvementboard.query.savedviews;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.SavedViews;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The address of a list of this site as it is narrowed down: the register of a part, the audit
 * trail, the programmes, or one concern in all of them. Nothing else can be kept as a view, so that
 * a view leads nowhere else.
 *
 * @param programme the programme it is of; null for a list across programmes
 * @param list what is listed, as the path says it
 * @param query by what it is narrowed down, encoded; empty for the whole list
 */
record ListAddress(@Nullable ProgrammeId programme, String list, String query) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "/(?:(programmes)|portfolio/([a-z-]+)|programmes/([^/?#]+)/([a-z-]+))(?:\\?(.*))?");

  /** Where in a list one was, or what one had just done, is not by what it is narrowed down. */
  private static final Set<String> OF_THE_MOMENT =
      Set.of("page", "cursor", "after", "recorded", "readTo");

  /** Reads an address; empty when it is not that of a list. */
  static Optional<ListAddress> read(String written) {
    Matcher parts = SHAPE.matcher(written);
    if (written.length() > SavedViews.LONGEST_ADDRESS || !parts.matches()) {
      return Optional.empty();
    }
    try {
      String query = narrowed(parts.group(5) == null ? "" : parts.group(5));
      ListAddress read;
      if (parts.group(1) != null) {
        read = new ListAddress(null, "programmes", query);
      } else if (parts.group(2) != null) {
        read = new ListAddress(null, "portfolio/" + parts.group(2), query);
      } else if (isList(parts.group(4))) {
        read = new ListAddress(new ProgrammeId(parts.group(3)), parts.group(4), query);
      } else {
        return Optional.empty();
      }
      return read.written().length() > SavedViews.LONGEST_ADDRESS
          ? Optional.empty()
          : Optional.of(read);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isList(String part) {
    return part.equals("events")
        || Arrays.stream(EntityKind.values())
            .anyMatch(kind -> kind != EntityKind.PROGRAMME && kind.list().equals(part));
  }

  private static String narrowed(String query) {
    List<String> kept = new ArrayList<>();
    for (String one : query.split("&")) {
      int equals = one.indexOf('=');
      String name = equals < 0 ? "" : one.substring(0, equals);
      String value = URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8);
      if (name.matches("[A-Za-z]{1,30}") && !value.isBlank() && !OF_THE_MOMENT.contains(name)) {
        kept.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return String.join("&", kept);
  }

  /** The list without what it is narrowed down by. */
  String path() {
    return programme == null ? "/" + list : "/programmes/" + programme + "/" + list;
  }

  String written() {
    return query.isEmpty() ? path() : path() + "?" + query;
  }

  /** Whether a reader is let near it at all; what is in it is decided when it is opened. */
  boolean isOpenTo(Actor reader) {
    return programme == null || reader.attachedTo(programme);
  }

  /** What is listed, in words. */
  String inWords() {
    String what = list.replace("portfolio/", "").replace('-', ' ');
    return Character.toUpperCase(what.charAt(0))
        + what.substring(1)
        + (programme == null ? "" : ", " + programme);
  }
}
