package uk.improvementboard.endtoend.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds what a page offers by the names that assistive technology reads out. */
final class Controls {

  private final Page page;

  Controls(Page page) {
    this.page = page;
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  Locator folded(String summary) {
    return page.locator("summary", new Page.LocatorOptions().setHasText(wholly(summary))).first();
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  /** In the last group of that legend, which is the one added last. */
  Locator field(String group, String label) {
    return group(group).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
  }

  Locator radio(String group, String option) {
    return choice(AriaRole.RADIO, group, option);
  }

  Locator box(String group, String option) {
    return choice(AriaRole.CHECKBOX, group, option);
  }

  private Locator choice(AriaRole role, String group, String option) {
    return group(group)
        .getByRole(role, new Locator.GetByRoleOptions().setName(option).setExact(true))
        .first();
  }

  private Locator group(String legend) {
    return page.getByRole(
            AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend).setExact(true))
        .last();
  }

  private static java.util.regex.Pattern wholly(String words) {
    return java.util.regex.Pattern.compile(
        "^\\s*" + java.util.regex.Pattern.quote(words) + "\\s*$");
  }
}
