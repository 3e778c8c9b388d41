package uk.improvementboard.standalone;

/** The product on one machine. */
public final class ImprovementBoard {
  private ImprovementBoard() {}

  public static void main(String[] arguments) {}
}
