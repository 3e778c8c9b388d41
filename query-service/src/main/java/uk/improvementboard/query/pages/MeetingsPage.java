package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meetings known at a moment, body by body, the newest first. */
public record MeetingsPage(Frame frame, List<OfBody> bodies) {

  /** The meetings of one body. */
  public record OfBody(String body, List<Row> meetings) {}

  /**
   * One meeting.
   *
   * @param date as precise as its source
   * @param replay where it is replayed, or null while it has not been opened
   */
  public record Row(
      String title, String href, String date, String status, @Nullable String replay) {}

  public MeetingsPage {
    bodies = List.copyOf(bodies);
  }
}
