package uk.improvementboard.query.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.streams.ProjectionRebuild;
import uk.improvementboard.platform.streams.ProjectionRebuild.Progress;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.Role;

/**
 * The views behind the answers, for whoever runs the product: what there are, and building one
 * anew.
 */
@RestController
@RequestMapping(path = "/api/v1/views", produces = "application/json")
final class ViewEndpoints {

  private final SignedIn signedIn;
  private final ProjectionRebuild rebuild;

  ViewEndpoints(SignedIn signedIn, ProjectionRebuild rebuild) {
    this.signedIn = signedIn;
    this.rebuild = rebuild;
  }

  @GetMapping
  Map<String, Object> views() {
    onlyAdministrators();
    List<Map<String, Object>> items = new ArrayList<>();
    rebuild.projections().forEach(name -> items.add(view(name)));
    return Map.of("items", items);
  }

  @GetMapping("/{name}")
  Map<String, Object> one(@PathVariable String name) {
    onlyAdministrators();
    return view(known(name));
  }

  /** Begins a rebuild; readers keep the old view until the new one stands whole. */
  @PostMapping("/{name}/rebuild")
  ResponseEntity<Map<String, Object>> rebuild(@PathVariable String name) {
    onlyAdministrators();
    try {
      var unused = rebuild.rebuild(known(name));
    } catch (IllegalStateException e) {
      throw AskingRule.VIEW_IS_REBUILT_ONCE_AT_A_TIME.problem(
          "Ask /api/v1/views/" + name + " how far it has come.");
    }
    return ResponseEntity.accepted().body(view(name));
  }

  private String known(String name) {
    if (!rebuild.projections().contains(name)) {
      throw AskingRule.VIEW_EXISTS.problem(
          "The views are " + String.join(", ", rebuild.projections()) + ".");
    }
    return name;
  }

  private Map<String, Object> view(String name) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", name);
    rebuild.progress(name).ifPresent(progress -> view.put("rebuild", progress(progress)));
    return view;
  }

  private static Map<String, Object> progress(Progress progress) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("state", progress.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    shown.put("position", progress.position());
    shown.put("total", progress.total());
    shown.put("startedAt", progress.startedAt().toString());
    if (progress.failure() != null) {
      shown.put("failure", progress.failure());
    }
    return shown;
  }

  private void onlyAdministrators() {
    if (signedIn.actor().role() != Role.ADMINISTRATOR) {
      throw AskingRule.VIEWS_ARE_THE_ADMINISTRATORS.problem("Ask an administrator to do this.");
    }
  }
}
