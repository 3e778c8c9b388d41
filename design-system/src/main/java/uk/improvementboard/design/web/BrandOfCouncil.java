package uk.improvementboard.design.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Brand;

/**
 * The colour and the logo that a council has chosen, checked when the service starts: a colour on
 * which words could not be read, or a file that is no picture, is refused with what is wrong.
 */
final class BrandOfCouncil {

  static final String STYLES = "/assets/council.css";
  static final String LOGO = "/assets/council-logo";

  /** The largest logo, in bytes. */
  static final int LARGEST = 256 * 1024;

  private static final String WHITE = "#ffffff";
  private static final String GROUND = "#f4f8fb";
  private static final String FOCUS = "#ffdd00";
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

  /** A file that is sent as it is. */
  record Sent(byte[] content, String type, String tag) {}

  private final Brand brand;
  private final @Nullable Sent styles;
  private final @Nullable Sent logo;

  private BrandOfCouncil(Brand brand, @Nullable Sent styles, @Nullable Sent logo) {
    this.brand = brand;
    this.styles = styles;
    this.logo = logo;
  }

  /**
   * As the settings say.
   *
   * @throws UnfitBrand when the colour or the logo cannot be used
   */
  static BrandOfCouncil of(Site site) {
    String colour = site.colour() == null ? null : colour(site.colour());
    Sent styles = colour == null ? null : sent(inColour(colour), "text/css;charset=utf-8");
    Sent logo = site.logo() == null ? null : logo(site.logo());
    return new BrandOfCouncil(
        new Brand(
            styles == null ? Brand.PLAIN.styles() : address(STYLES, styles),
            colour == null ? Brand.COLOUR : colour,
            logo == null ? null : address(LOGO, logo)),
        styles,
        logo);
  }

  Brand brand() {
    return brand;
  }

  Optional<Sent> styles() {
    return Optional.ofNullable(styles);
  }

  Optional<Sent> logo() {
    return Optional.ofNullable(logo);
  }

  // The colour -----------------------------------------------------------------------------------

  private static String colour(String asked) {
    String colour = asked.strip().toLowerCase(Locale.ROOT);
    if (!colour.matches("#[0-9a-f]{6}")) {
      throw new UnfitBrand(
          "improvement-board.site.colour is '"
              + asked
              + "'. Write it as # and six digits, such as"
              + " "
              + Brand.COLOUR
              + ".");
    }
    needs(colour, WHITE, Contrast.OF_WORDS, "white words on it");
    needs(
        colour, GROUND, Contrast.OF_WORDS, "words in it on the ground of a page (" + GROUND + ")");
    needs(colour, FOCUS, Contrast.OF_MARKS, "the mark of what has the focus (" + FOCUS + ")");
    return colour;
  }

  private static void needs(String colour, String other, double ratio, String what) {
    double is = Contrast.between(colour, other);
    if (is < ratio) {
      throw new UnfitBrand(
          "improvement-board.site.colour "
              + colour
              + " cannot be used: the contrast of "
              + what
              + " is "
              + Contrast.inWords(is)
              + " and has to be "
              + Contrast.inWords(ratio)
              + " or more. Choose a darker colour.");
    }
  }

  /** The whole style sheet in another colour, so that nothing of the plain one is left. */
  private static byte[] inColour(String colour) {
    try (InputStream plain = Brand.class.getResourceAsStream("/static/assets/app.css")) {
      if (plain == null) {
        throw new IllegalStateException("the build has made no app.css");
      }
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
          .replace(Brand.COLOUR, colour)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The logo -------------------------------------------------------------------------------------

  private static Sent logo(Path file) {
    byte[] content;
    try {
      if (Files.size(file) > LARGEST) {
        throw unfit(file, "is larger than " + LARGEST / 1024 + " KB");
      }
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw unfit(file, "cannot be read");
    }
    if (startsWith(content, PNG)) {
      return sent(content, "image/png");
    }
    if (isSvg(content)) {
      return sent(content, "image/svg+xml");
    }
    throw unfit(file, "is neither a PNG nor an SVG picture");
  }

  private static UnfitBrand unfit(Path file, String why) {
    return new UnfitBrand("The logo in improvement-board.site.logo, " + file + ", " + why + ".");
  }

  private static boolean startsWith(byte[] content, byte[] begin) {
    return content.length > begin.length
        && ByteBuffer.wrap(content, 0, begin.length).equals(ByteBuffer.wrap(begin));
  }

  /** Whether it is well formed, of the right root, and names no other document. */
  private static boolean isSvg(byte[] content) {
    XMLInputFactory reading = XMLInputFactory.newFactory();
    reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      XMLStreamReader document = reading.createXMLStreamReader(new StringReader(text));
      String root = null;
      while (document.hasNext()) {
        if (document.next() == XMLStreamReader.START_ELEMENT && root == null) {
          root = document.getLocalName();
        }
      }
      return "svg".equals(root);
    } catch (XMLStreamException | CharacterCodingException e) {
      return false;
    }
  }

  // ----------------------------------------------------------------------------------------------

  private static Sent sent(byte[] content, String type) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return new Sent(content, type, Long.toHexString(sum.getValue()));
  }

  private static String address(String path, Sent sent) {
    return path + "?v=" + sent.tag();
  }
}
