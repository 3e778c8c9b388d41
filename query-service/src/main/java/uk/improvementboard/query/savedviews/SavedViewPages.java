package uk.improvementboard.query.savedviews;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.SavedViews;
import uk.improvementboard.platform.accounts.SavedViews.Outcome;
import uk.improvementboard.platform.accounts.SavedViews.SavedView;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.rules.AskingRule;

/**
 * Where a reader keeps lists under names of their own, renames and forgets them. Nothing here is in
 * any record: it belongs to the account, and nobody else sees it.
 */
@Controller
@RequestMapping(path = SavedViewPages.AT, produces = "text/html")
final class SavedViewPages {

  static final String AT = "/my-work/views";

  private final SavedViews kept;
  private final SignedIn signedIn;
  private final WhoMayAsk whoMayAsk;

  SavedViewPages(SavedViews kept, SignedIn signedIn, WhoMayAsk whoMayAsk) {
    this.kept = kept;
    this.signedIn = signedIn;
    this.whoMayAsk = whoMayAsk;
  }

  @GetMapping
  ModelAndView all(@RequestParam @Nullable String done) {
    Actor reader = signedIn.actor();
    List<SavedViewsPage.Row> rows = new ArrayList<>();
    for (SavedView view : kept.of(reader)) {
      Optional<ListAddress> address = ListAddress.read(view.address());
      boolean open = address.isPresent() && address.get().isOpenTo(reader);
      String named = "?name=" + URLEncoder.encode(view.name(), StandardCharsets.UTF_8);
      rows.add(
          new SavedViewsPage.Row(
              view.name(),
              open ? address.get().written() : null,
              open ? address.get().inWords() : "You are not attached to its programme any more",
              AT + "/rename" + named,
              AT + "/remove" + named));
    }
    return new ModelAndView(
        "query/savedViews",
        "it",
        new SavedViewsPage(
            rows,
            done == null
                ? null
                : switch (done) {
                  case "saved" -> "The list is saved";
                  case "renamed" -> "The saved view has its new name";
                  case "removed" -> "The saved view is removed";
                  default -> null;
                }));
  }

  // Save -----------------------------------------------------------------------------------------

  @GetMapping("/new")
  ModelAndView toSave(@RequestParam(defaultValue = "") String address) {
    return toSave(list(address), "", null);
  }

  @PostMapping("/new")
  ModelAndView save(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String name) {
    ListAddress list = list(address);
    String wanted = tidy(name);
    String fault = fault(wanted);
    if (fault == null) {
      fault =
          switch (kept.keep(signedIn.actor(), wanted, list.written())) {
            case KEPT -> null;
            case NAME_IS_TAKEN -> taken(wanted);
            case TOO_MANY ->
                "You have "
                    + SavedViews.MOST
                    + " saved views, which is as many as there may be. Remove one that you no"
                    + " longer need.";
            case NOT_THERE -> "There is no such account any more.";
          };
    }
    return fault == null ? done("saved") : toSave(list, name, fault);
  }

  private static ModelAndView toSave(ListAddress list, String name, @Nullable String fault) {
    return form(
        new NameOfViewPage(
            "Save this list",
            "Save",
            AT + "/new",
            "address",
            list.written(),
            list.inWords() + (list.query().isEmpty() ? "" : ", as narrowed down and ordered"),
            name,
            fault,
            list.written()));
  }

  // Rename ---------------------------------------------------------------------------------------

  @GetMapping("/rename")
  ModelAndView toRename(@RequestParam(defaultValue = "") String name) {
    return toRename(view(name).name(), name, null);
  }

  @PostMapping("/rename")
  ModelAndView rename(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String name) {
    String wanted = tidy(name);
    String fault = fault(wanted);
    if (fault == null) {
      Outcome outcome = kept.rename(signedIn.actor(), from, wanted);
      if (outcome == Outcome.NOT_THERE) {
        throw none(from);
      }
      fault = outcome == Outcome.NAME_IS_TAKEN ? taken(wanted) : null;
    }
    return fault == null ? done("renamed") : toRename(from, name, fault);
  }

  private static ModelAndView toRename(String from, String name, @Nullable String fault) {
    return form(
        new NameOfViewPage(
            "Rename a saved view",
            "Rename",
            AT + "/rename",
            "from",
            from,
            "Its name now: " + from,
            name,
            fault,
            AT));
  }

  // Remove ---------------------------------------------------------------------------------------

  @GetMapping("/remove")
  ModelAndView toRemove(@RequestParam(defaultValue = "") String name) {
    return new ModelAndView("query/removeView", "it", view(name).name());
  }

  @PostMapping("/remove")
  ModelAndView remove(@RequestParam(defaultValue = "") String name) {
    kept.remove(signedIn.actor(), name);
    return done("removed");
  }

  // ----------------------------------------------------------------------------------------------

  private static ModelAndView form(NameOfViewPage page) {
    ModelAndView shown = new ModelAndView("query/nameOfView", "it", page);
    if (page.fault() != null) {
      shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return shown;
  }

  private static ModelAndView done(String what) {
    ModelAndView redirect = new ModelAndView("redirect:" + AT + "?done=" + what);
    redirect.setStatus(HttpStatus.SEE_OTHER);
    return redirect;
  }

  private ListAddress list(String address) {
    ListAddress list =
        ListAddress.read(address)
            .orElseThrow(
                () ->
                    AskingRule.VIEW_IS_OF_A_LIST.problem(
                        "Open the list, narrow it down, and choose to save it there."));
    if (list.programme() != null) {
      whoMayAsk.mayRead(signedIn.actor(), list.programme());
    }
    return list;
  }

  private SavedView view(String name) {
    return kept.of(signedIn.actor()).stream()
        .filter(one -> one.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> none(name));
  }

  private static RuntimeException none(String name) {
    return AskingRule.SAVED_VIEW_IS_THERE.problem(
        "You have no saved view named '" + name + "'. It may have been renamed or removed.");
  }

  private static String tidy(String name) {
    return name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static @Nullable String fault(String name) {
    if (name.isEmpty()) {
      return "Enter a name";
    }
    return name.length() > SavedViews.LONGEST_NAME
        ? "The name must be " + SavedViews.LONGEST_NAME + " characters or fewer"
        : null;
  }

  private static String taken(String name) {
    return "You have another saved view named '" + name + "'. Enter a different name";
  }
}
