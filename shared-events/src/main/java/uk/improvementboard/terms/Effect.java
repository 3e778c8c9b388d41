package uk.improvementboard.terms;

/**
 * One change that a decision authorises. The decision says what may be done; who then does it names
 * the decision, so that every change leads back to its authority and every decision on to what
 * became of it.
 *
 * @param kind what may be done
 * @param on the thing it may be done to
 * @param until for an extension the new due date, for a target or a phase the day it lasts to,
 *     where the decision names one
 */
public record Effect(Kind kind, Ref on, Stated<ImpreciseDate> until) {

  /** What a decision can authorise. */
  public enum Kind {
    ENDORSE_PLAN,
    APPROVE_PLAN,
    REBASELINE_PLAN,
    CLOSE_PLAN,
    APPROVE_ACTION,
    EXTEND_ACTION,
    SIGN_OFF_AS_EMBEDDED,
    REFUSE_SIGN_OFF,
    WITHDRAW_ACTION,
    SUPERSEDE_ACTION,
    REOPEN_ACTION,
    SIGN_OFF_RECOMMENDATION,
    REOPEN_RECOMMENDATION,
    SET_TARGET,
    TOLERATE_RISK,
    ESCALATE_RISK,
    CLOSE_RISK,
    ADOPT_TERMS_OF_REFERENCE,
    CHANGE_PHASE,
    STAND_DOWN_BOARD,
    DROP_BOARD_ACTION,
    MEET_REQUIREMENT,
    ALLOCATE_RESOURCE,
    RESOLVE_DISCREPANCY,
    RESCIND_DECISION,
    NO_ACTION
  }
}
