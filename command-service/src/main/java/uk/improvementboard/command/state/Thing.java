package uk.improvementboard.command.state;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * One thing in the record, as far as rules ask about it. What happened to it is kept by the
 * position of the event that said so (0: not yet), so that a correction, which is folded in at the
 * position of what it corrects, never turns a life cycle back.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Thing {

  /** The position of the last event that is mainly about it. */
  long version();

  EntityKind kind();

  /** The same thing, last spoken of at another position. */
  Thing at(long position);

  /** A thing of which rules ask no more than that it is there. */
  record Plain(long version, EntityKind kind) implements Thing {
    @Override
    public Plain at(long position) {
      return new Plain(position, kind);
    }
  }

  /**
   * A body that meets.
   *
   * @param terms its terms of reference by the position at which they were adopted
   */
  record Board(long version, PMap<Long, Terms> terms) implements Thing {
    /** A body just set up, without terms of reference. */
    public static Board established() {
      return new Board(0, HashTreePMap.empty());
    }

    @Override
    public EntityKind kind() {
      return EntityKind.BOARD;
    }

    @Override
    public Board at(long position) {
      return new Board(position, terms);
    }

    /** The terms of reference in force: the latest adopted. */
    public Terms inForce() {
      return terms.entrySet().stream()
          .max(java.util.Map.Entry.comparingByKey())
          .map(java.util.Map.Entry::getValue)
          .orElse(Terms.NONE);
    }
  }

  /** What terms of reference say that rules ask about. */
  record Terms(Stated<Quorum> quorum, java.util.List<EntityKind> oversees) {
    /** No terms of reference. */
    public static final Terms NONE = new Terms(Stated.notStated(), java.util.List.of());

    public Terms {
      oversees = java.util.List.copyOf(oversees);
    }
  }

  /** A place on a body. */
  record Appointment(
      long version,
      Ref board,
      Capacity capacity,
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      Stated<ImpreciseDate> ended)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.APPOINTMENT;
    }

    @Override
    public Appointment at(long position) {
      return new Appointment(position, board, capacity, from, until, ended);
    }

    /** Its last possible moment: when it ended, else when it was to end. */
    public Stated<ImpreciseDate> end() {
      return ended instanceof Stated.Given<ImpreciseDate> ? ended : until;
    }
  }

  /**
   * An inspection, visit or meeting with the inspectorate.
   *
   * @param judgements what was judged, by the position of the judgement
   */
  record Inspection(
      long version,
      ActivityType activity,
      Stated<String> edition,
      long plannedAt,
      long suspendedAt,
      Stated<ImpreciseDate> suspendedFrom,
      long outcomeAt,
      PMap<Long, Judged> judgements)
      implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.INSPECTION;
    }

    @Override
    public Inspection at(long position) {
      return new Inspection(
          position,
          activity,
          edition,
          plannedAt,
          suspendedAt,
          suspendedFrom,
          outcomeAt,
          judgements);
    }

    public boolean suspended() {
      return outcomeAt == 0 && suspendedAt > plannedAt;
    }

    public boolean recorded() {
      return outcomeAt > 0;
    }
  }

  /** A judgement made, and whether a source gave its grade. */
  record Judged(String area, Stated<String> grade) {}

  /** Something the inspectorate found. */
  record Finding(long version, Ref inspection) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.FINDING;
    }

    @Override
    public Finding at(long position) {
      return new Finding(position, inspection);
    }
  }

  /** A plan. */
  record Plan(long version, long submittedAt) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.PLAN;
    }

    @Override
    public Plan at(long position) {
      return new Plan(position, submittedAt);
    }
  }

  /** An action and how far it has come. */
  record Action(long version, long approvedAt, long startedAt, long claimedAt) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.ACTION;
    }

    @Override
    public Action at(long position) {
      return new Action(position, approvedAt, startedAt, claimedAt);
    }
  }

  /**
   * A measure.
   *
   * @param periods the periods observed, by the position of the observation
   */
  record Measure(long version, PMap<Long, ImpreciseDate> periods) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.MEASURE;
    }

    @Override
    public Measure at(long position) {
      return new Measure(position, periods);
    }
  }

  /**
   * A meeting.
   *
   * @param on the day it is called for, and once opened the day it was held
   * @param papers the papers put before it, by pack or tabled
   */
  record Meeting(
      long version,
      Ref board,
      ImpreciseDate on,
      long packAt,
      PSet<Ref> papers,
      long openedAt,
      Quorate quorate,
      long closedAt,
      long confirmedAt)
      implements Thing {
    /** A meeting just called. */
    public static Meeting called(Ref board, ImpreciseDate on) {
      return new Meeting(0, board, on, 0, HashTreePSet.empty(), 0, Quorate.NO_QUORUM_SET, 0, 0);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.MEETING;
    }

    @Override
    public Meeting at(long position) {
      return new Meeting(
          position, board, on, packAt, papers, openedAt, quorate, closedAt, confirmedAt);
    }

    public boolean opened() {
      return openedAt > 0;
    }
  }

  /** A document. */
  record Paper(long version, boolean hidden) implements Thing {
    @Override
    public EntityKind kind() {
      return EntityKind.PAPER;
    }

    @Override
    public Paper at(long position) {
      return new Paper(position, hidden);
    }
  }
}
