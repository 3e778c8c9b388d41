package uk.improvementboard.query.asof;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.journal.Positions;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * Turns the moment asked for into a cut, once. From there on only positions count: time is a way to
 * find one.
 */
@Component
public final class Moments {

  private final InstantSource clock;

  public Moments(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The cut a question means in a record.
   *
   * @throws Problem 404 for a meeting or position that is not in it; 409 for a moment of a meeting
   *     that has not come yet
   */
  public Cut cut(ProgrammeRecord record, AsOf asked) {
    return switch (asked.anchor()) {
      case Anchor.Now now -> plain(asked, record.head(), record.head(), today());
      case Anchor.AtPosition at -> {
        if (at.position() < 1 || at.position() > record.head()) {
          throw AskingRule.POSITION_IS_IN_THE_RECORD.problem(
              "This programme's record runs from 1 to " + record.head() + ".");
        }
        LocalDate day =
            record.at(at.position()).recordedAt().atZone(ProgrammeView.LONDON).toLocalDate();
        yield plain(asked, at.position(), record.head(), day);
      }
      case Anchor.AtInstant at ->
          plain(
              asked,
              record.positionAt(at.instant()),
              record.head(),
              at.instant().atZone(ProgrammeView.LONDON).toLocalDate());
      case Anchor.AtMeeting at -> meeting(record, asked, at);
    };
  }

  /** The moment it is. */
  public Instant instant() {
    return clock.instant();
  }

  /** The day it is in London. */
  public LocalDate today() {
    return instant().atZone(ProgrammeView.LONDON).toLocalDate();
  }

  private static Cut plain(AsOf asked, long position, long head, LocalDate day) {
    boolean reconstructed = asked.mode() == Mode.RECONSTRUCTED;
    return new Cut(
        asked.mode(),
        reconstructed ? head : position,
        null,
        null,
        0,
        day,
        asked.trueOn() == null ? day : asked.trueOn());
  }

  private static Cut meeting(ProgrammeRecord record, AsOf asked, Anchor.AtMeeting at) {
    MeetingTimes times =
        record.meeting(at.meeting()).orElseThrow(() -> unknownMeeting(at.meeting()));
    long position = moment(times, at.moment()).orElseThrow(() -> notYet(times, at.moment()));
    boolean reconstructed = asked.mode() == Mode.RECONSTRUCTED;
    // a reconstruction goes by dates, and a corrected date replaces the old one
    long read = reconstructed ? record.head() : position;
    ImpreciseDate date =
        record.meeting(at.meeting(), read).map(MeetingTimes::date).orElse(times.date());
    long minutedTo = at.moment() == Moment.CLOSED ? minutedTo(record, times, asked) : 0;
    LocalDate recorded =
        record.at(position).recordedAt().atZone(ProgrammeView.LONDON).toLocalDate();
    LocalDate lastDay = date.last().orElse(recorded);
    LocalDate firstDay = date.first().orElse(recorded);
    return new Cut(
        asked.mode(),
        read,
        at.meeting(),
        at.moment(),
        reconstructed ? 0 : minutedTo,
        firstDay,
        asked.trueOn() == null ? lastDay : asked.trueOn());
  }

  private static OptionalLong moment(MeetingTimes times, Moment moment) {
    return switch (moment) {
      case PACK -> times.packPosition();
      case OPENED -> times.openedPosition();
      case CLOSED -> times.closedPosition();
    };
  }

  /**
   * The last position minuted to a meeting at or before the confirmation of its minutes, or so far;
   * never before its close.
   */
  private static long minutedTo(ProgrammeRecord record, MeetingTimes times, AsOf asked) {
    long limit = times.confirmed() > 0 ? times.confirmed() : record.head();
    if (asked.minutedTo() != null) {
      limit = Math.min(limit, Math.max(asked.minutedTo(), times.closed()));
    }
    Positions minuted = record.minutedTo(times.meeting());
    int count = minuted.countUpTo(limit);
    return count == 0 ? times.closed() : Math.max(times.closed(), minuted.get(count - 1));
  }

  private static Problem unknownMeeting(@Nullable Ref meeting) {
    return AskingRule.MEETING_IS_IN_THE_RECORD.problem("There is no meeting '" + meeting + "'.");
  }

  private static Problem notYet(MeetingTimes times, Moment moment) {
    String what =
        switch (moment) {
          case PACK, OPENED -> "has not been opened, and no pack was issued for it,";
          case CLOSED -> "has not been closed";
        };
    return AskingRule.MOMENT_HAS_COME.problem(
        "The meeting '" + times.meeting() + "' " + what + " in the record.");
  }
}
