package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.terms.Ref;

/** What a thing is linked to by one event. */
public record Links(List<Ref> about) {
  public Links {
    about = List.copyOf(about);
  }
}
