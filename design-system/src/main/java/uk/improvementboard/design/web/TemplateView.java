package uk.improvementboard.design.web;

import gg.jte.TemplateEngine;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import uk.improvementboard.design.Brand;
import uk.improvementboard.design.PostingForm;
import uk.improvementboard.design.Rendering;

/** One template, given the model's {@code it}; written whole before anything is sent. */
final class TemplateView implements View {
  private final String template;
  private final TemplateEngine engine;
  private final SurroundingsOfRequest surroundings;
  private final Brand brand;

  TemplateView(
      String template, TemplateEngine engine, SurroundingsOfRequest surroundings, Brand brand) {
    this.template = template;
    this.engine = engine;
    this.surroundings = surroundings;
    this.brand = brand;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=utf-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var output = new Utf8ByteOutput();
    Object it = model == null ? null : model.get("it");
    new Rendering(engine, surroundings.of(request), brand, new PostingForm(() -> field(request)))
        .during(() -> engine.render(template, it, output));
    response.setContentType(getContentType());
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private static String field(HttpServletRequest request) {
    if (!(request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)) {
      return "";
    }
    return "<input type=\"hidden\" name=\""
        + escaped(token.getParameterName())
        + "\" value=\""
        + escaped(token.getToken())
        + "\">";
  }

  private static String escaped(String value) {
    var output = new StringOutput();
    Escape.htmlAttribute(value, output);
    return output.toString();
  }
}
