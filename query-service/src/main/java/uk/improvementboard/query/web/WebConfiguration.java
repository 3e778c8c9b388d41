package uk.improvementboard.query.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.improvementboard.query.answers.AsOfParameters;

/** The as-of parameters as an argument of every query, and the wait for what was just recorded. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final AsOfParameters asOf;
  private final VisibleAfter visibleAfter;

  WebConfiguration(AsOfParameters asOf, VisibleAfter visibleAfter) {
    this.asOf = asOf;
    this.visibleAfter = visibleAfter;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors
        .addInterceptor(visibleAfter)
        .addPathPatterns("/programmes/**", "/api/v1/programmes/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(asOf);
  }
}
