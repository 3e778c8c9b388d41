package uk.improvementboard.command.rules;

/** Every rule of the record. The name is its sentence; {@code docs/domain/rules.md} heads each. */
public enum Rule {
  PROGRAMME_IS_ESTABLISHED_ONCE(
      Kind.CONFLICT, "A programme is established once.", "One stream a programme"),
  PROGRAMME_MUST_BE_ESTABLISHED(
      Kind.UNKNOWN,
      "A programme is established before anything else is recorded in it.",
      "One stream a programme"),
  REFERENCE_IS_UNIQUE(
      Kind.CONFLICT,
      "A reference names one thing in its programme, whatever its kind, for ever.",
      "People quote references in minutes"),
  REFERENCE_MUST_BE_KNOWN(
      Kind.REFUSED,
      "A command names only things that are in the record.",
      "The golden thread must not break"),
  REFERENCE_IS_OF_THE_RIGHT_KIND(
      Kind.REFUSED,
      "A reference names a thing of the kind that is meant.",
      "The golden thread must not break"),
  NOTHING_IS_NAMED_TWICE(
      Kind.REFUSED,
      "Nothing is named twice in one list.",
      "A list in the record is a set of things"),
  HIDDEN_THINGS_USE_THE_HIDDEN_SERIES(
      Kind.REFUSED,
      "A hidden thing has a reference of the hidden series, H-1, H-2 and so on.",
      "As known then, 5: no gap in numbering betrays a hidden thing"),
  ONLY_HIDDEN_THINGS_USE_THE_HIDDEN_SERIES(
      Kind.REFUSED,
      "What is not hidden has no reference of the hidden series.",
      "As known then, 5: no gap in numbering betrays a hidden thing"),
  VERSION_SEEN_IS_REQUIRED(
      Kind.VERSION_MISSING,
      "Whoever changes something says which version of it they saw.",
      "Two people may change the same thing"),
  VERSION_SEEN_IS_CURRENT(
      Kind.STALE,
      "Something is changed only by somebody who saw its latest version.",
      "Two people may change the same thing"),
  KEY_BELONGS_TO_ONE_COMMAND(
      Kind.REFUSED,
      "An idempotency key belongs to one command with one content, for ever.",
      "A repeat must be recognised as one"),
  ROLE_MAY_DO_THIS(
      Kind.FORBIDDEN,
      "A command is carried out only for a role that may ask for it, in a programme it is attached to.",
      "Domain 5.5"),
  RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM(
      Kind.REFUSED,
      "The secretariat records a rating or a completion only for the one who made it, from a source or on their behalf.",
      "Domain 5.5: the secretariat may not rate or sign off"),
  LOOKS_LIKE_PERSONAL_DATA(
      Kind.REFUSED,
      "Words that look like an e-mail address, a telephone number or a child's identifier are recorded only when the sender confirms them.",
      "Domain 5.4.18: the record is for ever"),
  WHAT_HAPPENED_IS_NOT_AHEAD(
      Kind.REFUSED,
      "What is recorded as having happened did not happen after today.",
      "Only plans lie ahead"),
  AUTHORITY_IS_A_DECISION(
      Kind.REFUSED, "What authorises a change is a decision in the record.", "Decision provenance"),

  QUORUM_IS_AT_LEAST_ONE(Kind.REFUSED, "A quorum is at least one member.", "Terms of reference"),
  APPOINTMENT_ENDS_ONCE(Kind.CONFLICT, "An appointment ends once.", "Domain 5.4.11"),
  APPOINTMENT_ENDS_AFTER_IT_BEGINS(
      Kind.REFUSED, "An appointment does not end before it begins.", "Domain 5.4.11"),
  ONE_CHAIR_AT_A_TIME(Kind.CONFLICT, "A body has one chair at a time.", "Domain 5.4.11"),

