package uk.improvementboard.design;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a component, and reduces HTML to what a browser would make of it. */
public final class Html {
  private Html() {}

  public static String of(Content content) {
    var output = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(output));
    return output.toString();
  }

  static String normalised(String html) {
    var text = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().childNodes().forEach(it -> write(it, text));
    return text.toString().replace("\"\"", " ");
  }

  private static void write(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      String stripped = words.getWholeText().replaceAll("\\s+", " ").strip();
      if (!stripped.isEmpty()) {
        text.append('"').append(stripped).append('"');
      }
    } else if (node instanceof Element element) {
      var attributes = new TreeMap<String, String>();
      element
          .attributes()
          .forEach(it -> attributes.put(it.getKey(), value(it.getKey(), it.getValue())));
      text.append('\n').append('<').append(element.tagName());
      attributes.forEach(
          (name, value) -> text.append(' ').append(name).append("='").append(value).append('\''));
      text.append('>');
      element.childNodes().forEach(it -> write(it, text));
      text.append("</").append(element.tagName()).append('>');
    }
  }

  /** The order of classes means nothing. */
  private static String value(String name, String value) {
    String plain = value.strip().replaceAll("\\s+", " ");
    return name.equals("class")
        ? Arrays.stream(plain.split(" ")).sorted().collect(Collectors.joining(" "))
        : plain;
  }
}
