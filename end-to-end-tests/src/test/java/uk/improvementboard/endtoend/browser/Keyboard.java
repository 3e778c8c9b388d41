package uk.improvementboard.endtoend.browser;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody with a keyboard and nothing else: Tab, Shift and Tab, Enter, Space, the arrows, and what
 * is typed. Nothing is clicked, focused or filled in by name. At every stop on the way it is held
 * that the focus can be seen and that nothing covers what has it.
 */
final class Keyboard implements Hand {

  /** No page of a journey has more stops; a control not reached by then cannot be reached. */
  private static final int MOST_STOPS = 400;

  private static final String LOOK =
      """
      target => {
        const at = document.activeElement;
        if (!at || at === document.body) return { reached: false, where: 'nowhere' };
        const labels = [...(at.labels || [])];
        const isSeen = style => style.boxShadow !== 'none'
          || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && !/^rgba.*, 0\\)$/.test(style.outlineColor);
        const drawn = [getComputedStyle(at), ...labels.map(it => getComputedStyle(it, '::before'))];
        const isOpen = box => [[.5, .5], [.1, .5], [.9, .5], [.5, .2], [.5, .8]].some(([x, y]) => {
          const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          return hit && (at.contains(hit) || labels.some(it => it.contains(hit)));
        });
        const faults = [];
        if (!drawn.some(isSeen)) faults.push('the focus cannot be seen');
        if (![at, ...labels].flatMap(it => [...it.getClientRects()]).some(isOpen))
          faults.push('what has the focus is covered or out of sight');
        return {
          reached: at === target,
          radio: at !== target && at.type === 'radio' && at.name === target.name,
          where: at.tagName.toLowerCase() + ' ' + (at.innerText || at.name || at.id).trim().slice(0, 40),
          faults };
      }
      """;

  private final Visit visit;
  private final Page page;
  private final Controls controls;
  private final Set<String> faults = new LinkedHashSet<>();
  private int stops;

  Keyboard(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
    this.controls = new Controls(page);
  }

  /** What was wrong with the focus at any stop so far. */
  Set<String> faults() {
    return faults;
  }

  /** How often Tab was pressed. */
  int stops() {
    return stops;
  }

  private record Stop(boolean reached, boolean sameRadios, String where) {}

  private Stop look(ElementHandle target) {
    Map<?, ?> seen = (Map<?, ?>) page.evaluate(LOOK, target);
    if (seen.get("faults") instanceof List<?> found) {
      found.forEach(fault -> faults.add(page.url() + " " + seen.get("where") + ": " + fault));
    }
    return new Stop(
        Boolean.TRUE.equals(seen.get("reached")),
        Boolean.TRUE.equals(seen.get("radio")),
        String.valueOf(seen.get("where")));
  }

  private ElementHandle stopAt(Locator sought, String name) {
    if (sought.count() == 0) {
      throw new AssertionError(
          "'" + name + "' is not on " + page.url() + ", which says:\n" + page.innerText("main"));
    }
    ElementHandle target = sought.elementHandle();
    List<String> way = new ArrayList<>();
    Stop stop = look(target);
    for (int i = 0; i < MOST_STOPS && !stop.reached() && !stop.sameRadios(); i++) {
      page.keyboard().press("Tab");
      stops++;
      stop = look(target);
      way.add(stop.where());
    }
    if (!stop.reached() && !stop.sameRadios()) {
      throw new AssertionError(
          "'" + name + "' cannot be reached by Tab on " + page.url() + "; on the way: " + way);
    }
    return target;
  }

  @Override
  public void open(String address) {
    visit.open(address);
  }

  @Override
  public void follow(String link) {
    stopAt(controls.link(link), link);
    go();
  }

  @Override
  public void press(String button) {
    stopAt(controls.button(button), button);
    go();
  }

  private void go() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  @Override
  public void unfold(String summary) {
    stopAt(controls.folded(summary), summary);
    page.keyboard().press("Enter");
  }

  @Override
  public void enter(String label, String words) {
    stopAt(controls.field(label), label);
    write(words);
  }

  @Override
  public void enter(String group, String label, String words) {
    stopAt(controls.field(group, label), group + ", " + label);
    write(words);
  }

  private void write(String words) {
    page.keyboard().type(words);
  }

  @Override
  public void choose(String label, String option) {
    chooseIn(controls.field(label), label, option);
  }

  @Override
  public void choose(String group, String label, String option) {
    chooseIn(controls.field(group, label), group + ", " + label, option);
  }

  private void chooseIn(Locator found, String sought, String option) {
    ElementHandle list = stopAt(found, sought);
    if (!"SELECT".equals(list.evaluate("it => it.tagName"))) {
      write(option);
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      return;
    }
    Number options = (Number) list.evaluate("it => it.options.length");
    for (int i = 0; i < options.intValue() && !option.equals(chosen(list)); i++) {
      page.keyboard().press("ArrowDown");
    }
    if (!option.equals(chosen(list))) {
      throw new AssertionError(
          "'"
              + option
              + "' cannot be chosen for '"
              + sought
              + "': "
              + list.evaluate("it => [...it.options].map(o => o.text.trim())"));
    }
  }

  private static String chosen(ElementHandle list) {
    return String.valueOf(list.evaluate("it => (it.selectedOptions[0] || {text: ''}).text.trim()"));
  }

  @Override
  public void pick(String group, String option) {
    ElementHandle wanted = stopAt(controls.radio(group, option), group + ", " + option);
    Number choices =
        (Number)
            wanted.evaluate(
                "it => it.form.querySelectorAll(`[type=radio][name=\"${it.name}\"]`).length");
    for (int i = 0; i < choices.intValue() && !look(wanted).reached(); i++) {
      page.keyboard().press("ArrowDown");
    }
    if (!wanted.isChecked()) {
      page.keyboard().press("Space");
    }
    if (!wanted.isChecked()) {
      throw new AssertionError("'" + option + "' cannot be picked on " + page.url());
    }
  }

  @Override
  public void tick(String group, String option) {
    ElementHandle box = stopAt(controls.box(group, option), group + ", " + option);
    if (!box.isChecked()) {
      page.keyboard().press("Space");
    }
  }

  @Override
  public String reads() {
    return page.innerText("main");
  }

  @Override
  public String title() {
    return page.title();
  }

  @Override
  public String heading() {
    return page.innerText("h1");
  }
}
