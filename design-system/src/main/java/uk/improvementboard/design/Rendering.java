package uk.improvementboard.design;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/**
 * What is at hand while one page is being written: the engine, what stands round every page, the
 * look of the council, and the hidden field that a posting form carries. Bound for the length of
 * the writing, so nothing is passed from page to component and nothing outlives a request.
 */
public record Rendering(
    TemplateEngine engine, Surroundings surroundings, Brand brand, PostingForm form) {
  private static final ScopedValue<Rendering> CURRENT = ScopedValue.newInstance();

  /** Outside a request: the compiled templates and plain surroundings. */
  private static final class Plain {
    static final Rendering RENDERING =
        new Rendering(
            TemplateEngine.createPrecompiled(ContentType.Html),
            Surroundings.PLAIN,
            Brand.PLAIN,
            new PostingForm(() -> ""));
  }

  public static Rendering current() {
    return CURRENT.isBound() ? CURRENT.get() : Plain.RENDERING;
  }

  public void during(Runnable writing) {
    ScopedValue.where(CURRENT, this).run(writing);
  }
}
