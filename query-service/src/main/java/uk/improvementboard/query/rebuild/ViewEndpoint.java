package uk.improvementboard.query.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.streams.ProjectionRebuild;
import uk.improvementboard.platform.streams.ProjectionRebuild.Progress;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.Role;

/** Which views there are and how far a rebuild is; a rebuild is the administrator's to ask for. */
@RestController
class ViewEndpoint {

  private final ProjectionRebuild rebuild;
  private final SignedIn signedIn;

  ViewEndpoint(ProjectionRebuild rebuild, SignedIn signedIn) {
    this.rebuild = rebuild;
    this.signedIn = signedIn;
  }

  /** All views, as {@code {"items": [...]}}. */
  record Views(List<View> items) {}

  /**
   * A view and its latest rebuild since the service started.
   *
   * @param view its name
   * @param state {@code never}, {@code under-way}, {@code done} or {@code failed}
   * @param position events taken in
   * @param total events in the store when it began
   * @param startedAt when it began
   * @param failure why it failed
   */
  record View(
      String view,
      String state,
      long position,
      long total,
      @Nullable Instant startedAt,
      @Nullable String failure) {

    static View of(String name, Optional<Progress> latest) {
      return latest
          .map(
              progress ->
                  new View(
                      name,
                      progress.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                      progress.position(),
                      progress.total(),
                      progress.startedAt(),
                      progress.failure()))
          .orElseGet(() -> new View(name, "never", 0, 0, null, null));
    }
  }

  @GetMapping(path = "/api/v1/views", produces = MediaType.APPLICATION_JSON_VALUE)
  Views views() {
    administratorOnly();
    return new Views(
        rebuild.projections().stream().map(view -> View.of(view, rebuild.progress(view))).toList());
  }

  @GetMapping(path = "/api/v1/views/{view}", produces = MediaType.APPLICATION_JSON_VALUE)
  View view(@PathVariable("view") String view) {
    administratorOnly();
    return View.of(existing(view), rebuild.progress(view));
  }

  /** Begins, and does not wait for the end: that is asked for at the view's address. */
  @PostMapping(path = "/api/v1/views/{view}/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<View> rebuild(@PathVariable("view") String view) {
    administratorOnly();
    try {
      CompletableFuture<Progress> begun = rebuild.rebuild(existing(view));
      return ResponseEntity.accepted()
          .header("Location", "/api/v1/views/" + view)
          .body(View.of(view, begun.isDone() ? Optional.of(begun.join()) : rebuild.progress(view)));
    } catch (IllegalStateException underWay) {
      throw new Problem(
          409,
          "view-rebuilt-once-at-a-time",
          "A view is rebuilt once at a time",
          "'" + view + "' is being rebuilt already. Wait until that has ended.");
    }
  }

  private String existing(String view) {
    if (!rebuild.projections().contains(view)) {
      throw new Problem(
          404,
          "view-unknown",
          "There is no such view",
          "There is no view '" + view + "'; there is " + String.join(", ", rebuild.projections()));
    }
    return view;
  }

  private void administratorOnly() {
    if (signedIn.actor().role() != Role.ADMINISTRATOR) {
      throw new Problem(
          403,
          "administrators-rebuild",
          "Only an administrator looks after the views",
          "Your account's role does not allow this.");
    }
  }
}
