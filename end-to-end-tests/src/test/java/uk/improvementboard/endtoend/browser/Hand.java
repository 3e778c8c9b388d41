package uk.improvementboard.endtoend.browser;

/**
 * How somebody works through pages: by what is written on them, never by how they are made. The
 * same journey is told to different hands.
 */
interface Hand {

  /** Goes to an address of the product, as somebody types it or has it from a message. */
  void open(String address);

  /** Follows the link of that name. */
  void follow(String link);

  /** Presses the button of that name. */
  void press(String button);

  /** Opens what is folded under those words. */
  void unfold(String summary);

  /** Writes into the field with that label. */
  void enter(String label, String words);

  /** Writes into the field with that label in the group of that legend. */
  void enter(String group, String label, String words);

  /** Chooses from a list. */
  void choose(String label, String option);

  /** Chooses from a list in the group of that legend. */
  void choose(String group, String label, String option);

  /** Chooses one of several answers that are shown side by side. */
  void pick(String group, String option);

  /** Ticks one of several boxes. */
  void tick(String group, String option);

  /** What the page says in its main part. */
  String reads();

  /** The page's title, which a window or a tab shows. */
  String title();

  /** The page's heading. */
  String heading();

  /** A day in the three fields of the group of that legend. */
  default void date(String group, int day, int month, int year) {
    enter(group, "Day", String.valueOf(day));
    enter(group, "Month", String.valueOf(month));
    enter(group, "Year", String.valueOf(year));
  }
}
