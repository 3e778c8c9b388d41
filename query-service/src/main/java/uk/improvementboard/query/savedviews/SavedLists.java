package uk.improvementboard.query.savedviews;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Link;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.SavedViews;
import uk.improvementboard.platform.accounts.SavedViews.SavedView;
import uk.improvementboard.platform.accounts.SignedIn;

/** The saved views of whoever is signed in, as other pages show them. */
@Component
public final class SavedLists {

  /** Where they are renamed and removed. */
  public static final String ALL = SavedViewPages.AT;

  private final SavedViews kept;
  private final SignedIn signedIn;

  SavedLists(SavedViews kept, SignedIn signedIn) {
    this.kept = kept;
    this.signedIn = signedIn;
  }

  /** All of them that are of programmes to which the reader is attached, by name. */
  public List<SavedView> all() {
    Actor reader = signedIn.actor();
    return kept.of(reader).stream()
        .filter(
            view ->
                ListAddress.read(view.address())
                    .filter(address -> address.isOpenTo(reader))
                    .isPresent())
        .toList();
  }

  /** Those of the list that a request asks for, and the way to keep it as it is now. */
  public ViewsOfList of(HttpServletRequest request) {
    Actor reader = signedIn.actor();
    String asked = request.getQueryString();
    String here = request.getRequestURI() + (asked == null ? "" : "?" + asked);
    List<Link> links = new ArrayList<>();
    for (SavedView view : kept.of(reader)) {
      Optional<ListAddress> address = ListAddress.read(view.address());
      if (address.isPresent() && address.get().path().equals(request.getRequestURI())) {
        links.add(Link.of(view.name(), address.get().written()));
      }
    }
    return new ViewsOfList(
        links,
        Link.of(
            "Save this list under a name",
            SavedViewPages.AT + "/new?address=" + URLEncoder.encode(here, StandardCharsets.UTF_8)));
  }
}
