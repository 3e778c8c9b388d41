package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;

/** What two sources say of one thing, beside each other, and which of them was settled on. */
final class DiscrepancyBlocks {

  private final Vantage from;
  private final Shown discrepancy;

  DiscrepancyBlocks(Vantage from, Shown discrepancy) {
    this.from = from;
    this.discrepancy = discrepancy;
  }

  List<Block> blocks() {
    Optional<String> preferred = discrepancy.text("preferred");
    List<List<Content>> rows = new ArrayList<>();
    int number = 0;
    for (Shown said : discrepancy.each("sources")) {
      number++;
      boolean settledOn = preferred.filter(Integer.toString(number)::equals).isPresent();
      rows.add(
          List.of(
              Text.of(Cards.upper(said.text("claim").orElse("not stated"))),
              from.source(said),
              Text.of(
                  settledOn ? "Settled on" : preferred.isPresent() ? "Not settled on" : "Open")));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        Block.of(
            "statements",
            "What the sources say",
            new Scroll(
                "What the sources say",
                Table.of(
                    "What the sources say",
                    List.of(
                        Table.Column.of("Statement"),
                        Table.Column.of("Source"),
                        Table.Column.of("Stands")),
                    rows))));
  }
}
