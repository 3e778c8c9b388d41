package uk.improvementboard.endtoend.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.SelectOption;

/** Somebody with a mouse whose browser runs no script. */
final class WithoutScript implements Hand {

  private final Visit visit;
  private final Controls controls;

  WithoutScript(Visit visit) {
    this.visit = visit;
    this.controls = new Controls(visit.page());
  }

  static Browser.NewContextOptions settings() {
    return new Browser.NewContextOptions().setJavaScriptEnabled(false);
  }

  @Override
  public void open(String address) {
    visit.open(address);
  }

  @Override
  public void follow(String link) {
    controls.link(link).click();
    visit.page().waitForLoadState();
  }

  @Override
  public void press(String button) {
    controls.button(button).click();
    visit.page().waitForLoadState();
  }

  @Override
  public void unfold(String summary) {
    controls.folded(summary).click();
  }

  @Override
  public void enter(String label, String words) {
    controls.field(label).fill(words);
  }

  @Override
  public void enter(String group, String label, String words) {
    controls.field(group, label).fill(words);
  }

  @Override
  public void choose(String label, String option) {
    controls.field(label).selectOption(new SelectOption().setLabel(option));
  }

  @Override
  public void choose(String group, String label, String option) {
    controls.field(group, label).selectOption(new SelectOption().setLabel(option));
  }

  @Override
  public void pick(String group, String option) {
    controls.radio(group, option).check();
  }

  @Override
  public void tick(String group, String option) {
    controls.box(group, option).check();
  }

  @Override
  public String reads() {
    return visit.page().innerText("main");
  }

  @Override
  public String title() {
    return visit.page().title();
  }

  @Override
  public String heading() {
    return visit.page().innerText("h1");
  }
}
