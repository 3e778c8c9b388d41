package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Source;

/**
 * An event of the record, in a sentence.
 *
 * @param mark why it is marked: when it was minuted, how it came to be learnt; or null
 * @param about the things it is about
 * @param recorded when it was recorded, and in which role
 */
public record Happening(
    long position,
    String words,
    @Nullable String mark,
    List<Line> about,
    String recorded,
    Source source)
    implements Component {

  public Happening {
    about = List.copyOf(about);
  }

  @Override
  public String template() {
    return "query/happening.jte";
  }
}
