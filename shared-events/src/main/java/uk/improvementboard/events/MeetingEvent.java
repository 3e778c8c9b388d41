package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What happens before, at and after a meeting of a body. */
public sealed interface MeetingEvent extends ProgrammeEvent {

  Ref meeting();

  @Override
  default List<Ref> subjects() {
    return List.of(meeting());
  }

  /** Whether enough members were present to decide. */
  enum Quorate {
    QUORATE,
    INQUORATE,
    /** The terms of reference in force set no quorum. */
    NO_QUORUM_SET
  }

  /** A meeting was called. */
  record MeetingScheduled(Ref meeting, Ref board, ImpreciseDate on, String title)
      implements MeetingEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(meeting, board);
    }
  }

  /**
   * The papers went out. What the sections hold at this position was before the board, less what
   * was hidden from it; nothing recorded later changes that.
   *
   * @param sections the parts of the record the pack holds
   * @param papers the papers issued with it, which the board has whole
   */
  record PackIssued(Ref meeting, List<EntityKind> sections, List<Ref> papers)
      implements MeetingEvent {
    public PackIssued {
      sections = List.copyOf(sections);
      papers = List.copyOf(papers);
    }

    @Override
    public List<Ref> subjects() {
      return with(meeting, papers);
    }
  }

  /** A paper was put on the table at a meeting, after its pack was issued. */
  record PaperTabled(Ref meeting, Ref paper, Stated<String> reason) implements MeetingEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(meeting, paper);
    }
  }

  /**
   * A meeting began.
   *
   * @param on the day it was held
   * @param quorate counted from the members present against the terms of reference in force
   */
  record MeetingOpened(Ref meeting, ImpreciseDate on, Quorate quorate) implements MeetingEvent {}

  /** Who was at a meeting was noted, by appointment and role. */
  record AttendanceRecorded(Ref meeting, List<Attendance> attendance) implements MeetingEvent {
    public AttendanceRecorded {
      attendance = List.copyOf(attendance);
    }
  }

  /**
   * Something was said to a board at its meeting. It was known at the meeting, whenever it is
   * minuted.
   *
   * @param by the role that spoke
   * @param text what was said
   * @param about what it was said about
   */
  record VerbalUpdateGiven(Ref meeting, String by, String text, List<Ref> about)
      implements MeetingEvent {
    public VerbalUpdateGiven {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      return with(meeting, about);
    }
  }

  /** A meeting ended. */
  record MeetingClosed(Ref meeting) implements MeetingEvent {}

  /**
   * A later meeting of the same body confirmed the minutes; from here on, changes are corrections.
   */
  record MinutesConfirmed(Ref meeting, Ref at) implements MeetingEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(meeting, at);
    }
  }

  private static List<Ref> with(Ref first, List<Ref> others) {
    List<Ref> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return List.copyOf(all);
  }
}
