package uk.improvementboard.query.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the page; what is entered goes to the security filters. */
@Controller
final class SignInPage {

  @GetMapping("/sign-in")
  String show(
      @RequestParam(name = "failed", required = false) @Nullable String failed,
      @RequestParam(name = "out", required = false) @Nullable String out,
      Model model) {
    model.addAttribute("it", new SignIn(failed != null, out != null));
    return "query/signIn";
  }
}
