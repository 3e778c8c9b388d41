package uk.improvementboard.query.pages;

import java.util.List;

/**
 * What awaits a reader in the programmes they are attached to.
 *
 * @param as in which role they are signed in
 */
public record MyWorkPage(String as, List<Block> blocks) {

  public MyWorkPage {
    blocks = List.copyOf(blocks);
  }
}
