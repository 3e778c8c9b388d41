package uk.improvementboard.endtoend.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The golden answers of each version of the view, and the seals on them. A sealed version is never
 * written again: other answers need another version.
 */
final class GoldenFiles {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static final Path RECORD = GOLDEN.resolve("record.jsonl");
  static final Path QUESTIONS = GOLDEN.resolve("questions.txt");

  private static final String VIEW = "view-";

  private final Path folder;

  GoldenFiles(Path folder) {
    this.folder = folder;
  }

  /** The committed ones. */
  static GoldenFiles committed() {
    return new GoldenFiles(GOLDEN.resolve("answers"));
  }

  /** What the answers of a version are, by file, as they are sent. */
  Map<String, String> of(String viewVersion) {
    Map<String, String> answers = new TreeMap<>();
    files(viewVersion).forEach((file, readable) -> answers.put(file, Readable.bytesOf(readable)));
    return answers;
  }

  /** The versions of the view that there are answers of, the oldest first. */
  List<String> versions() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(VIEW))
          .map(name -> name.substring(VIEW.length()))
          .sorted((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the answers of a version that has none yet, and seals them.
   *
   * @throws IllegalStateException when the version is sealed
   */
  void write(String viewVersion, Map<String, String> answers) {
    Map<String, String> seals = seals();
    if (seals.containsKey(viewVersion)) {
      throw new IllegalStateException(
          "The answers of view version "
              + viewVersion
              + " are sealed. Other answers are a new version: raise Answers.VIEW_VERSION.");
    }
    try {
      Path version = Files.createDirectories(folder.resolve(VIEW + viewVersion));
      for (String old : files(viewVersion).keySet()) {
        Files.delete(version.resolve(old));
      }
      for (Map.Entry<String, String> answer : answers.entrySet()) {
        Files.writeString(version.resolve(answer.getKey()), Readable.of(answer.getValue()));
      }
      seals.put(viewVersion, seal(viewVersion));
      StringBuilder lines = new StringBuilder();
      seals.forEach((name, seal) -> lines.append(name).append(' ').append(seal).append('\n'));
      Files.writeString(folder.resolve("seals.txt"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The versions whose files are not those that were sealed, or that have no seal. */
  List<String> broken() {
    Map<String, String> seals = seals();
    List<String> broken = new ArrayList<>();
    for (String version : versions()) {
      if (!seal(version).equals(seals.remove(version))) {
        broken.add(version);
      }
    }
    broken.addAll(seals.keySet());
    return broken;
  }

  /** What an older version says and a newer one does not say in the same words. */
  List<String> changed(String older, String newer) {
    Map<String, String> now = of(newer);
    List<String> changed = new ArrayList<>();
    of(older)
        .forEach(
            (file, answer) -> {
              String then = now.get(file);
              if (then == null) {
                changed.add(file);
              } else if (file.endsWith(".json")) {
                changes(
                    file,
                    StoredRecord.JSON.readTree(answer),
                    StoredRecord.JSON.readTree(then),
                    changed);
              } else if (!answer.equals(then)) {
                changed.add(file);
              }
            });
    return changed;
  }

  private static void changes(String at, JsonNode older, JsonNode newer, List<String> changed) {
    if (older.isObject() && newer.isObject()) {
      older
          .properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("viewVersion")) {
                  changes(
                      at + "/" + field.getKey(),
                      field.getValue(),
                      newer.path(field.getKey()),
                      changed);
                }
              });
    } else if (older.isArray() && newer.isArray() && older.size() == newer.size()) {
      for (int i = 0; i < older.size(); i++) {
        changes(at + "/" + i, older.get(i), newer.get(i), changed);
      }
    } else if (!older.equals(newer)) {
      changed.add(at);
    }
  }

  private Map<String, String> files(String viewVersion) {
    Map<String, String> files = new TreeMap<>();
    Path version = folder.resolve(VIEW + viewVersion);
    if (!Files.exists(version)) {
      return files;
    }
    try (Stream<Path> inside = Files.list(version)) {
      for (Path file : inside.toList()) {
        files.put(Objects.toString(file.getFileName()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private Map<String, String> seals() {
    Map<String, String> seals = new LinkedHashMap<>();
    Path file = folder.resolve("seals.txt");
    if (!Files.exists(file)) {
      return seals;
    }
    try (Stream<String> lines = Files.lines(file)) {
      lines.map(line -> line.split(" ", -1)).forEach(version -> seals.put(version[0], version[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seals;
  }

  private String seal(String viewVersion) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files(viewVersion)
          .forEach(
              (name, content) -> {
                digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content.getBytes(StandardCharsets.UTF_8));
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
