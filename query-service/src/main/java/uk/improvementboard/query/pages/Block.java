package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.List;
import uk.improvementboard.design.Component;

/** A part of a page under a heading of its own. */
public record Block(String id, String title, List<Content> parts) implements Component {

  public Block {
    parts = List.copyOf(parts);
  }

  static Block of(String id, String title, Content... parts) {
    return new Block(id, title, List.of(parts));
  }

  @Override
  public String template() {
    return "query/block.jte";
  }
}
