package uk.improvementboard.command;

import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.rules.Rule;

/**
 * The invariants of the domain, each with the rules that keep it and the tests that show it.
 *
 * @param number its number in the domain's list
 * @param says the invariant
 * @param kept how it is kept, beyond its rules
 * @param rules the rules that refuse what would break it
 * @param allowing a test of what it allows, {@code Class#method}
 * @param refusing a test of what it refuses
 */
record KeptInvariants(
    int number, String says, String kept, List<Rule> rules, String allowing, String refusing) {

  private static final String ALLOWS = "RulesTest#a_rule_allows_what_is_nearly_the_same";
  private static final String REFUSES = "RulesTest#a_rule_refuses_and_points_at_the_field";

  private static KeptInvariants byRules(int number, String says, String kept, Rule... rules) {
    return new KeptInvariants(number, says, kept, List.of(rules), ALLOWS, REFUSES);
  }

  static List<KeptInvariants> all() {
    return List.of(
        new KeptInvariants(
            1,
            "Events are only ever added. None is changed or removed; a correction names the event"
                + " that it corrects, and its reason.",
            "The database refuses to change or remove a recorded event, and no process starts on a"
                + " store whose triggers are missing.",
            List.of(
                CORRECTED_EVENT_EXISTS,
                CORRECTED_FIELD_EXISTS,
                CORRECTION_CHANGES_SOMETHING,
                CORRECTION_KEEPS_ITS_SUBJECT,
                CORRECTION_IS_READABLE),
            "DecisionsTest#a_correction_says_the_event_again_and_a_correction_of_it_corrects_the_original",
            "StoreSafetyTest#a_missing_trigger_is_refused"),
        new KeptInvariants(
            2,
            "The time of recording and the order come from the system and never go backwards. What"
                + " was known was known no later than it was recorded.",
            "Appends to the store are put in order one after another; positions are dense.",
            List.of(DISCLOSURE_IS_NOT_AHEAD, WHAT_HAPPENED_IS_NOT_AHEAD),
            "EventStoreContract#writers_of_two_processes_leave_one_dense_order",
            "EventStoreContract#of_two_writers_of_one_position_the_second_is_refused_and_adds_nothing"),
        byRules(
            3,
            "A grade is on its edition's scale for that judgement area; a judgement that is absent"
                + " is never shown as a grade.",
            "",
            EDITION_MUST_BE_KNOWN,
            AREA_IS_JUDGED_IN_THE_EDITION,
            GRADE_IS_ON_THE_SCALE,
            UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS,
            AREA_IS_JUDGED_ONCE),
        byRules(
            4,
            "Only approved plan versions count for reporting; every recommendation in force has an"
                + " action or a recorded reason for none.",
            "",
            PLAN_IS_ENDORSED_ONCE,
            DECISION_AUTHORISES_THIS),
        byRules(
            5,
            "The original due date of an action stays. A due date moves only by an extension that"
                + " names a decision, or a delegation within its limit.",
            "",
            ORIGINAL_DUE_DATE_STAYS,
            DECISION_MUST_STAND,
            DECISION_AUTHORISES_THIS),
        byRules(
            6,
            "Completed needs evidence of completion. Embedded needs completion first, evidence of"
                + " impact dated after it, and a decision of a quorate board, taken by others than"
                + " the action's lead.",
            "",
            COMPLETION_NEEDS_EVIDENCE,
            COMPLETION_IS_OF_A_STARTED_ACTION,
            COMPLETION_IS_CLAIMED_ONCE,
            EMBEDDED_IS_COMPLETED_FIRST,
            EMBEDDED_NEEDS_IMPACT_EVIDENCE,
            EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION,
            NOBODY_SIGNS_OFF_THEIR_OWN_ACTION),
        new KeptInvariants(
            7,
            "What was withdrawn or superseded stays visible in every replay from before, and in the"
                + " views of everything afterwards.",
            "Nothing leaves the record, and nothing appended later changes an answer about before.",
            List.of(),
            "LawsProperties#two_what_anybody_knows_only_grows",
            "LawsProperties#five_nothing_appended_later_changes_an_answer_about_before"),
        byRules(
            8,
            "A pack does not change after it was issued; later papers are tabled.",
            "",
            PACK_IS_ISSUED_ONCE,
            PACK_IS_ISSUED_BEFORE_THE_MEETING,
            PAPER_IS_TABLED_AFTER_THE_PACK,
            PAPER_IS_PUT_BEFORE_A_MEETING_ONCE),
        byRules(
            9,
            "A decision is minuted to a meeting that was opened, or names the body or officer that"
                + " took it, and the papers relied on; without a quorum it is a recommendation"
                + " until ratified.",
            "",
            MINUTED_TO_AN_OPENED_MEETING,
            QUORUM_IS_COUNTED_FROM_ATTENDANCE,
            DECISION_MUST_STAND,
            AUTHORITY_IS_A_DECISION),
        byRules(
            10,
            "Minutes are confirmed only at a later meeting of the same body; after that, changes"
                + " are corrections.",
            "",
            MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING,
            MINUTES_ARE_CONFIRMED_ONCE,
            CONFIRMED_MINUTES_ARE_CORRECTED),
        byRules(
            11,
            "A place for one is held by one at a time; attendance is by an appointment valid on the"
                + " day.",
            "",
            ONE_CHAIR_AT_A_TIME,
            APPOINTMENT_ENDS_ONCE,
            APPOINTMENT_ENDS_AFTER_IT_BEGINS,
            ATTENDANCE_IS_BY_APPOINTMENT),
        byRules(
            12,
            "A risk is rated by the levels of the matrix in force at the time, and its band is that"
                + " matrix's.",
            "A code whose legend no source states keeps it so; no meaning is supplied.",
            RATING_IS_ON_THE_MATRIX_IN_FORCE,
            RATING_NAMES_BOTH_ITS_LEVELS,
            MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR),
        byRules(
            13,
            "An observation is of one measure, in one definition, for one period; a second is a"
                + " revision.",
            "",
            PERIOD_IS_OBSERVED_ONCE,
            REVISION_IS_OF_AN_OBSERVATION,
            REVISION_SAYS_SOMETHING_ELSE,
            PARTS_ADD_UP),
        byRules(
            14,
            "The calculated and the declared rating are both kept; a difference needs a reason.",
            "",
            DIFFERENT_RATING_IS_AN_OVERRIDE,
            CALCULATION_FITS_WHAT_IS_RATED,
            OVERRIDE_DIFFERS_FROM_THE_CALCULATED,
            RATING_IS_A_LEVEL_OF_THE_SCHEME),
        new KeptInvariants(
            15,
            "Nothing restricted is shown to an audience before it was disclosed to it, and a replay"
                + " for an audience honours its own dates.",
            "",
            List.of(
                HIDDEN_THINGS_USE_THE_HIDDEN_SERIES,
                ONLY_HIDDEN_THINGS_USE_THE_HIDDEN_SERIES,
                MEETING_BELONGS_TO_THE_AUDIENCE,
                DISCLOSURE_AT_A_MEETING_NAMES_IT),
            "KnowledgeTest#a_hidden_thing_exists_only_for_those_it_was_disclosed_to",
            "LawsProperties#seven_a_hidden_thing_leaves_no_trace_for_those_it_was_not_disclosed_to"),
        new KeptInvariants(
            16,
            "A statutory clock is counted from a recorded start in working days as the statute"
                + " defines them; where the start is assumed, the answer says so.",
            "Clocks are computed when asked for, never stored.",
            List.of(),
            "WorkedExampleTest#the_plan_of_28_November_2019_met_the_clock_on_day_67_with_three_in_hand",
            "WorkedExampleTest#on_3_October_2019_no_plan_was_submitted_and_the_clock_stood_at_day_27_of_70"),
        new KeptInvariants(
            17,
            "Overdue, days late, age, direction of travel and calculated ratings are derived at the"
                + " viewing date and never stored.",
            "No event has a field for any of them.",
            List.of(),
            "WorkedExampleTest#the_replay_at_the_head_is_the_live_view",
            "InvariantsPageTest#no_event_stores_what_is_derived"),
        byRules(
            18,
            "Every event names a role. Names of persons are in the erasable directory only, and"
                + " nothing is recorded of a child.",
            "",
            ROLE_MAY_DO_THIS,
            RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM,
            LOOKS_LIKE_PERSONAL_DATA),
        new KeptInvariants(
            19,
            "The same position asked for in the same way gives the same bytes, after a restart and"
                + " after an upgrade; earlier shapes of events are read, not rewritten.",
            "",
            List.of(),
            "GoldenEventsTest#an_older_revision_is_read_as_the_latest",
            "RestartAndRebuildTest#a15_the_same_bytes_before_and_after_a_restart_and_a_rebuild"),
        new KeptInvariants(
            20,
            "What was taken from the record shows.",
            "The order is dense, so that a removed event leaves a hole, and no process starts on"
                + " such a store. A chain of digests anchored outside is not part of this release:"
                + " docs/known-limits.md.",
            List.of(),
            "StoreSafetyTest#the_database_as_migrated_is_safe",
            "StoreSafetyTest#a_log_from_which_something_was_taken_is_refused"),
        byRules(
            21,
            "A review point or a clock that lapsed shows at the next meeting, and cannot be"
                + " silently deleted.",
            "That it lapsed is derived at the viewing date; there is no command that removes it.",
            REVIEW_POINT_IS_SCHEDULED_ONCE,
            REVIEW_IS_HELD_ONCE),
        byRules(
            22,
            "Statements of sources that disagree all stay; to prefer one needs a resolution.",
            "",
            DISCREPANCY_NEEDS_TWO_STATEMENTS,
            PREFERRED_STATEMENT_IS_ONE_OF_THEM,
            DISCREPANCY_IS_RESOLVED_ONCE));
  }
}
