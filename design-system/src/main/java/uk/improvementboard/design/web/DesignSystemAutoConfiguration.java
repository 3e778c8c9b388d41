package uk.improvementboard.design.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.improvementboard.design.PostingForm;
import uk.improvementboard.design.Surroundings;

/**
 * Shows pages: a controller returns the name of a template and puts what the template takes into
 * the model as {@code it}.
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(Site.class)
public class DesignSystemAutoConfiguration {
  /** Compiled pages of every module; in development, their sources. */
  @Bean
  @ConditionalOnMissingBean
  TemplateEngine templateEngine(Site site) {
    TemplateEngine engine;
    if (site.templateRoots().isEmpty()) {
      engine = TemplateEngine.createPrecompiled(ContentType.Html);
    } else {
      engine =
          TemplateEngine.create(
              new TemplateRoots(site.templateRoots()), Path.of("target", "jte"), ContentType.Html);
      engine.setTrimControlStructures(true);
      engine.setHtmlTags("form");
    }
    engine.setHtmlInterceptor(PostingForm.interceptor());
    return engine;
  }

  @Bean
  @ConditionalOnMissingBean
  SurroundingsOfRequest surroundingsOfRequest(Site site) {
    var plain = new Surroundings(site.owner(), site.service(), List.of(), null, null, List.of());
    return request -> plain;
  }

  @Bean
  BrandOfCouncil brandOfCouncil(Site site) {
    return BrandOfCouncil.of(site);
  }

  @Bean
  BrandEndpoint brandEndpoint(BrandOfCouncil brand) {
    return new BrandEndpoint(brand);
  }

  @Bean
  ViewResolver templates(
      TemplateEngine engine, SurroundingsOfRequest surroundings, BrandOfCouncil brand) {
    return (name, locale) ->
        engine.hasTemplate(name + ".jte")
            ? new TemplateView(name + ".jte", engine, surroundings, brand.brand())
            : null;
  }

  @Bean
  @ConditionalOnMissingBean
  ErrorViewResolver problemPages() {
    return (request, status, model) ->
        new ModelAndView("design/problemPage", Map.of("it", ProblemPage.of(status)), status);
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    var registration = new FilterRegistrationBean<>(new SecurityHeaders());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  /** Styles and script may be kept: their addresses change with their content. */
  @Bean
  WebMvcConfigurer assets() {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic());
      }
    };
  }
}
