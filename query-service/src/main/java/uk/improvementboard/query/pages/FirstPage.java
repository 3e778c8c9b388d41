package uk.improvementboard.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a reader begins: the programmes. */
@Controller
final class FirstPage {

  @GetMapping("/")
  String begin() {
    return "redirect:/programmes";
  }
}
