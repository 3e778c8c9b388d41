package uk.improvementboard.standalone.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.improvementboard.standalone.database.DataDirectory;

/**
 * The example programmes: three from councils' published papers, one of a council that does not
 * exist. Each bundle is loaded once.
 */
public final class Examples {

  private static final String LOADED = "examples-loaded";

  private final DataDirectory directory;

  public Examples(DataDirectory directory) {
    this.directory = directory;
  }

  /**
   * A bundle of examples.
   *
   * @param name the file's name
   * @param lines its content, JSON Lines
   */
  public record Bundle(String name, byte[] lines) {}

  /**
   * The bundles that this data directory has not loaded yet, in the order of their names. One that
   * a later version of the product words anew is not loaded again: what was recorded stands.
   */
  public List<Bundle> notYetLoaded() {
    Set<String> loaded = loaded();
    List<Bundle> missing = new ArrayList<>();
    for (Bundle bundle : all()) {
      if (!loaded.contains(bundle.name())) {
        missing.add(bundle);
      }
    }
    return missing;
  }

  /** Notes that a bundle is in the record, so that the next start need not ask again. */
  public void loaded(Bundle bundle) {
    Set<String> loaded = loaded();
    loaded.add(bundle.name());
    directory.write(LOADED, String.join("\n", loaded));
  }

  private Set<String> loaded() {
    return new TreeSet<>(directory.read(LOADED).map(all -> all.lines().toList()).orElse(List.of()));
  }

  static List<Bundle> all() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:examples/*.jsonl");
      List<Bundle> bundles = new ArrayList<>();
      for (Resource resource : Arrays.asList(found)) {
        bundles.add(
            new Bundle(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
      }
      bundles.sort(Comparator.comparing(Bundle::name));
      return bundles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
