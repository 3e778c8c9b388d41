package uk.improvementboard.query.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.improvementboard.query.answers.AsOfParameters;

/** Makes the as-of parameters an argument of every query. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final AsOfParameters asOf;

  WebConfiguration(AsOfParameters asOf) {
    this.asOf = asOf;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(asOf);
  }
}
