package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.terms.Ref;

/** An intervention on its page: what it requires, when it is reviewed, and where each stands. */
final class InterventionBlocks {

  private final Vantage from;
  private final Shown follows;
  private final Function<Ref, Optional<Shown>> look;

  /**
   * The blocks of one intervention.
   *
   * @param look finds a requirement or a review
   */
  InterventionBlocks(Vantage from, Shown intervention, Function<Ref, Optional<Shown>> look) {
    this.from = from;
    this.follows = intervention.in("derived");
    this.look = look;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<String> requirements = follows.names("requirements");
    blocks.add(
        block(
            "required",
            "What it requires",
            requirements,
            requirements.isEmpty()
                ? "No requirement of it is known."
                : follows.number("requirementsMet") + " of " + requirements.size() + " met.",
            "Requirement"));
    List<String> reviews = follows.names("reviews");
    blocks.add(
        block(
            "reviewed",
            "When it is reviewed",
            reviews,
            reviews.isEmpty()
                ? "No point at which it is reviewed is known."
                : lapsing(follows.names("lapsedReviews").size(), reviews.size()),
            "Review"));
    return blocks;
  }

  private static String lapsing(int lapsed, int of) {
    return lapsed == 0 ? "None has lapsed." : lapsed + " of " + of + " lapsed.";
  }

  private Block block(String id, String title, List<String> refs, String said, String what) {
    List<List<Content>> rows = new ArrayList<>();
    for (String ref : refs) {
      rows.add(
          List.of(
              from.thing(ref),
              Text.of(
                  look.apply(new Ref(ref))
                      .flatMap(shown -> shown.text("inWords"))
                      .map(Cards::upper)
                      .orElse("Not known"))));
    }
    List<Content> parts = new ArrayList<>();
    parts.add(Paragraph.of(said));
    if (!rows.isEmpty()) {
      parts.add(
          new Scroll(
              title,
              Table.of(title, List.of(Table.Column.of(what), Table.Column.of("Stands")), rows)));
    }
    return new Block(id, title, parts);
  }
}
