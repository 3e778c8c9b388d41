package uk.improvementboard.query.provenance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.view.DecisionStatus;
import uk.improvementboard.terms.Effect;

/**
 * A decision with what it rested on and what came of it.
 *
 * @param text the decision in its own words
 * @param taken where and by whom; what is still asked for is not taken
 * @param knownAs whose knowledge the papers are shown by, and of when: the deciders' own where this
 *     audience may see it
 * @param reliedOn the papers and the evidence it was decided on
 * @param authorised the changes it authorises, each with what carried it out and what came of it
 * @param since what was recorded of the decision after it was taken
 */
public record DecisionProvenance(
    NamedThing decision,
    @Nullable String text,
    DecisionStatus status,
    String inWords,
    Taken taken,
    KnownAs knownAs,
    List<ReliedOn> reliedOn,
    List<Authorised> authorised,
    List<Map<String, Object>> since) {

  /** Who took a decision. */
  public enum How {
    AT_A_MEETING,
    /** Outside the meetings in the record: another body, an officer, a minister. */
    ELSEWHERE,
    NOT_TAKEN
  }

  /**
   * How a decision was taken.
   *
   * @param by who decided it outside the meetings in the record
   * @param capacity as what they decided
   * @param on the day, as exactly as it is known
   * @param sitting who sat, under which terms; none for what was not decided at a meeting
   * @param recorded the event that recorded it
   */
  public record Taken(
      How how,
      @Nullable NamedThing meeting,
      @Nullable NamedThing board,
      @Nullable String by,
      @Nullable String capacity,
      @Nullable String on,
      @Nullable Sitting sitting,
      @Nullable Map<String, Object> recorded) {}

  /**
   * A body as it sat.
   *
   * @param quorate whether it had its quorum, as recorded when it opened
   * @param votingMembersPresent how many of those recorded as present count towards a quorum; none
   *     where no attendance is recorded
   * @param terms the terms of reference in force then
   * @param members who held a place then
   */
  public record Sitting(
      @Nullable String quorate,
      @Nullable Integer votingMembersPresent,
      @Nullable Terms terms,
      List<Member> members,
      List<Present> attendance) {}

  /** Terms of reference, as far as they bear on a decision. */
  public record Terms(
      @Nullable String version,
      @Nullable String adoptedOn,
      @Nullable Integer quorum,
      @Nullable String quorumRule,
      @Nullable String decisionRule,
      @Nullable String mayDecide) {}

  /** Somebody who held a place on the body then. */
  public record Member(String ref, String slot, String capacity, boolean countsTowardsTheQuorum) {}

  /** Somebody's place at the meeting. */
  public record Present(String role, String presence, @Nullable String appointment) {}

  /**
   * Whose knowledge, of when.
   *
   * @param audience the deciders where this audience may see what they were told, else this
   *     audience itself
   */
  public record KnownAs(String audience, long position, String date, boolean deciders) {}

  /**
   * Something a decision was taken on.
   *
   * @param knownThen whether it was known then
   * @param stoodThen where it stood then
   * @param versionThen the position of what was last known of it then
   * @param stands where it stands at the moment asked about
   * @param changedSince what has become known of it since
   */
  public record ReliedOn(
      NamedThing thing,
      boolean knownThen,
      @Nullable String stoodThen,
      @Nullable Long versionThen,
      String stands,
      List<Changed> changedSince) {}

  /** How what a decision relied on is no longer what it was. */
  public enum ChangedHow {
    /** What was known then was wrong. */
    CORRECTED,
    /** It was given anew. */
    REVISED,
    /** It was withdrawn, superseded, returned, closed or rescinded. */
    WITHDRAWN,
    /** Sources were found to disagree about it. */
    DISPUTED,
    /** It was in the record then, and not before those who decided. */
    NOT_BEFORE_THEM,
    /** It was true then, and recorded after. */
    LATE,
    /** It became true after. */
    NEW
  }

  public record Changed(ChangedHow how, Map<String, Object> event) {}

  /**
   * One change that a decision authorises.
   *
   * @param waits whether it binds and nothing recorded has carried it out
   * @param carriedOutBy the events that did
   */
  public record Authorised(
      Effect.Kind kind,
      NamedThing on,
      @Nullable String until,
      boolean waits,
      List<Map<String, Object>> carriedOutBy,
      Outcome outcome) {}

  /** What became of something that was done on a decision. */
  public enum Became {
    NOTHING_RECORDED,
    /** It still is as the decision had it. */
    STANDS,
    /** Something recorded later undid or replaced it. */
    CHANGED_SINCE,
    DONE,
    DONE_IN_TIME,
    DONE_LATE,
    OVERDUE,
    STILL_TO_DO,
    /** It was withdrawn or superseded before it was done. */
    ENDED
  }

  /**
   * What became of it, at the date used.
   *
   * @param since the events that made it so
   */
  public record Outcome(Became became, String inWords, List<Map<String, Object>> since) {}
}
