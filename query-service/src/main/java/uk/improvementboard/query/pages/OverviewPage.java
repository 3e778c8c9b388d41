package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme at a glance, the exceptions first.
 *
 * @param about the facts about the programme itself, where any are known
 * @param evidence the bundle of evidence for the whole of it, to be taken away
 * @param parts the parts of the record, each with how many things are in it
 */
public record OverviewPage(
    Frame frame, List<Block> blocks, List<Line> parts, @Nullable Card about, String evidence) {

  public OverviewPage {
    blocks = List.copyOf(blocks);
    parts = List.copyOf(parts);
  }
}
