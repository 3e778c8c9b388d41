package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A whole page: what stands round every page comes from {@link Surroundings}, the rest from here.
 *
 * @param title the page's own words, before the service's name
 * @param error whether something was refused: the title says so first
 * @param time what time the page shows, when it is not now
 * @param lead breadcrumbs or a back link, never both
 */
public record Page(
    String title, boolean error, @Nullable TimeShown time, @Nullable Content lead, Content content)
    implements Component {
  public static Page of(String title, Content content) {
    return new Page(title, false, null, null, content);
  }

  public Page lead(@Nullable Content breadcrumbsOrBackLink) {
    return new Page(title, error, time, breadcrumbsOrBackLink, content);
  }

  public Page at(@Nullable TimeShown shown) {
    return new Page(title, error, shown, lead, content);
  }

  /** The same page, saying in its title that something was refused. */
  public Page refused(boolean refused) {
    return new Page(title, refused, time, lead, content);
  }

  public Surroundings round() {
    return Surroundings.current();
  }

  public String fullTitle() {
    return (error ? "Error: " : "")
        + title
        + (time == null ? "" : " – " + time.line())
        + " – "
        + round().service();
  }

  public ServiceNavigation navigation() {
    return ServiceNavigation.of(round().service(), "/", round().navigation());
  }

  public Brand brand() {
    return Rendering.current().brand();
  }

  public String script() {
    return Assets.SCRIPT;
  }
}
