package uk.improvementboard.platform.web;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/**
 * What every endpoint of both services does alike. {@code improvement-board.web.largest-body} (1
 * MB) and {@code improvement-board.web.largest-bundle} (64 MB) limit what may be sent.
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@Import({ProblemAdvice.class, ErrorPages.class, ProblemExplanations.class})
public class WebConfiguration {

  /** Before the security filters, so that nobody can make them read a huge body. */
  static final int BODY_LIMIT_ORDER = -110;

  @Bean
  ProblemAnswers problemAnswers(ObjectProvider<ProblemPage> page) {
    return new ProblemAnswers(page);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(
      ProblemAnswers answers,
      @Value("${improvement-board.web.largest-body:1MB}") DataSize largestBody,
      @Value("${improvement-board.web.largest-bundle:64MB}") DataSize largestBundle) {
    FilterRegistrationBean<BodyLimit> limit =
        new FilterRegistrationBean<>(
            new BodyLimit(answers, largestBody.toBytes(), largestBundle.toBytes()));
    limit.setOrder(BODY_LIMIT_ORDER);
    return limit;
  }

  /**
   * What is left of a refused body is read, so that its sender gets to see the refusal; a redirect
   * names a path and no host, so that it is right behind a front door too.
   */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusalsAndRedirects(
      @Value("${improvement-board.web.largest-bundle:64MB}") DataSize largestBundle) {
    return factory -> {
      factory.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
      factory.addConnectorCustomizers(
          connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
              http.setMaxSwallowSize(
                  (int) Math.min(Integer.MAX_VALUE, largestBundle.toBytes() * 2));
            }
          });
    };
  }
}
