import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Makes the assets that pages load: {@code app.css}, compiled from our styles and those of the
 * govuk-frontend webjar, and the webjar's own script beside it.
 *
 * <p>Launched by the build as a single source file under whatever JDK runs Maven, so it keeps to
 * Java 17. Arguments: folder with {@code app.scss}; the webjar's {@code dist} folder; folder to
 * write to.
 */
public class BuildAssets {
  public static void main(String[] arguments) throws Exception {
    Path styles = Path.of(arguments[0]);
    Path webjar = Path.of(arguments[1]);
    Path assets = Files.createDirectories(Path.of(arguments[2]));
    try (var sass = SassCompilerFactory.bundled()) {
      sass.setOutputStyle(OutputStyle.COMPRESSED);
      sass.setLoadPaths(List.of(styles.toFile(), webjar.toFile()));
      for (String known : List.of("import", "global-builtin", "slash-div", "color-functions")) {
        sass.addSilenceDeprecation(known); // the webjar's own, not ours to mend
      }
      File entry = styles.resolve("app.scss").toFile();
      Files.writeString(assets.resolve("app.css"), sass.compileFile(entry).getCss());
    }
    Files.copy(
        webjar.resolve("govuk/govuk-frontend.min.js"),
        assets.resolve("govuk-frontend.min.js"),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
