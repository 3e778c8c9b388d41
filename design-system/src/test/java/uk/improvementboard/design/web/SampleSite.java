package uk.improvementboard.design.web;

import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.improvementboard.design.Account;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.PhaseBanner;
import uk.improvementboard.design.ServiceNavigation.Item;
import uk.improvementboard.design.ServiceNavigation.Place;
import uk.improvementboard.design.Surroundings;

/** A site of two pages that use every component. */
@SpringBootConfiguration
@EnableAutoConfiguration
class SampleSite {
  static final List<String> PAGES = List.of("replay", "form");

  @Bean
  SurroundingsOfRequest surroundings(Site site) {
    return request ->
        new Surroundings(
            site.owner(),
            site.service(),
            List.of(
                Item.of("Programmes", "/programmes", Place.ELSEWHERE),
                Item.of("Meetings", "/meetings", Place.ACTIVE),
                Item.of("Changes", "/changes", Place.ELSEWHERE)),
            PhaseBanner.of("Demonstration", "These are example programmes. Nothing here is real."),
            request.getParameter("signed-in") == null
                ? null
                : new Account("Signed in as secretariat", "/sign-out"),
            List.of(
                Link.of("Accessibility statement", "/accessibility"), Link.of("Help", "/help")));
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(it -> it.anyRequest().permitAll()).build();
  }

  @Controller
  static class Pages {
    @GetMapping("/sample/{page}")
    String page(@PathVariable String page, Model model) {
      model.addAttribute("it", "<b>&");
      return "sample/" + page;
    }

    @PostMapping("/sample")
    @ResponseBody
    String post() {
      return "recorded";
    }
  }
}
