package uk.improvementboard.query.pages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a field of the record is called on a page, and how its value is to be read.
 *
 * @param words "Submitted on"
 */
record FieldName(String words, Form form) {

  /** How a value is written for people. */
  enum Form {
    /** As it is. */
    WORDS,
    /** A constant of the language: {@code NOT_FOR_PUBLICATION} is "not for publication". */
    CONSTANT,
    /** A date as precise as its source. */
    DATE,
    /** The reference of a thing, shown with its title. */
    THING
  }

  private static final Map<String, FieldName> KNOWN = new HashMap<>();

  static {
    all(
        Form.WORDS,
        "accountable Accountable",
        "approvedBy Approved by",
        "area Area",
        "asks What it asks for",
        "author Author",
        "attendance Attendance",
        "audiences Whose knowledge",
        "basis Basis",
        "because Because",
        "barriers Barriers",
        "by By",
        "cadence How often it meets",
        "claim What it says",
        "code Code",
        "completionEvidence Evidence of completion",
        "conclusion Conclusion",
        "content Content",
        "declaredRating Declared rating",
        "definition Definition",
        "description Description",
        "document Document",
        "edition Framework edition",
        "endReason Why it ended",
        "evidence Evidence",
        "figure Figure",
        "frequency How often",
        "grade Grade",
        "holder Holder",
        "judgements Judgement",
        "kind Kind",
        "lead Lead",
        "learnsFrom Learns what another learns",
        "legend Legend",
        "linesOfEnquiry Lines of enquiry",
        "localArea Local area",
        "location Where it is",
        "mitigations Mitigations",
        "narrative Narrative",
        "nextSteps Next steps",
        "observations Observation",
        "of Of",
        "organisation Organisation",
        "owner Owner",
        "paperKind Kind of paper",
        "paragraph Paragraph",
        "partner Partner",
        "period Period",
        "planVersion Version",
        "post Post",
        "progress Progress",
        "publicationRule Rule on publication",
        "purpose Purpose",
        "quorum Quorum",
        "rating Declared rating",
        "ratings Rating",
        "reason Reason",
        "reasons Reasons",
        "requirement Required",
        "role Role",
        "shows What it shows",
        "slot Place",
        "source Source",
        "sources What the sources say",
        "sponsor Sponsor",
        "submittedBy Submitted by",
        "submittedTo Submitted to",
        "successCriteria Success criteria",
        "summary Summary",
        "suspendedBy Suspended by",
        "suspensionReason Why it was suspended",
        "tabled Tabled",
        "termsPurpose Purpose in its terms of reference",
        "termsVersion Version of its terms of reference",
        "text Text",
        "title Title",
        "told Told",
        "trigger What began it",
        "unit Unit",
        "value Value",
        "words In words");
    all(
        Form.CONSTANT,
        "activity Activity",
        "bodyKind Kind of body",
        "capacity Capacity",
        "decisionType Type of decision",
        "findingKind Kind of finding",
        "firmness Firmness",
        "oversees Oversees",
        "packSections Sections of the pack",
        "polarity Better is",
        "presence Presence",
        "publication Publication",
        "quorate Quorum at the meeting",
        "recommendationKind Kind of recommendation",
        "scope Scope",
        "stage Stage",
        "standing Standing",
        "status Status");
    all(
        Form.DATE,
        "approvedOn Approved on",
        "completedOn Completed on",
        "date Date",
        "dated Dated",
        "due Due",
        "extractedOn Figures taken on",
        "from From",
        "originalDue Originally due",
        "plannedFor Planned for",
        "published Published",
        "received Received",
        "start Start",
        "startedOn Started on",
        "statedOn Stated on",
        "submittedOn Submitted on",
        "suspendedFrom Suspended from",
        "tookPlace Took place",
        "until Until",
        "window Expected in");
    all(
        Form.THING,
        "about About",
        "answers Answers",
        "appointment Appointment",
        "board Body",
        "confirmedAt Minutes confirmed at",
        "findings Findings",
        "inspection Inspection",
        "meeting Meeting",
        "overseenBy Overseen by",
        "packPapers Papers in the pack",
        "paper Paper",
        "partOf Part of",
        "plan Plan",
        "recommendations Recommendations",
        "reliedOn Relied on");
  }

  private static void all(Form form, String... names) {
    for (String name : names) {
      int space = name.indexOf(' ');
      KNOWN.put(name.substring(0, space), new FieldName(name.substring(space + 1), form));
    }
  }

  /** The name of a field. One that pages do not know is shown by its own name, as it is. */
  static FieldName of(String field) {
    FieldName known = KNOWN.get(field);
    return known == null ? new FieldName(plain(field), Form.WORDS) : known;
  }

  static boolean knows(String field) {
    return KNOWN.containsKey(field);
  }

  /** The name in the middle of a sentence: "submitted on". */
  String inSentence() {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static String plain(String field) {
    String spaced = field.replaceAll("([A-Z])", " $1").replace('-', ' ').toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
