package uk.improvementboard.design;

/**
 * Says that what a page shows has been overtaken, and never changes it under the reader: empty
 * until a script is told so. Without a script the page stays as it is until the reader asks anew.
 *
 * @param watch the address that tells, for as long as the page is read, in words to show
 * @param changes the way to what has changed since
 * @param newest the same page as it is by then
 */
public record OvertakenNotice(String watch, Link changes, String newest) implements Component {
  public String script() {
    return Assets.address("overtaken.js");
  }
}
