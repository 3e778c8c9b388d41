package uk.improvementboard.query.pages;

import java.util.List;

/** How to find one's way about, and what the words mean. */
public record HelpPage(List<Block> parts, List<Fact> glossary) {

  public HelpPage {
    parts = List.copyOf(parts);
    glossary = List.copyOf(glossary);
  }
}
