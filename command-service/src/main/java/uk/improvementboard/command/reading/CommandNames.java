package uk.improvementboard.command.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.command.commands.ProgrammeCommand;

/** Every command by its name, found over the sealed hierarchy so that none is forgotten. */
public final class CommandNames {

  private static final Map<String, Class<? extends ProgrammeCommand>> ALL = find();

  private CommandNames() {}

  private static Map<String, Class<? extends ProgrammeCommand>> find() {
    Map<String, Class<? extends ProgrammeCommand>> found = new LinkedHashMap<>();
    add(ProgrammeCommand.class, found);
    return Collections.unmodifiableMap(found);
  }

  private static void add(Class<?> part, Map<String, Class<? extends ProgrammeCommand>> found) {
    if (part.isSealed()) {
      for (Class<?> within : part.getPermittedSubclasses()) {
        add(within, found);
      }
    } else {
      found.put(part.getSimpleName(), part.asSubclass(ProgrammeCommand.class));
    }
  }

  public static Map<String, Class<? extends ProgrammeCommand>> all() {
    return ALL;
  }

  public static Optional<Class<? extends ProgrammeCommand>> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The commands whose names are nearest to one that is none. */
  public static List<String> near(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>(ALL.keySet());
    names.sort(
        Comparator.comparingInt((String known) -> distance(known.toLowerCase(Locale.ROOT), wanted))
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(names.subList(0, 3));
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
