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
      "A command is carried out only for a role that may ask for it, in a programme it is attached"
          + " to.",
      "Domain 5.5"),
  RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM(
      Kind.REFUSED,
      "The secretariat records a rating or a completion only for the one who made it, from a source"
          + " or on their behalf.",
      "Domain 5.5: the secretariat may not rate or sign off"),
  LOOKS_LIKE_PERSONAL_DATA(
      Kind.REFUSED,
      "Words that look like an e-mail address, a telephone number or a child's identifier are"
          + " recorded only when the sender confirms them.",
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
  SLOT_HAS_A_PLACE(
      Kind.REFUSED, "At least one person may hold a place on a body.", "Terms of reference"),
  NO_MORE_HOLDERS_THAN_PLACES(
      Kind.CONFLICT,
      "No more people hold a place at a time than the terms of reference in force provide for.",
      "Domain 5.4.11"),
  SUBSTITUTE_STANDS_IN_ON_THE_SAME_BODY(
      Kind.REFUSED,
      "A substitute stands in for somebody else's appointment to the same body, who is no"
          + " substitute.",
      "Domain 5.4.11"),
  REPORTING_LINE_LEADS_TO_ANOTHER(
      Kind.REFUSED, "A reporting line leads to another body, or to somebody.", "Domain 5.1"),
  REPORTING_LINE_ENDS_ONCE(Kind.CONFLICT, "A reporting line ends once.", "Domain 5.1"),
  BOARD_PHASE_IS_ANOTHER(
      Kind.CONFLICT, "A body comes into another phase than the one it is in.", "Domain 2.5"),
  BOARD_STANDS_DOWN_ONCE(Kind.CONFLICT, "A body stands down once.", "Domain 2.5"),
  BOARD_DOES_NOT_SUCCEED_ITSELF(
      Kind.REFUSED, "The work of a body that stands down goes to other bodies.", "Domain 2.5"),
  BODY_HAS_NOT_STOOD_DOWN(
      Kind.REFUSED,
      "A body that stood down takes on no members, terms, reporting lines or phases after that, nor"
          + " does it meet.",
      "Domain 2.5"),
  DELEGATED_DAYS_LIMIT_EXTENSIONS(
      Kind.REFUSED,
      "The limit of a delegation in days is at least one and is on extensions.",
      "Domain 5.4.5: a delegated authority with a limit"),

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
      "A published outcome has its date of publication, unknown if need be, and no other outcome"
          + " has one.",
      "As known then, 2: publication makes known"),
  INSPECTION_DATES_ARE_IN_ORDER(
      Kind.REFUSED,
      "An activity is notified, begun, completed, its findings received and its report published in that order.",
      "Domain 2.3"),
  OUTCOME_IS_RECORDED_ONCE(
      Kind.CONFLICT,
      "An activity has one outcome; what was wrong in it is corrected.",
      "Domain 5.2"),
  PLANNED_BEFORE_ITS_OUTCOME(
      Kind.REFUSED,
      "Days are fixed for an activity before its fieldwork begins or its outcome is recorded.",
      "Domain 5.2"),
  SUSPENDED_WHILE_EXPECTED_OR_PLANNED(
      Kind.REFUSED,
      "Only an activity that is expected or planned is suspended.",
      "Domain 5.2; routine inspection suspended on 17 March 2020"),
  SUSPENDED_IS_PLANNED_AGAIN_FIRST(
      Kind.REFUSED,
      "A suspended activity has an outcome only after it was planned again, or from before it was"
          + " suspended.",
      "Domain 5.2"),
  ACTIVITY_STAYS_WHAT_IT_WAS(
      Kind.REFUSED,
      "An activity stays of the type it was expected or planned as, or becomes more exactly"
          + " stated.",
      "Domain 2.2"),
  CANCELLED_ACTIVITY_GOES_NO_FURTHER(
      Kind.CONFLICT,
      "An activity that was cancelled goes no further; another is a new activity.",
      "Domain 5.2"),
  CANCELLED_BEFORE_ITS_OUTCOME(
      Kind.REFUSED, "An activity is cancelled before its outcome is recorded.", "Domain 5.2"),
  NOTIFIED_BEFORE_ITS_FIELDWORK(
      Kind.REFUSED,
      "Notice of an activity is given before its fieldwork begins or its outcome is recorded.",
      "Domain 5.2"),
  NOTIFIED_ONCE(
      Kind.CONFLICT,
      "Notice of an activity is given once, and again only after it was planned anew.",
      "Domain 5.2"),
  FIELDWORK_BEGINS_ONCE(
      Kind.CONFLICT,
      "Fieldwork begins once; where the outcome is recorded it is over.",
      "Domain 5.2"),
  FIELDWORK_IS_COMPLETED_AFTER_IT_BEGAN(
      Kind.REFUSED, "Fieldwork is completed after it began.", "Domain 5.2"),
  FIELDWORK_IS_COMPLETED_ONCE(Kind.CONFLICT, "Fieldwork is completed once.", "Domain 5.2"),
  FINDINGS_FOLLOW_THE_FIELDWORK(
      Kind.REFUSED,
      "Findings are received once the fieldwork is completed or the outcome recorded.",
      "Domain 5.2"),
  FINDINGS_ARE_RECEIVED_ONCE(
      Kind.CONFLICT,
      "Findings are received once as a draft and once as they will stand, and no draft after that.",
      "Domain 5.2; the statutory clocks start at receipt"),
  PUBLISHED_AFTER_IT_WAS_FOUND(
      Kind.REFUSED,
      "A report is published once its final findings were received or its outcome is recorded.",
      "Domain 5.2"),
  PUBLISHED_OR_WITHHELD_ONCE(
      Kind.CONFLICT,
      "A report is published once or withheld once, and never both.",
      "Domain 2.2: the letter of a first monitoring visit is not published"),
  FINDING_NEEDS_AN_OUTCOME(
      Kind.REFUSED,
      "A finding belongs to an activity whose findings were received or whose outcome is recorded.",
      "Domain 5.1"),
  SELF_JUDGEMENTS_ARE_ON_AN_EDITIONS_SCALE(
      Kind.REFUSED,
      "A council that judges itself says on the scale of which framework edition.",
      "Domain 5.4.3; Barking & Dagenham 2.3"),
  FORWARD_ITEM_IS_STILL_AHEAD(
      Kind.CONFLICT,
      "What was done or taken off the forward plan is not on it any more.",
      "Forward plans"),
  FORWARD_ITEM_MOVES_TO_ANOTHER_TIME(
      Kind.REFUSED,
      "Something on the forward plan moves to another time than it is expected at.",
      "Forward plans"),
  JUDGEMENT_NEEDS_AN_OUTCOME(
      Kind.REFUSED, "A judgement belongs to a recorded outcome.", "Domain 5.1"),

  FINDING_BELONGS_TO_THE_INSPECTION(
      Kind.REFUSED,
      "A recommendation raised from an inspection names findings of that inspection; those of"
          + " others are linked to it.",
      "The golden thread must not break"),
  LINK_NAMES_SOMETHING(
      Kind.REFUSED, "A link names at least one thing.", "The golden thread must not break"),
  FINDING_IS_LINKED_ONCE(
      Kind.CONFLICT, "A finding is linked to a recommendation once.", "Domain 5.1"),
  RECOMMENDATION_IS_CARRIED_FROM_AN_EARLIER_ONE(
      Kind.REFUSED,
      "A recommendation is carried from one that was raised before it.",
      "Domain 5.1: carried from one inspection to the next"),
  RECOMMENDATION_IS_OPEN(
      Kind.CONFLICT,
      "A recommendation that was declined, signed off or agreed to need no action is reopened"
          + " before anything else becomes of it.",
      "Domain 5.2"),
  RECOMMENDATION_IS_ACCEPTED_ONCE(
      Kind.CONFLICT, "A recommendation is accepted once.", "Domain 5.2"),
  ACCEPTED_RECOMMENDATION_IS_NOT_DECLINED(
      Kind.REFUSED,
      "A recommendation that was accepted is not declined; that it needs no action is agreed, with"
          + " the reason.",
      "Domain 5.2 and 5.4.4"),
  DIRECTION_REQUIREMENT_IS_NOT_DECLINED(
      Kind.REFUSED,
      "What a statutory direction requires is not for the council to decline.",
      "Education Act 1996 s.497A; Children Act 2004 s.50"),
  RECOMMENDATION_RECURS_AT_A_LATER_INSPECTION(
      Kind.REFUSED,
      "A recommendation recurs, or is confirmed, at an inspection later than its own, once that has"
          + " its outcome.",
      "Domain 5.2"),
  NO_ACTION_IS_AGREED_WHERE_NONE_IS_OPEN(
      Kind.REFUSED,
      "That a recommendation needs no action is agreed only while no action that answers it is open.",
      "Domain 5.4.4"),
  RECOMMENDATION_IS_SIGNED_OFF_WHEN_ITS_WORK_IS_DONE(
      Kind.REFUSED,
      "A recommendation is signed off when an action that answers it is embedded and none is left open.",
      "Domain 5.2"),
  RECOMMENDATION_SIGN_OFF_NEEDS_IMPACT_EVIDENCE(
      Kind.REFUSED,
      "A recommendation is signed off on evidence of impact, about it or about an action that answers it.",
      "Domain 5.2 and 5.4.6"),
  RECOMMENDATION_IS_CONFIRMED_AFTER_SIGN_OFF(
      Kind.REFUSED, "A later inspection confirms, once, what was signed off before.", "Domain 5.2"),
  RECURRENCE_IS_RECORDED_ONCE(
      Kind.CONFLICT, "A recommendation recurs at an inspection once.", "Domain 5.2"),
  REOPENED_AFTER_IT_WAS_LAID_TO_REST(
      Kind.REFUSED,
      "Only a recommendation that was declined, signed off or agreed to need no action is"
          + " reopened.",
      "Domain 5.2"),
  PLAN_IS_ENDORSED_ONCE(
      Kind.CONFLICT, "A plan is endorsed once; a new version is a new plan.", "Domain 5.2"),
  PLAN_IS_SUBMITTED_ONCE(
      Kind.CONFLICT,
      "A plan is submitted once, and again only after it was returned; a new version is a new"
          + " plan.",
      "Domain 5.2"),
  PLAN_IS_APPROVED_ONCE(
      Kind.CONFLICT, "A plan is approved once; a new version is a new plan.", "Domain 5.2"),
  PLAN_IS_ANSWERED_ONCE_A_SUBMISSION(
      Kind.CONFLICT,
      "Each submission of a plan is answered once; what was not submitted is not answered.",
      "Domain 5.2"),
  PLAN_DATES_ARE_IN_ORDER(
      Kind.REFUSED, "A plan is answered no earlier than it was submitted.", "Domain 5.2"),
  PLAN_IS_STILL_OPEN(
      Kind.CONFLICT,
      "A plan that was closed or superseded is changed no more.",
      "Domain 5.2 and 5.4.7"),
  PLAN_IS_NOT_ITS_OWN(
      Kind.REFUSED,
      "A plan is neither part of itself nor takes its own place.",
      "Ealing 1.11: plans nest in plans"),
  PLAN_IS_REBASELINED_WHEN_IT_COUNTS(
      Kind.REFUSED,
      "Only a plan that was endorsed, approved or submitted is rebaselined; a draft is drafted"
          + " anew.",
      "Domain 5.2: rebaselined only by decision"),
  DECISION_REBASELINES_A_PLAN_ONCE(
      Kind.CONFLICT,
      "A decision rebaselines a plan once.",
      "Domain 5.2: rebaselined only by decision"),
  ACTION_IS_PLACED_IN_A_PLAN_ONCE(
      Kind.CONFLICT, "An action is placed in a plan once.", "Domain 5.4.4"),

  ACTION_IS_APPROVED_ONCE(Kind.CONFLICT, "An action is approved once.", "Domain 5.2"),
  ACTION_STARTS_AFTER_APPROVAL(
      Kind.REFUSED, "Work on an action begins after it was approved.", "Domain 5.2"),
  ACTION_STARTS_ONCE(
      Kind.CONFLICT, "Work on an action begins once, and again once it is reopened.", "Domain 5.2"),
  PROGRESS_IS_ON_AN_APPROVED_ACTION(
      Kind.REFUSED, "Progress is reported on an action that was approved.", "Domain 5.2"),
  COMPLETION_IS_OF_A_STARTED_ACTION(
      Kind.REFUSED, "Completion is claimed for an action that was started.", "Domain 5.2"),
  COMPLETION_IS_CLAIMED_ONCE(
      Kind.CONFLICT, "Completion is claimed once, and again once it is reopened.", "Domain 5.2"),
  COMPLETION_NEEDS_EVIDENCE(
      Kind.REFUSED, "Whoever claims completion shows it with evidence.", "Domain 5.4.6"),
  ACTION_ENDS_AFTER_IT_BEGINS(
      Kind.REFUSED, "An action is not due before it is to start.", "Domain 5.1"),

  ACTION_HAS_NOT_ENDED(
      Kind.REFUSED,
      "Nothing more happens to an action that was withdrawn, until it is reopened, or superseded.",
      "Domain 5.2"),
  ACTION_DOES_NOT_WAIT_FOR_ITSELF(
      Kind.REFUSED,
      "An action depends on other actions, none of which waits for it.",
      "Domain 5.1"),
  ONLY_WORK_IN_HAND_IS_PAUSED(
      Kind.REFUSED, "Work that has begun, and is not done or paused, is paused.", "Domain 5.2"),
  ACTION_IS_RESUMED_AFTER_A_PAUSE(
      Kind.REFUSED, "Work is resumed on an action that is paused.", "Domain 5.2"),
  PAUSED_ACTION_IS_RESUMED_FIRST(
      Kind.REFUSED, "A paused action is completed after it is resumed.", "Domain 5.2"),
  EMBEDDING_FOLLOWS_COMPLETION(
      Kind.REFUSED,
      "Evidence of impact is awaited for an action that is completed and not yet embedded, once.",
      "Domain 5.2"),
  EMBEDDED_IS_COMPLETED_FIRST(
      Kind.REFUSED, "An action is signed off as embedded after it is completed.", "Domain 5.4.6"),
  ACTION_IS_SIGNED_OFF_ONCE(
      Kind.CONFLICT,
      "An action is signed off as embedded once, and again once it is reopened.",
      "Domain 5.4.6"),
  EMBEDDED_NEEDS_IMPACT_EVIDENCE(
      Kind.REFUSED,
      "An action is signed off as embedded on evidence of impact that is about it.",
      "Domain 5.4.6"),
  EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION(
      Kind.REFUSED,
      "Of the evidence on which an action is signed off, some is about the time after its"
          + " completion.",
      "Domain 5.4.6"),
  NOBODY_SIGNS_OFF_THEIR_OWN_ACTION(
      Kind.REFUSED,
      "An action is signed off as embedded by somebody other than its lead.",
      "Domain 5.4.6"),
  SIGN_OFF_IS_REFUSED_WHILE_AWAITED(
      Kind.REFUSED,
      "Sign-off is refused to an action that is completed and not embedded.",
      "Domain 5.2"),
  ACTION_IS_REOPENED_AFTER_ITS_END(
      Kind.REFUSED,
      "An action is reopened that was done, embedded or withdrawn.",
      "Domain 5.2: reopened when it falls back"),
  WHAT_A_DECISION_ENDED_A_DECISION_REOPENS(
      Kind.REFUSED,
      "An action that a decision embedded or withdrew is reopened by a decision.",
      "Domain 5.2: closed things do not reopen by themselves"),
  EMBEDDED_ACTION_IS_REOPENED_FIRST(
      Kind.REFUSED,
      "An embedded action is neither withdrawn nor superseded before it is reopened.",
      "Domain 5.2"),
  SUPERSEDED_BY_ANOTHER_ACTION(
      Kind.REFUSED,
      "An action is superseded by at least one other action, none of which has ended.",
      "Domain 5.2: merged or split, with successors"),
  LINK_NAMES_A_RECOMMENDATION(
      Kind.REFUSED, "A link names at least one recommendation.", "The golden thread"),
  RECOMMENDATION_IS_LINKED_ONCE(
      Kind.CONFLICT, "An action answers a recommendation once.", "The golden thread"),
  RATING_IS_OF_A_DAY(
      Kind.REFUSED,
      "A rating is of a day that is known, at least to the year.",
      "Domain 4: the scheme in force then"),
  RATED_ON_THE_SCHEME_IN_FORCE(
      Kind.REFUSED,
      "A thing is rated on the scheme that is in force for it on the day.",
      "Domain 4: the scheme in force then"),
  RATING_IS_A_LEVEL_OF_THE_SCHEME(
      Kind.REFUSED, "A rating is one of the levels of its scheme.", "Domain 5.4.14"),
  DIFFERENT_RATING_IS_AN_OVERRIDE(
      Kind.REFUSED,
      "A rating that differs from the calculated one is an override, with its reason.",
      "Domain 5.4.14"),
  OVERRIDE_DIFFERS_FROM_THE_CALCULATED(
      Kind.REFUSED,
      "An override declares another rating than the scheme calculates.",
      "Domain 5.4.14"),
  EVIDENCE_IS_ABOUT_THE_WORK(
      Kind.REFUSED,
      "Evidence of impact is about actions, recommendations, risks or measures, at least one.",
      "Domain 5.1"),
  EVIDENCE_IS_RECEIVED_AFTER_WHAT_IT_SHOWS(
      Kind.REFUSED, "Evidence is not received before the time it is about.", "Domain 5.1"),
  DIGEST_IS_A_SHA_256(
      Kind.REFUSED,
      "The digest of a document is its SHA-256, 64 hexadecimal digits.",
      "A document can be checked only by a digest that everybody computes alike"),
  EXTENSION_IS_OF_WORK_NOT_DONE(
      Kind.REFUSED,
      "More time is given for an action that was approved and is not done.",
      "Domain 5.2"),
  EXTENSION_MOVES_THE_DATE_ON(
      Kind.REFUSED,
      "An extension moves the due date to a later day that is stated.",
      "Domain 5.4.5"),
  EXTENSION_STAYS_WITHIN_ITS_AUTHORITY(
      Kind.REFUSED,
      "An extension goes no further than its decision says or its delegation allows.",
      "Domain 5.4.5"),
  DECISION_IS_CARRIED_OUT_ONCE(
      Kind.CONFLICT,
      "What a decision authorises for an action is done once; doing it again takes another.",
      "Domain 5.4.5 and 5.4.6"),
  DELEGATION_IS_IN_FORCE(
      Kind.REFUSED,
      "An officer moves a due date only where the terms of reference in force leave it to that"
          + " post.",
      "Domain 5.4.5"),
  NOBODY_EXTENDS_THEIR_OWN_ACTION(
      Kind.REFUSED, "An action's own lead does not grant it more time.", "Domain 5.5"),
  EXTENSION_IS_REFUSED_WHEN_ASKED_FOR(
      Kind.REFUSED, "More time is refused when it was asked for and not answered.", "Domain 5.3"),
  ORIGINAL_DUE_DATE_STAYS(
      Kind.REFUSED,
      "Once a due date has been moved, the original date is not corrected.",
      "Domain 5.4.5"),

  SCHEME_RATES_ACTIONS_OR_MEASURES(
      Kind.REFUSED,
      "A rating scheme is for actions or for measures; risks are rated on a matrix.",
      "Domain 5.1"),
  SCHEME_HAS_LEVELS_TO_CHOOSE_FROM(
      Kind.REFUSED, "A rating scheme has at least two levels.", "Domain 5.1"),
  SCHEME_BEGINS_ON_A_DAY(
      Kind.REFUSED,
      "A rating scheme is in force from a day that is known, at least to the year.",
      "Domain 4: replay uses the scheme in force then"),
  CALCULATION_USES_THE_SCHEMES_LEVELS(
      Kind.REFUSED, "A calculated rating is one of its scheme's levels.", "Domain 5.4.14"),
  CALCULATION_FITS_WHAT_IS_RATED(
      Kind.REFUSED,
      "Actions are calculated by their due date and measures by their target.",
      "Domain 5.4.14"),
  DUE_SOON_IS_A_NUMBER_OF_DAYS(
      Kind.REFUSED, "What is due soon is due within no fewer than 0 days.", "Domain 5.4.14"),

  PERIOD_IS_OBSERVED_ONCE(
      Kind.CONFLICT,
      "A measure has one observation for a period; a second is a revision.",
      "Domain 5.4.13"),
  PARTS_ADD_UP(
      Kind.REFUSED, "The parts of a number add up to it.", "Figures are as the source gives them"),
  SMALL_NUMBERS_ARE_SUPPRESSED(
      Kind.REFUSED,
      "A figure below what its measure allows to be shown is recorded as suppressed.",
      "Domain 5.4.18: no child can be recognised by it"),
  DEFINITION_VERSION_IS_NEW(
      Kind.CONFLICT,
      "Each definition of a measure has a version of its own.",
      "Domain 5.1: definition version"),
  DEFINITION_VERSION_IS_KNOWN(
      Kind.REFUSED,
      "An observation is counted by a definition that its measure has.",
      "Domain 5.4.13"),
  REVISION_IS_OF_AN_OBSERVATION(
      Kind.REFUSED, "Only what was reported for a period is revised.", "Domain 5.4.13"),
  REVISION_SAYS_SOMETHING_ELSE(
      Kind.REFUSED, "A revision says something else than what stands.", "Domain 5.4.13"),
  FINAL_FIGURE_STAYS_FINAL(
      Kind.REFUSED,
      "A final figure may be revised, and does not become provisional again.",
      "Domain 5.2: provisional, final, revised"),
  BASELINE_IS_SET_ONCE_FOR_A_DEFINITION(
      Kind.CONFLICT,
      "A measure has one baseline for each of its definitions.",
      "Domain 5.1; plans that move, domain 3"),
  TARGET_IS_FROM_A_DAY(
      Kind.REFUSED, "A target is set from a day that is stated.", "Domain 5.1: from and to"),
  TARGET_ENDS_AFTER_IT_BEGINS(
      Kind.REFUSED, "A target does not end before it begins.", "Domain 5.1: from and to"),
  TOLERANCE_IS_NOTHING_OR_MORE(
      Kind.REFUSED, "The tolerance of a target is nothing or more.", "Domain 5.1: tolerance bands"),
  ONE_TARGET_FROM_A_DAY(
      Kind.CONFLICT,
      "A measure has one target from one day; another is a correction.",
      "Domain 5.1: targets change, and replay needs the old one"),
  TARGET_SET_BY_DECISION_MOVES_BY_DECISION(
      Kind.REFUSED,
      "A target that a decision set is moved only by a decision.",
      "Domain 5.1: approved by decision"),
  TARGET_LASTS_AS_DECIDED(
      Kind.REFUSED,
      "A target lasts no longer than the decision that sets it says.",
      "Decision provenance"),
  OTHER_COMPARATOR_IS_NAMED(
      Kind.REFUSED,
      "A comparator that is neither England nor one of the usual groups is named.",
      "Domain 5.1"),
  COMPARATOR_IS_RECORDED_ONCE(
      Kind.CONFLICT, "There is one figure of one comparator for a period.", "Domain 5.1"),
  MEASURE_IS_RATED_BY_WHAT_WAS_OBSERVED(
      Kind.REFUSED,
      "A measure is rated for a period in which something was observed.",
      "Domain 3: no rating without a figure, never green by default"),
  RATING_BESIDE_THE_CALCULATED_HAS_A_REASON(
      Kind.REFUSED,
      "A measure's rating that differs from the calculated one has a reason; both are kept.",
      "Domain 5.4.14"),

  CLOSED_RISK_IS_REOPENED_FIRST(
      Kind.CONFLICT,
      "A closed risk is reopened before anything else is done about it; a rating from before it was"
          + " closed may still be recorded.",
      "Domain 5.2"),
  RISK_IS_REOPENED_AFTER_IT_CLOSED(Kind.CONFLICT, "Only a closed risk is reopened.", "Domain 5.2"),
  RISK_IS_ESCALATED_TO_A_BODY_ONCE(
      Kind.CONFLICT,
      "A risk that already lies with a body is not escalated to it again.",
      "Domain 5.2"),
  RISK_IS_LINKED_TO_SOMETHING_NEW(
      Kind.REFUSED,
      "A risk is linked to other things, and to each of them once.",
      "Domain 5.1: linked actions and recommendations"),
  MITIGATION_IS_DONE_ONCE(
      Kind.CONFLICT,
      "What is done is one of the risk's mitigations, in the words in which it was recorded, and is"
          + " done once.",
      "Domain 5.1: mitigation of a risk"),
  MATRIX_HAS_TWO_SIDES(
      Kind.REFUSED,
      "A risk matrix has at least two levels of likelihood and two of impact, each with a code of"
          + " its own.",
      "Domain 5.1: axes with ordered levels"),
  MATRIX_CODES_FIT_ITS_RENDERING(
      Kind.REFUSED,
      "A risk matrix that multiplies has whole numbers from 1 to 99 as codes; one that writes a"
          + " letter and a number has letters for likelihood and numbers for impact.",
      "Domain 3: B2 and C3, or five by five with a product"),
  MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR(
      Kind.REFUSED,
      "A risk matrix says for every pair of its levels, once, which band it falls into.",
      "Domain 5.1: cell to band"),
  MATRIX_IS_IN_FORCE_FROM_A_DAY(
      Kind.REFUSED, "A risk matrix is adopted from a day that is stated.", "Domain 5.4.12"),
  RATING_IS_ON_THE_MATRIX_IN_FORCE(
      Kind.REFUSED,
      "A risk is rated on the matrix that is in force on the day of the rating, once there is one.",
      "Domain 5.4.12"),
  RATING_NAMES_BOTH_ITS_LEVELS(
      Kind.REFUSED,
      "A rating on a matrix names a level of likelihood and a level of impact of that matrix, and a"
          + " rating on none names neither.",
      "Domain 5.4.12"),
  RATING_CODE_IS_OF_ITS_LEVELS(
      Kind.REFUSED,
      "The code of a rating is the one that its levels make on its matrix.",
      "Domain 5.4.12"),

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

  AGENDA_HAS_AN_ITEM(Kind.REFUSED, "An agenda has at least one item.", "Domain 5.1"),
  AGENDA_IS_SET_BEFORE_THE_PACK(
      Kind.REFUSED,
      "An agenda is set before the pack is issued and the meeting opened.",
      "Domain 5.2 and 5.4.8"),
  ITEM_IS_ON_THE_AGENDA(
      Kind.REFUSED,
      "Where a meeting has an agenda, what is minuted under an item names one of its items.",
      "Domain 5.1"),
  MEETING_IS_PUT_OFF_BEFORE_IT_OPENS(
      Kind.REFUSED, "A meeting is postponed or cancelled before it is opened.", "Domain 5.2"),
  CANCELLED_MEETING_IS_NOT_HELD(
      Kind.REFUSED, "A meeting that was cancelled goes no further.", "Domain 5.2"),
  MINUTES_ARE_DRAFTED_AFTER_THE_MEETING(
      Kind.REFUSED, "Minutes are drafted once the meeting is closed.", "Domain 5.2"),
  ONLY_CONFIRMED_MINUTES_ARE_CORRECTED(
      Kind.REFUSED,
      "Minutes are corrected after they were confirmed; until then their draft is.",
      "Domain 5.4.10"),
  MINUTES_ARE_CORRECTED_AT_A_LATER_MEETING(
      Kind.REFUSED,
      "A meeting that agrees a correction of minutes is a later one of the same body.",
      "Domain 5.4.10"),
  CHALLENGE_IS_SETTLED_ONCE(
      Kind.CONFLICT,
      "A challenge is answered until the board is satisfied, and not after.",
      "Domain 5.1"),
  CHALLENGE_IS_ANSWERED_TO_ITS_BODY(
      Kind.REFUSED,
      "A challenge is answered at the meeting that raised it or at a later one of the same body.",
      "Domain 5.1"),
  BOARD_ACTION_IS_OPEN(
      Kind.REFUSED,
      "What a board accepted as done or dropped is neither assigned, done, carried forward nor"
          + " dropped again.",
      "Domain 5.2"),
  BOARD_ACTION_IS_DONE_ONCE(
      Kind.CONFLICT,
      "A board action is said to be done once, until a meeting leaves it open.",
      "Domain 5.2"),
  BOARD_ACTION_IS_ACCEPTED_WHEN_DONE(
      Kind.REFUSED, "A board accepts what its owner says is done.", "Domain 5.2"),
  BOARD_ACTION_IS_TAKEN_UP_AT_A_LATER_MEETING(
      Kind.REFUSED,
      "A board action is accepted or carried forward at a later meeting of the body that raised"
          + " it.",
      "Domain 5.2"),

  DECISION_IS_OF_THE_BODY_ASKED(
      Kind.REFUSED,
      "What a body is asked to decide is decided or put off at a meeting of that body.",
      "Domain 5.2"),
  ONLY_WHAT_WAITS_IS_PUT_OFF(
      Kind.REFUSED, "A decision is put off while it is only asked for.", "Domain 5.2"),
  PUT_OFF_TO_A_LATER_MEETING(
      Kind.REFUSED, "A decision is put off to a later meeting of the same body.", "Domain 5.2"),
  DECISION_IS_MADE_FIRST(
      Kind.REFUSED,
      "Only a decision that was made is dissented from, ratified, rescinded or superseded.",
      "Domain 5.2"),
  ONLY_A_RECOMMENDATION_IS_RATIFIED(
      Kind.REFUSED,
      "Only what was recommended without a quorum is ratified, and once.",
      "Domain 5.4.9"),
  RATIFIED_WITH_A_QUORUM(
      Kind.REFUSED,
      "What was recommended without a quorum is ratified at a later meeting of the same body that"
          + " has one.",
      "Domain 5.4.9"),
  DECISION_ENDS_ONCE(
      Kind.CONFLICT, "A decision is rescinded or superseded once.", "Domain 5.2: never edited"),
  DECISION_DOES_NOT_REPLACE_ITSELF(
      Kind.REFUSED, "A decision is undone by another one.", "Domain 5.2: never edited"),
  DECISION_IS_IMPLEMENTED_ONCE(Kind.CONFLICT, "A decision is carried out once.", "Domain 5.2"),
  SIGN_OFF_IS_DECIDED_AT_A_MEETING(
      Kind.REFUSED,
      "Signing off is decided at a meeting in the record: by no post alone and by no other body.",
      "Domain 5.4.6"),
  DELEGATED_DECISION_IS_WITHIN_THE_DELEGATION(
      Kind.REFUSED,
      "An officer decides for a body only what its terms of reference in force leave to that post.",
      "Domain 5.4.5 and 5.4.9"),
  DECISION_MUST_STAND(
      Kind.REFUSED,
      "A change rests on a decision that was made with a quorum where one is set, or ratified"
          + " since, and was neither rescinded nor superseded.",
      "Domain 5.4.9"),
  DECISION_AUTHORISES_THIS(
      Kind.REFUSED,
      "A change that needs a decision names one that authorises it for that very thing.",
      "Domain 5.4.5 and 5.4.6"),

  INTERVENTION_IS_IN_FORCE(
      Kind.REFUSED,
      "An intervention is updated, requires something more or is scheduled for review while it is"
          + " in force.",
      "Domain 5.2"),
  INTERVENTION_ENDS_ONCE(
      Kind.CONFLICT, "An intervention is lifted or replaced once.", "Domain 5.2"),
  ONLY_A_DIRECTION_IS_UPDATED(
      Kind.REFUSED,
      "Only a statutory direction is updated; a notice is replaced by another.",
      "Domain 2.4; Education Act 1996 s.497A"),
  INTERVENTION_IS_REPLACED_BY_ANOTHER(
      Kind.REFUSED, "What replaces an intervention is another one.", "Domain 5.2"),
  INTERVENTION_DATES_ARE_IN_ORDER(
      Kind.REFUSED,
      "An intervention is updated, lifted or replaced no earlier than it began, and support ends no"
          + " earlier than it was lifted.",
      "Domain 5.2"),
  SUPPORT_FOLLOWS_A_LIFTED_INTERVENTION(
      Kind.REFUSED,
      "Post-intervention support ends after an intervention that was lifted.",
      "Domain 2.4: support and supervision go on after a notice is lifted"),
  POST_INTERVENTION_SUPPORT_ENDS_ONCE(
      Kind.CONFLICT, "The support after an intervention ends once.", "Domain 5.2"),
  REQUIREMENT_IS_MET_ONCE(Kind.CONFLICT, "A requirement is met once.", "Domain 3"),
  PROGRESS_IS_ON_A_REQUIREMENT_NOT_MET(
      Kind.REFUSED,
      "Progress is reported on a requirement that is not met yet.",
      "Domain 3: an instrument's requirements are a list of their own"),
  REVIEW_HAS_A_POINT_OR_A_DATE(
      Kind.REFUSED,
      "A review is scheduled for a point after the issue, or for a date.",
      "Domain 5.1; reports at six and twelve months from the date of issue"),
  REVIEW_POINT_IS_IN_MONTHS(
      Kind.REFUSED, "A review point is one to 120 months after the issue.", "Domain 5.1"),
  REVIEW_POINT_IS_SCHEDULED_ONCE(
      Kind.CONFLICT,
      "An intervention has one review at a point, until it is issued anew.",
      "Domain 5.1"),
  REVIEW_IS_HELD_ONCE(Kind.CONFLICT, "A review is held once.", "Domain 5.1"),
  REVIEW_IS_OF_ITS_INTERVENTION(
      Kind.REFUSED,
      "A review that names a review point and an intervention names a point of that intervention.",
      "The golden thread must not break"),

  PHASES_FOLLOW_ONE_ANOTHER(
      Kind.REFUSED,
      "A programme goes from self-improvement or a provisional phase through intervention and the"
          + " support after it to its close, and may enter intervention again.",
      "Domain 5.2"),
  PHASES_ARE_IN_ORDER(
      Kind.REFUSED, "A phase begins no earlier than the one before it.", "Domain 5.2"),
  STATEMENT_NAMES_ITS_SOURCE(
      Kind.REFUSED,
      "A statement is recorded from a source, and names it.",
      "Domain 4: who says so, and where"),
  PARTNER_ENDS_ONCE(Kind.CONFLICT, "A support partner's help ends once.", "Domain 5.1"),
  PARTNER_ENDS_AFTER_IT_BEGINS(
      Kind.REFUSED, "A support partner's help does not end before it begins.", "Domain 5.1"),
  MONEY_IS_IN_POUNDS_AND_PENCE(
      Kind.REFUSED,
      "A sum of money is in pounds and whole pence, an allocation is more than nothing, and what is"
          + " not quantified is no sum.",
      "Domain 5.1: an amount, or not quantified"),
  POSTS_ARE_MORE_THAN_NONE(Kind.REFUSED, "Where posts are counted there are some.", "Domain 5.1"),
  SPEND_IS_REPORTED_ONCE_FOR_A_DAY(
      Kind.CONFLICT,
      "What was spent of an allocation until a day is reported once; another figure is a"
          + " correction.",
      "Domain 5.4.1"),

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

  RESTRICTION_IS_OF_SOMETHING(
      Kind.REFUSED, "An embargo or an exemption names what it is of.", "As known then, 1"),
  BODIES_AND_MEETINGS_ARE_NOT_RESTRICTED(
      Kind.REFUSED,
      "The programme, a body or a meeting is neither embargoed nor exempt; papers and facts are.",
      "As known then, 2: a body knows its own doings"),
  RESTRICTED_MEANS_EXEMPT(
      Kind.REFUSED,
      "What is restricted is exempt, under a paragraph of Schedule 12A where one is stated.",
      "Local Government Act 1972, Schedule 12A"),
  POSITION_SENT_IS_IN_THE_RECORD(
      Kind.REFUSED,
      "A report out shows the record at a position it had before.",
      "Domain 5.1: what was sent, and at which position"),
  DISCREPANCY_IS_REVIEWED_ONCE(
      Kind.CONFLICT, "A discrepancy is taken under review once.", "Domain 5.2"),
  DISCREPANCY_IS_RESOLVED_ONCE(Kind.CONFLICT, "A discrepancy is resolved once.", "Domain 5.4.22"),
  PREFERRED_STATEMENT_IS_ONE_OF_THEM(
      Kind.REFUSED,
      "The statement preferred in a resolution is one of those that disagree.",
      "Domain 5.4.22"),

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
