package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Table;

/**
 * One thing with all that is known of it, who says so, and how it came to be so.
 *
 * @param blocks what there is to see of it at a glance, before every fact
 * @param limits why there is no more to show: exempt, or known by reference and title only
 * @param replay where a meeting is replayed
 * @param told what a body has been told
 * @param ways the ways to the questions about it: its golden thread, on whose authority
 */
public record ThingPage(
    Frame frame,
    @Nullable String limits,
    List<Block> blocks,
    List<Fact> facts,
    @Nullable String replay,
    List<Happening> told,
    List<Link> ways,
    Table history,
    String events) {

  public ThingPage {
    blocks = List.copyOf(blocks);
    facts = List.copyOf(facts);
    told = List.copyOf(told);
    ways = List.copyOf(ways);
  }

  /** The same, with one more block where there is one. */
  ThingPage with(Optional<Block> block) {
    List<Block> more = new ArrayList<>(blocks);
    block.ifPresent(more::add);
    return new ThingPage(frame, limits, more, facts, replay, told, ways, history, events);
  }

  /** The same, telling the reader that what they entered is recorded. */
  ThingPage withRecorded(@Nullable String position) {
    return new ThingPage(
        frame.withRecorded(position), limits, blocks, facts, replay, told, ways, history, events);
  }
}
