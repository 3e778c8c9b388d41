package uk.improvementboard.query.pages;

import static uk.improvementboard.query.pages.Made.event;

import java.math.BigDecimal;
import java.util.List;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.MeasureEvent.ComparatorRecorded;
import uk.improvementboard.events.MeasureEvent.ComparatorScope;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix;
import uk.improvementboard.terms.RiskMatrix.Band;
import uk.improvementboard.terms.RiskMatrix.Level;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/**
 * A board that met five times, from January to May 2026: an action that got worse and was given
 * more time, a measure with a figure missing and one revised, a risk that came down.
 */
final class FiveMeetings {

  private static final List<String> RATED = List.of("Green", "Amber", "Red");

  private FiveMeetings() {}

  static Story told() {
    Story story = new Story().at("2026-01-05T09:00:00Z");
    story
        .recorded(
            event(
                ProgrammeEstablished.class,
                "programme",
                Story.PROGRAMME,
                "localArea",
                "Anyshire",
                "title",
                "Anyshire improves",
                "scope",
                Scope.CHILDRENS_SOCIAL_CARE))
        .recorded(
            event(
                BoardEstablished.class,
                "board",
                Ref.of("IB"),
                "name",
                "Improvement Board",
                "kind",
                BoardKind.IMPROVEMENT_BOARD))
        .recorded(
            event(
                AppointmentMade.class,
                "appointment",
                Ref.of("AP1"),
                "board",
                Ref.of("IB"),
                "slot",
                "independent chair",
                "capacity",
                Capacity.CHAIR,
                "from",
                day("2025-12-01")))
        .recorded(
            event(
                AppointmentMade.class,
                "appointment",
                Ref.of("AP2"),
                "board",
                Ref.of("IB"),
                "slot",
                "head of service",
                "capacity",
                Capacity.MEMBER,
                "from",
                day("2025-12-01"),
                "until",
                day("2026-02-28")))
        .recorded(
            event(
                RecommendationRaised.class,
                "recommendation",
                Ref.of("R1"),
                "text",
                "Visit children in time",
                "kind",
                RecommendationKind.AREA_FOR_IMPROVEMENT))
        .recorded(
            event(
                ActionProposed.class,
                "action",
                Ref.of("A1"),
                "text",
                "Fill every post",
                "recommendations",
                List.of(Ref.of("R1")),
                "lead",
                "Head of Service",
                "due",
                day("2026-03-31")))
        .recorded(event(ActionApproved.class, "action", Ref.of("A1")))
        .recorded(event(ActionStarted.class, "action", Ref.of("A1"), "on", day("2026-01-12")))
        .recorded(
            event(
                ActionProposed.class,
                "action",
                Ref.of("A2"),
                "text",
                "Train managers",
                "lead",
                "Principal Social Worker",
                "due",
                day("2026-12-31")))
        .recorded(event(ActionApproved.class, "action", Ref.of("A2")))
        .recorded(scheme())
        .recorded(
            event(
                MeasureDefined.class,
                "measure",
                Ref.of("M1"),
                "title",
                "Visits on time",
                "unit",
                "%",
                "polarity",
                Polarity.HIGHER_IS_BETTER,
                "about",
                List.of(Ref.of("R1"), Ref.of("A1"))))
        .recorded(
            event(
                TargetSet.class,
                "measure",
                Ref.of("M1"),
                "value",
                new BigDecimal("90"),
                "tolerance",
                new BigDecimal("5"),
                "from",
                day("2026-01-01")))
        .recorded(
            event(
                ComparatorRecorded.class,
                "measure",
                Ref.of("M1"),
                "scope",
                ComparatorScope.ENGLAND,
                "period",
                day("2025"),
                "figure",
                number("82")))
        .recorded(matrix())
        .recorded(
            event(
                RiskIdentified.class,
                "risk",
                Ref.of("K1"),
                "title",
                "Turnover",
                "owner",
                "Director",
                "mitigations",
                List.of("keep those who are here"),
                "about",
                List.of(Ref.of("A1"))))
        .recorded(risk(RatingOf.TARGET, "1", "2"));
    story.recorded(
        event(
            MeasureDefined.class,
            "measure",
            Ref.of("M2"),
            "title",
            "Contacts in a day",
            "polarity",
            Polarity.HIGHER_IS_BETTER));
    for (String version : List.of("1", "2")) {
      story.recorded(
          event(
              ObservationReported.class,
              "measure",
              Ref.of("M2"),
              "period",
              day("2025-1" + version),
              "definitionVersion",
              version,
              "figure",
              number("7" + version),
              "firmness",
              Firmness.FINAL));
    }
    List<String> figures = List.of("70", "72", "", "80", "84");
    List<String> ratings = List.of("Green", "Amber", "Amber", "Red", "Red");
    List<String> likelihoods = List.of("3", "3", "3", "2", "2");
    for (int n = 1; n <= 5; n++) {
      month(story, n, figures.get(n - 1), ratings.get(n - 1), likelihoods.get(n - 1));
    }
    story.recorded(
        event(
            MeetingScheduled.class,
            "meeting",
            Ref.of("MT6"),
            "board",
            Ref.of("IB"),
            "on",
            day("2026-12-10"),
            "title",
            "December meeting"));
    return story;
  }

