package uk.improvementboard.query.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import uk.improvementboard.platform.web.ProblemDocument;
import uk.improvementboard.platform.web.ProblemPage;

/** A problem in the look of every other page. */
@Component
final class ProblemsAsPages implements ProblemPage {

  private final ObjectProvider<ViewResolver> views;

  ProblemsAsPages(ObjectProvider<ViewResolver> views) {
    this.views = views;
  }

  @Override
  public void show(
      ProblemDocument problem, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    for (ViewResolver resolver : views.orderedStream().toList()) {
      View view = resolver.resolveViewName("design/problemPage", Locale.UK);
      if (view != null) {
        view.render(
            Map.of(
                "it",
                new uk.improvementboard.design.web.ProblemPage(problem.title(), problem.detail())),
            request,
            response);
        return;
      }
    }
    throw new IllegalStateException("the design system has no page for a problem");
  }
}
