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

  /**
   * One item of an agenda.
   *
   * @param number as the agenda numbers it: {@code 4a}
   * @param purpose what the meeting is to do with it: {@code to decide}
   * @param papers the papers on it
   * @param about the things it is about
   */
  record AgendaItem(
      String number, String title, Stated<String> purpose, List<Ref> papers, List<Ref> about) {
    public AgendaItem {
      papers = List.copyOf(papers);
      about = List.copyOf(about);
    }
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

  /** It was settled what a meeting is to deal with, in this order; the latest counts. */
  record AgendaSet(Ref meeting, List<AgendaItem> items) implements MeetingEvent {
    public AgendaSet {
      items = List.copyOf(items);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> others = new ArrayList<>();
      for (AgendaItem item : items) {
        others.addAll(item.papers());
        others.addAll(item.about());
      }
      return Subjects.of(meeting, others);
    }
  }

  /**
   * A meeting that had been called was put off.
   *
   * @param to the new day, where one was fixed
   */
  record MeetingPostponed(Ref meeting, Stated<ImpreciseDate> to, Stated<String> reason)
      implements MeetingEvent {}

  /** A meeting that had been called was not held. */
  record MeetingCancelled(Ref meeting, Stated<String> reason) implements MeetingEvent {}

  /**
   * Somebody at a meeting declared an interest in what it dealt with.
   *
   * @param role the role by which they are known in the room; never a name
   * @param appointment the appointment they hold on that body
   * @param interest what the interest is
   * @param action what followed: {@code left the room for item 4}
   */
  record InterestDeclared(
      Ref meeting, String role, Stated<Ref> appointment, String interest, Stated<String> action)
      implements MeetingEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(meeting, appointment);
    }
  }

  /**
   * The minutes of a meeting were drafted; the latest draft is the one to be confirmed.
   *
   * @param paper the draft, where it is in the record
   */
  record MinutesDrafted(Ref meeting, Stated<ImpreciseDate> on, Stated<Ref> paper)
      implements MeetingEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(meeting, paper);
    }
  }

  /**
   * Confirmed minutes were corrected. They stay as confirmed, with this beside them.
   *
   * @param what the passage, as the confirmed minutes have it
   * @param instead what it ought to say
   * @param at the meeting that agreed the correction, where one did
   */
  record MinutesCorrected(Ref meeting, String what, String instead, String reason, Stated<Ref> at)
      implements MeetingEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(meeting, at);
    }
  }

  private static List<Ref> with(Ref first, List<Ref> others) {
    List<Ref> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return List.copyOf(all);
  }
}
