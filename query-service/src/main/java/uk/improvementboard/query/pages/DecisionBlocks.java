package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.design.InsetText;
import uk.improvementboard.design.Tag;
import uk.improvementboard.design.Text;

/** A decision on its page as the register has it: its words, where it stands, what it rested on. */
final class DecisionBlocks {

  private final Vantage from;
  private final Shown decision;

  DecisionBlocks(Vantage from, Shown decision) {
    this.from = from;
    this.decision = decision;
  }

  List<Block> blocks() {
    List<Content> parts = new ArrayList<>();
    decision.text("text").ifPresent(words -> parts.add(InsetText.of(words)));
    decision
        .in("derived")
        .text("status")
        .ifPresent(status -> parts.add(Paragraph.of(Text.of("It stands as:"), tag(status))));
    parts.add(
        Paragraph.of(
            new Line(
                "What it rested on, and what came of it",
                from.page("/decisions/" + decision.required("ref") + "/provenance"),
                null)));
    return List.of(new Block("register", "In the register", parts));
  }

  static Tag tag(String status) {
    return Tag.of(
        Cards.upper(Reading.constant(status)),
        switch (status) {
          case "MADE", "RATIFIED", "CARRIED_OUT" -> Tag.Colour.GREEN;
          case "RESCINDED", "SUPERSEDED" -> Tag.Colour.GREY;
          default -> Tag.Colour.ORANGE;
        });
  }
}
