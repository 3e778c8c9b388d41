package uk.improvementboard.frameworks;

import static uk.improvementboard.frameworks.ActivityType.ACTION_PLANNING_MEETING;
import static uk.improvementboard.frameworks.ActivityType.ANNUAL_ENGAGEMENT_MEETING;
import static uk.improvementboard.frameworks.ActivityType.AREA_SEND_INSPECTION;
import static uk.improvementboard.frameworks.ActivityType.AREA_SEND_MONITORING_INSPECTION;
import static uk.improvementboard.frameworks.ActivityType.AREA_SEND_REVISIT;
import static uk.improvementboard.frameworks.ActivityType.FOCUSED_VISIT;
import static uk.improvementboard.frameworks.ActivityType.INSPECTION;
import static uk.improvementboard.frameworks.ActivityType.JOINT_TARGETED_AREA_INSPECTION;
import static uk.improvementboard.frameworks.ActivityType.MONITORING_VISIT;
import static uk.improvementboard.frameworks.ActivityType.SHORT_INSPECTION;
import static uk.improvementboard.frameworks.ActivityType.STANDARD_INSPECTION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.frameworks.FrameworkEdition.JudgementArea;
import uk.improvementboard.terms.ImpreciseDate;

/**
 * The editions the record knows ({@code docs/domain/frameworks.md}). Editions are added, never
 * changed.
 */
public final class Frameworks {

  private static final List<String> SIF_GRADES =
      List.of("Outstanding", "Good", "Requires improvement", "Inadequate");

  private static final List<String> ILACS_GRADES =
      List.of("Outstanding", "Good", "Requires improvement to be good", "Inadequate");

  private static final JudgementArea OVERALL =
      new JudgementArea("overall", "Overall effectiveness", ILACS_GRADES);

  private static final JudgementArea LEADERS =
      new JudgementArea(
          "leaders",
          "The impact of leaders on social work practice with children and families",
          ILACS_GRADES);

  private static final JudgementArea HELP_AND_PROTECTION =
      new JudgementArea(
          "help-and-protection",
          "The experiences and progress of children who need help and protection",
          ILACS_GRADES);

  private static final JudgementArea CHILDREN_IN_CARE =
      new JudgementArea(
          "children-in-care", "The experiences and progress of children in care", ILACS_GRADES);

  private static final JudgementArea CARE_LEAVERS =
      new JudgementArea(
          "care-leavers", "The experiences and progress of care leavers", ILACS_GRADES);

  private static final Set<ActivityType> ILACS_ACTIVITIES =
      Set.of(
          INSPECTION,
          STANDARD_INSPECTION,
          SHORT_INSPECTION,
          FOCUSED_VISIT,
          JOINT_TARGETED_AREA_INSPECTION,
          MONITORING_VISIT,
          ACTION_PLANNING_MEETING,
          ANNUAL_ENGAGEMENT_MEETING);

  private static final List<FrameworkEdition> EDITIONS =
      List.of(
          new FrameworkEdition(
              "sif",
              "Single inspection framework",
              ImpreciseDate.parse("../2017-12-31"),
              Set.of(INSPECTION, MONITORING_VISIT, ACTION_PLANNING_MEETING),
              List.of(
                  new JudgementArea("overall", "Overall effectiveness", SIF_GRADES),
                  new JudgementArea(
                      "help-and-protection", "Children who need help and protection", SIF_GRADES),
                  new JudgementArea(
                      "looked-after", "Children looked after and achieving permanence", SIF_GRADES),
                  new JudgementArea("adoption", "Adoption performance", SIF_GRADES),
                  new JudgementArea(
                      "care-leavers", "Experiences and progress of care leavers", SIF_GRADES),
                  new JudgementArea(
                      "leadership", "Leadership, management and governance", SIF_GRADES)),
              "Barking & Dagenham 1.1"),
          new FrameworkEdition(
              "ilacs-2018",
              "ILACS 2018",
              ImpreciseDate.parse("2018-01/2022-12"),
              ILACS_ACTIVITIES,
              List.of(
                  OVERALL,
                  LEADERS,
                  HELP_AND_PROTECTION,
                  new JudgementArea(
                      "children-in-care-and-care-leavers",
                      "The experiences and progress of children in care and care leavers",
                      ILACS_GRADES)),
              "Hammersmith & Fulham 2-4; Medway 1.2"),
          new FrameworkEdition(
              "ilacs-2023",
              "ILACS 2023",
              ImpreciseDate.parse("2023-01/2026-03"),
              ILACS_ACTIVITIES,
              List.of(OVERALL, LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS),
              "Ofsted consultation outcome, 2 December 2022"),
          new FrameworkEdition(
              "ilacs-2026",
              "ILACS 2026",
              ImpreciseDate.parse("2026-04-01/.."),
              ILACS_ACTIVITIES,
              List.of(LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS),
              "Ofsted announcement, 27 November 2025: no overall effectiveness from 1 April 2026"),
          new FrameworkEdition(
              "area-send-2016",
              "Local area SEND 2016",
              ImpreciseDate.parse("2016/2022"),
              Set.of(AREA_SEND_INSPECTION, AREA_SEND_REVISIT),
              List.of(),
              "Ungraded: significant weaknesses, a written statement of action, a revisit"),
          new FrameworkEdition(
              "area-send-2023",
              "Area SEND 2023",
              ImpreciseDate.parse("2023-01/.."),
              Set.of(AREA_SEND_INSPECTION, AREA_SEND_MONITORING_INSPECTION),
              List.of(
                  new JudgementArea(
                      "outcome",
                      "Inspection outcome",
                      List.of(
                          "Typically positive experiences and outcomes",
                          "Inconsistent experiences and outcomes",
                          "Widespread and/or systemic failings"))),
              "Area SEND framework and handbook, January 2023, updated June 2025"),
          new FrameworkEdition(
              "jtai",
              "Joint targeted area inspection",
              ImpreciseDate.UNKNOWN,
              Set.of(JOINT_TARGETED_AREA_INSPECTION),
              List.of(),
              "Children Act 2004 s.20; narrative, ungraded"));

  private Frameworks() {}

  /** Every edition, oldest first. */
  public static List<FrameworkEdition> editions() {
    return EDITIONS;
  }

  public static Optional<FrameworkEdition> edition(String code) {
    return EDITIONS.stream().filter(edition -> edition.code().equals(code)).findFirst();
  }
}
