package uk.improvementboard.design;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A piece of a page that writes itself through its template, so that a template of any module says
 * {@code ${Tag.of("On track", GREEN)}}. A module's own pieces implement it with their own {@link
 * #template()}.
 */
public interface Component extends Content {
  default String template() {
    String name = getClass().getSimpleName();
    return "design/" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".jte";
  }

  @Override
  default void writeTo(TemplateOutput output) {
    Rendering.current().engine().render(template(), this, output);
  }
}
