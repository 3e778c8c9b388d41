package uk.improvementboard.query.pages;

import java.util.List;

/** The programmes a reader is attached to, each as the reader's own audience knows it now. */
public record PortfolioPage(List<Card> programmes) {

  public PortfolioPage {
    programmes = List.copyOf(programmes);
  }
}
