package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.List;
import uk.improvementboard.design.Text;

/** Pieces of a page one after the other. */
final class Contents {

  static final Content NONE = output -> {};

  private Contents() {}

  static Content all(List<Content> pieces) {
    List<Content> kept = List.copyOf(pieces);
    return output -> kept.forEach(piece -> piece.writeTo(output));
  }

  static Content paragraph(String words) {
    return inside("<p class=\"govuk-body\">", Text.of(words), "</p>");
  }

  static Content heading(String words) {
    return inside("<h2 class=\"govuk-heading-m\">", Text.of(words), "</h2>");
  }

  /** Several lines, each on its own. */
  static Content lines(List<String> lines) {
    if (lines.size() == 1) {
      return Text.of(lines.getFirst());
    }
    return output -> {
      output.writeContent("<ul class=\"govuk-list govuk-!-margin-bottom-0\">");
      for (String line : lines) {
        inside("<li>", Text.of(line), "</li>").writeTo(output);
      }
      output.writeContent("</ul>");
    };
  }

  private static Content inside(String before, Content content, String after) {
    return output -> {
      output.writeContent(before);
      content.writeTo(output);
      output.writeContent(after);
    };
  }
}
