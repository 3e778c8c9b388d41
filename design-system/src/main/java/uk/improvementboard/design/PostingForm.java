package uk.improvementboard.design;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Puts the hidden field that proves where a post comes from into every form that posts. The field
 * is asked for only then, because making one starts a session.
 */
public final class PostingForm {
  private final Supplier<String> field;
  private boolean open;

  /**
   * For one page.
   *
   * @param field the field as HTML
   */
  public PostingForm(Supplier<String> field) {
    this.field = field;
  }

  /** For an engine whose templates were generated with {@code form} among the html tags. */
  public static HtmlInterceptor interceptor() {
    return new HtmlInterceptor() {
      /** Called before the {@code >} of the tag, where nothing may be written yet. */
      @Override
      public void onHtmlTagOpened(
          String tag, Map<String, Object> attributes, TemplateOutput output) {
        Object method = attributes.get("method");
        Rendering.current().form().open =
            method != null && method.toString().equalsIgnoreCase("post");
      }

      @Override
      public void onHtmlTagClosed(String tag, TemplateOutput output) {
        PostingForm form = Rendering.current().form();
        if (form.open) {
          output.writeContent(form.field.get());
          form.open = false;
        }
      }
    };
  }
}