  EDITION_MUST_BE_KNOWN(
      Kind.REFUSED,
      "An inspection is carried out under a framework edition that the record knows.",
      "Domain 2.1"),
  ACTIVITY_BELONGS_TO_THE_EDITION(
      Kind.REFUSED, "An activity is one that its framework edition provides for.", "Domain 2.2"),
  EDITION_IS_IN_FORCE_ON_THE_DAY(
      Kind.REFUSED,
      "An activity takes place while its framework edition is in force.",
      "Domain 2.1"),
  AREA_IS_JUDGED_IN_THE_EDITION(
      Kind.REFUSED, "A judgement area is one of the framework edition's.", "Domain 5.4.3"),
  GRADE_IS_ON_THE_SCALE(
      Kind.REFUSED,
      "A grade is on the scale of its judgement area in that edition.",
      "Domain 5.4.3"),
  UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS(
      Kind.REFUSED, "An activity that is not graded has findings and no judgements.", "Domain 2.2"),
  AREA_IS_JUDGED_ONCE(
      Kind.CONFLICT,
      "An area has one grade in one outcome; another is a correction.",
      "Domain 5.4.3"),
  PUBLISHED_ON_A_DATE(
      Kind.REFUSED,
      "A published outcome has its date of publication, unknown if need be, and no other outcome has one.",
      "As known then, 2: publication makes known"),
  INSPECTION_DATES_ARE_IN_ORDER(
      Kind.REFUSED,
      "An outcome is received after the activity began and published no earlier than that.",
      "Domain 2.3"),
  OUTCOME_IS_RECORDED_ONCE(
      Kind.CONFLICT,
      "An activity has one outcome; what was wrong in it is corrected.",
      "Domain 5.2"),
  PLANNED_BEFORE_ITS_OUTCOME(
      Kind.REFUSED, "Days are fixed for an activity before its outcome is recorded.", "Domain 5.2"),
  SUSPENDED_WHILE_EXPECTED_OR_PLANNED(
      Kind.REFUSED,
      "Only an activity that is expected or planned is suspended.",
      "Domain 5.2; routine inspection suspended on 17 March 2020"),
  SUSPENDED_IS_PLANNED_AGAIN_FIRST(
      Kind.REFUSED,
      "A suspended activity has an outcome only after it was planned again, or from before it was suspended.",
      "Domain 5.2"),
  ACTIVITY_STAYS_WHAT_IT_WAS(
      Kind.REFUSED,
      "An activity stays of the type it was expected or planned as, or becomes more exactly stated.",
      "Domain 2.2"),
  JUDGEMENT_NEEDS_AN_OUTCOME(
      Kind.REFUSED, "A judgement belongs to a recorded outcome.", "Domain 5.1"),

  FINDING_BELONGS_TO_THE_INSPECTION(
      Kind.REFUSED,
      "A recommendation that names an inspection answers findings of that inspection.",
      "The golden thread must not break"),
  PLAN_IS_SUBMITTED_ONCE(
      Kind.CONFLICT, "A plan is submitted once; a new version is a new plan.", "Domain 5.2"),

  ACTION_IS_APPROVED_ONCE(Kind.CONFLICT, "An action is approved once.", "Domain 5.2"),
  ACTION_STARTS_AFTER_APPROVAL(
      Kind.REFUSED, "Work on an action begins after it was approved.", "Domain 5.2"),
  ACTION_STARTS_ONCE(Kind.CONFLICT, "Work on an action begins once.", "Domain 5.2"),
  PROGRESS_IS_ON_AN_APPROVED_ACTION(
      Kind.REFUSED, "Progress is reported on an action that was approved.", "Domain 5.2"),
  COMPLETION_IS_OF_A_STARTED_ACTION(
      Kind.REFUSED, "Completion is claimed for an action that was started.", "Domain 5.2"),
  COMPLETION_IS_CLAIMED_ONCE(Kind.CONFLICT, "Completion is claimed once.", "Domain 5.2"),
  COMPLETION_NEEDS_EVIDENCE(
      Kind.REFUSED, "Whoever claims completion shows it with evidence.", "Domain 5.4.6"),
  ACTION_ENDS_AFTER_IT_BEGINS(
      Kind.REFUSED, "An action is not due before it is to start.", "Domain 5.1"),

  PERIOD_IS_OBSERVED_ONCE(
      Kind.CONFLICT,
      "A measure has one observation for a period; a second is a revision.",
      "Domain 5.4.13"),
  PARTS_ADD_UP(
      Kind.REFUSED, "The parts of a number add up to it.", "Figures are as the source gives them"),

