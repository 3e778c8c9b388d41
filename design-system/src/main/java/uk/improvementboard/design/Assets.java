package uk.improvementboard.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * Addresses of styles and script; they change with the content, so that a browser may keep both.
 */
final class Assets {
  static final String STYLES = address("app.css");
  static final String SCRIPT = address("app.js");

  private Assets() {}

  static String address(String name) {
    try (var content = Assets.class.getResourceAsStream("/static/assets/" + name)) {
      if (content == null) {
        throw new IllegalStateException("the build has made no " + name);
      }
      var sum = new CRC32();
      sum.update(content.readAllBytes());
      return "/assets/" + name + "?v=" + Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