  private static void month(
      Story story, int month, String figure, String rating, String likelihood) {
    String on = "2026-0" + month;
    Ref meeting = Ref.of("MT" + month);
    story.at(on + "-06T09:00:00Z");
    story.recorded(
        event(
            ObservationReported.class,
            "measure",
            Ref.of("M1"),
            "period",
            day(month == 1 ? "2025-12" : "2026-0" + (month - 1)),
            "figure",
            figure.isEmpty() ? new Figure.NotReported() : number(figure),
            "firmness",
            Firmness.FINAL));
    if (month == 4) {
      story.recorded(
          event(
              ObservationRevised.class,
              "measure",
              Ref.of("M1"),
              "period",
              day("2026-01"),
              "figure",
              number("74"),
              "firmness",
              Firmness.FINAL,
              "reason",
              "late returns"));
    }
    story.recorded(risk(RatingOf.CURRENT, likelihood, "3"));
    story.recorded(
        rating.equals("Red")
            ? event(
                RatingOverridden.class,
                "action",
                Ref.of("A1"),
                "scheme",
                Ref.of("RAG"),
                "rating",
                rating,
                "on",
                day(on + "-06"),
                "calculated",
                "Amber",
                "reason",
                "nobody applies")
            : event(
                ConfidenceRated.class,
                "action",
                Ref.of("A1"),
                "scheme",
                Ref.of("RAG"),
                "rating",
                rating,
                "on",
                day(on + "-06")));
    story.recorded(
        event(
            MeetingScheduled.class,
            "meeting",
            meeting,
            "board",
            Ref.of("IB"),
            "on",
            day(on + "-12"),
            "title",
            "Meeting " + month));
    story.at(on + "-12T14:00:00Z");
    story.recorded(
        event(
            MeetingOpened.class,
            "meeting",
            meeting,
            "on",
            day(on + "-12"),
            "quorate",
            Quorate.QUORATE));
    story.recorded(
        event(
            AttendanceRecorded.class,
            "meeting",
            meeting,
            "attendance",
            List.of(
                new Attendance(
                    Stated.given(Ref.of("AP1")),
                    "independent chair",
                    Attendance.Presence.PRESENT))));
    if (month == 2) {
      story.recorded(
          event(
              ChallengeRaised.class,
              "challenge",
              Ref.of("C1"),
              "meeting",
              meeting,
              "by",
              "independent chair",
              "question",
              "Why does nobody apply?",
              "about",
              List.of(Ref.of("A1"))));
    }
    if (month == 3) {
      story.recorded(
          event(
              DecisionRecorded.class,
              "decision",
              Ref.of("D1"),
              "meeting",
              meeting,
              "text",
              "More time to fill every post",
              "type",
              DecisionType.EXTEND,
              "standing",
              Standing.MADE,
              "about",
              List.of(Ref.of("A1"))));
      story.recorded(
          event(
              ExtensionGranted.class,
              "action",
              Ref.of("A1"),
              "from",
              day("2026-03-31"),
              "until",
              day("2026-06-30"),
              "grantedBy",
              new ExtensionAuthority.ByDecision(Ref.of("D1")),
              "reason",
              "few apply"));
    }
    story.recorded(event(MeetingClosed.class, "meeting", meeting));
  }

  private static RatingSchemeAdopted scheme() {
    return event(
        RatingSchemeAdopted.class,
        "scheme",
        Ref.of("RAG"),
        "name",
        "Red, amber and green",
        "appliesTo",
        List.of(EntityKind.ACTION),
        "levels",
        RATED.stream()
            .map(
                code ->
                    new RatingLevel(
                        code,
                        switch (code) {
                          case "Green" -> "on track";
                          case "Amber" -> "at risk";
                          default -> "late";
                        },
                        Stated.notStated()))
            .toList(),
        "calculation",
        new RatingCalculation.ByDueDate("Red", 28, "Amber", "Green", "Green"),
        "from",
        day("2026-01-01"));
  }

  private static RiskMatrixAdopted matrix() {
    List<String> codes = List.of("1", "2", "3");
    return event(
        RiskMatrixAdopted.class,
        "matrix",
        Ref.of("RM1"),
        "title",
        "Corporate matrix",
        "likelihood",
        codes.stream().map(code -> new Level(code, "likelihood " + code)).toList(),
        "impact",
        codes.stream().map(code -> new Level(code, "impact " + code)).toList(),
        "bands",
        codes.stream()
            .flatMap(
                likelihood ->
                    codes.stream()
                        .map(
                            impact ->
                                new Band(
                                    likelihood,
                                    impact,
                                    Integer.parseInt(likelihood) * Integer.parseInt(impact) > 4
                                        ? "high"
                                        : "low")))
            .toList(),
        "rendering",
        RiskMatrix.Rendering.SCORE,
        "from",
        day("2026-01-01"));
  }

  private static RiskRated risk(RatingOf of, String likelihood, String impact) {
    return event(
        RiskRated.class,
        "risk",
        Ref.of("K1"),
        "ratingOf",
        of,
        "rating",
        new RiskRating(
            "" + Integer.parseInt(likelihood) * Integer.parseInt(impact), Stated.notStated()),
        "matrix",
        Ref.of("RM1"),
        "likelihood",
        likelihood,
        "impact",
        impact);
  }

  private static Figure number(String value) {
    return new Figure.Number(new BigDecimal(value), List.of());
  }

  private static ImpreciseDate day(String edtf) {
    return ImpreciseDate.parse(edtf);
  }
}