  PACK_IS_ISSUED_ONCE(
      Kind.CONFLICT, "A meeting's pack is issued once; later papers are tabled.", "Domain 5.4.8"),
  PACK_IS_ISSUED_BEFORE_THE_MEETING(
      Kind.REFUSED, "A pack is issued before the meeting is opened.", "Domain 5.4.8"),
  PAPER_IS_TABLED_AFTER_THE_PACK(
      Kind.REFUSED,
      "A paper is tabled once the pack is issued or the meeting is open.",
      "Domain 5.4.8"),
  PAPER_IS_PUT_BEFORE_A_MEETING_ONCE(
      Kind.CONFLICT, "A paper is put before a meeting once.", "Domain 5.4.8"),
  MEETING_IS_OPENED_ONCE(Kind.CONFLICT, "A meeting is opened once.", "Domain 5.2"),
  MEETING_IS_CLOSED_ONCE(Kind.CONFLICT, "A meeting is closed once.", "Domain 5.2"),
  MEETING_IS_CLOSED_AFTER_IT_OPENED(
      Kind.REFUSED, "A meeting is closed after it was opened.", "Domain 5.2"),
  MINUTED_TO_AN_OPENED_MEETING(
      Kind.REFUSED, "Only to a meeting that was opened is anything minuted.", "Domain 5.4.9"),
  CONFIRMED_MINUTES_ARE_CORRECTED(
      Kind.REFUSED, "Confirmed minutes are corrected, not added to.", "Domain 5.4.10"),
  MINUTES_ARE_CONFIRMED_ONCE(Kind.CONFLICT, "Minutes are confirmed once.", "Domain 5.4.10"),
  MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING(
      Kind.REFUSED,
      "Minutes of a closed meeting are confirmed at a later, opened meeting of the same body.",
      "Domain 5.4.10"),
  ATTENDANCE_IS_BY_APPOINTMENT(
      Kind.REFUSED,
      "Who attends by appointment holds one of that body, valid on the day.",
      "Domain 5.4.11"),
  QUORUM_IS_COUNTED_FROM_ATTENDANCE(
      Kind.REFUSED,
      "Where a quorum is set, a meeting is opened with who was there.",
      "Domain 5.4.9"),

  DISCLOSURE_AT_A_MEETING_NAMES_IT(
      Kind.REFUSED,
      "What was disclosed by pack, tabled or told names its meeting.",
      "As known then, 2"),
  DISCLOSURE_ELSEWHERE_NAMES_NO_MEETING(
      Kind.REFUSED, "What was disclosed in another way names no meeting.", "As known then, 2"),
  MEETING_BELONGS_TO_THE_AUDIENCE(
      Kind.REFUSED, "A disclosure at a meeting is to the body that met.", "As known then, 2"),
  DISCLOSURE_IS_NOT_AHEAD(
      Kind.REFUSED,
      "A disclosure is recorded when it has happened.",
      "As known then, 1: an embargo opens nothing by itself"),
  TEAM_KNOWS_EVERYTHING(
      Kind.REFUSED,
      "Nothing is disclosed to the team or the auditor, who know everything.",
      "As known then, 2"),
  DISCLOSURE_IS_OF_SOMETHING(
      Kind.REFUSED, "A disclosure names what was disclosed.", "As known then, 2"),
  AUDIENCE_DOES_NOT_JOIN_ITSELF(
      Kind.REFUSED, "An audience does not learn from itself.", "As known then, 2"),
  AUDIENCE_JOINS_ONE_THAT_IS_TOLD(
      Kind.REFUSED,
      "An audience neither learns what the team or the auditor know, nor need they learn from it.",
      "As known then, 2"),

  CORRECTED_EVENT_EXISTS(
      Kind.REFUSED, "A correction names an event in the record.", "Domain 5.4.1"),
  CORRECTED_FIELD_EXISTS(Kind.REFUSED, "A correction names a field of that event.", "Domain 5.4.1"),
  CORRECTION_CHANGES_SOMETHING(
      Kind.REFUSED, "A correction says something else than what stands.", "Domain 5.4.1"),
  CORRECTION_KEEPS_ITS_SUBJECT(
      Kind.REFUSED, "A correction is about the same things as what it corrects.", "Domain 5.4.1"),
  CORRECTION_IS_READABLE(
      Kind.REFUSED,
      "What a correction says instead can be read as the same event.",
      "Domain 5.4.1"),
  DISCREPANCY_NEEDS_TWO_STATEMENTS(
      Kind.REFUSED, "A discrepancy has at least two statements.", "Domain 5.4.22");

  /** What sort of refusal a broken rule is. */
  public enum Kind {
    /** What was asked cannot be so. */
    REFUSED,
    /** Something already in the record stands against it. */
    CONFLICT,
    /** The programme asked for is not there. */
    UNKNOWN,
    /** Not for this role. */
    FORBIDDEN,
    /** The writer did not say what they saw. */
    VERSION_MISSING,
    /** Somebody else was faster. */
    STALE
  }

  private final Kind kind;
  private final String title;
  private final String origin;

  Rule(Kind kind, String title, String origin) {
    this.kind = kind;
    this.title = title;
    this.origin = origin;
  }

  /** The rule's name in answers and documentation, and never another's. */
  public String id() {
    return name();
  }

  public Kind kind() {
    return kind;
  }

  /** The rule in one sentence. */
  public String title() {
    return title;
  }

  /** Where the rule comes from. */
  public String origin() {
    return origin;
  }
}
