package uk.improvementboard.command.inspections;

import static uk.improvementboard.command.rules.Rule.ACTIVITY_BELONGS_TO_THE_EDITION;
import static uk.improvementboard.command.rules.Rule.ACTIVITY_STAYS_WHAT_IT_WAS;
import static uk.improvementboard.command.rules.Rule.AREA_IS_JUDGED_IN_THE_EDITION;
import static uk.improvementboard.command.rules.Rule.AREA_IS_JUDGED_ONCE;
import static uk.improvementboard.command.rules.Rule.EDITION_IS_IN_FORCE_ON_THE_DAY;
import static uk.improvementboard.command.rules.Rule.EDITION_MUST_BE_KNOWN;
import static uk.improvementboard.command.rules.Rule.GRADE_IS_ON_THE_SCALE;
import static uk.improvementboard.command.rules.Rule.INSPECTION_DATES_ARE_IN_ORDER;
import static uk.improvementboard.command.rules.Rule.JUDGEMENT_NEEDS_AN_OUTCOME;
import static uk.improvementboard.command.rules.Rule.OUTCOME_IS_RECORDED_ONCE;
import static uk.improvementboard.command.rules.Rule.PLANNED_BEFORE_ITS_OUTCOME;
import static uk.improvementboard.command.rules.Rule.PUBLISHED_ON_A_DATE;
import static uk.improvementboard.command.rules.Rule.SUSPENDED_IS_PLANNED_AGAIN_FIRST;
import static uk.improvementboard.command.rules.Rule.SUSPENDED_WHILE_EXPECTED_OR_PLANNED;
import static uk.improvementboard.command.rules.Rule.UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.commands.InspectionCommand;
import uk.improvementboard.command.commands.InspectionCommand.ExpectInspection;
import uk.improvementboard.command.commands.InspectionCommand.FindingMade;
import uk.improvementboard.command.commands.InspectionCommand.JudgementMade;
import uk.improvementboard.command.commands.InspectionCommand.PlanInspection;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.InspectionCommand.RecordJudgement;
import uk.improvementboard.command.commands.InspectionCommand.SuspendActivity;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Finding;
import uk.improvementboard.command.state.Thing.Inspection;
import uk.improvementboard.command.state.Thing.Judged;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.AreaForPriorityActionRecorded;
import uk.improvementboard.events.InspectionEvent.CommentRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionExpected;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.InspectionEvent.StrengthRecorded;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.frameworks.FrameworkEdition.JudgementArea;
import uk.improvementboard.frameworks.Frameworks;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Expecting, planning and suspending inspections, and recording what came of them. */
public final class Inspections {

  private Inspections() {}

  public static List<ProgrammeEvent> decide(
      InspectionCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case ExpectInspection c ->
          List.of(
              new InspectionExpected(
                  state.newRef(c.inspection(), EntityKind.INSPECTION, "/inspection"),
                  c.edition(),
                  c.activity(),
                  c.title(),
                  c.window(),
                  c.basis(),
                  c.linesOfEnquiry()));
      case PlanInspection c ->
          List.of(
              new InspectionPlanned(
                  newOrKnown(c.inspection(), state),
                  c.edition(),
                  c.activity(),
                  c.title(),
                  c.planned(),
                  c.publication(),
                  c.publicationRule()));
      case SuspendActivity c -> {
        Inspection inspection =
            state.require(Inspection.class, EntityKind.INSPECTION, c.inspection(), "/inspection");
        if (inspection.recorded() || inspection.suspended()) {
          throw new RuleBroken(
              SUSPENDED_WHILE_EXPECTED_OR_PLANNED,
              "/inspection",
              c.inspection()
                  + (inspection.recorded() ? " has its outcome already" : " is suspended already"));
        }
        yield List.of(
            new InspectionActivitySuspended(c.inspection(), c.from(), c.by(), c.reason()));
      }
      case RecordInspectionOutcome c -> outcome(c, state);
      case RecordJudgement c -> List.of(new JudgementRecorded(c.inspection(), c.area(), c.grade()));
    };
  }

  private static Ref newOrKnown(@Nullable Ref inspection, ProgrammeState state) {
    if (inspection != null && state.thing(inspection).isPresent()) {
      state.require(EntityKind.INSPECTION, inspection, "/inspection");
      return inspection;
    }
    return state.newRef(inspection, EntityKind.INSPECTION, "/inspection");
  }

  private static List<ProgrammeEvent> outcome(RecordInspectionOutcome c, ProgrammeState state) {
    Ref inspection = newOrKnown(c.inspection(), state);
    List<ProgrammeEvent> events = new ArrayList<>();
    events.add(
        new InspectionOutcomeRecorded(
            inspection,
            c.edition(),
            c.activity(),
            c.title(),
            c.planned(),
            c.actual(),
            c.received(),
            c.published(),
            c.publication(),
            c.summary()));
    for (JudgementMade made : c.judgements()) {
      events.add(new JudgementRecorded(inspection, made.area(), made.grade()));
    }
    Set<Ref> taken = new HashSet<>(List.of(inspection));
    for (FindingMade made : c.findings()) {
      if (made.finding() != null) {
        taken.add(made.finding());
      }
    }
    Set<Ref> named = new HashSet<>(List.of(inspection));
    for (int i = 0; i < c.findings().size(); i++) {
      FindingMade made = c.findings().get(i);
      Ref finding =
          state.newRef(
              made.finding(),
              EntityKind.FINDING,
              false,
              "/findings/" + i + "/finding",
              made.finding() == null ? taken : named);
      taken.add(finding);
      named.add(finding);
      events.add(found(made, finding, inspection));
    }
    return events;
  }

  private static ProgrammeEvent found(FindingMade made, Ref finding, Ref inspection) {
    return switch (made.kind()) {
      case STRENGTH -> new StrengthRecorded(finding, inspection, made.text(), made.area());
      case AREA_FOR_IMPROVEMENT ->
          new AreaForImprovementRecorded(finding, inspection, made.text(), made.area());
      case AREA_FOR_PRIORITY_ACTION ->
          new AreaForPriorityActionRecorded(finding, inspection, made.text(), made.area());
      case COMMENT -> new CommentRecorded(finding, inspection, made.text(), made.area());
    };
  }

  /**
   * What an event must obey whether it is new or says what an earlier one should have said.
   *
   * @param position where it stands, or will stand, in the record
   * @param within the part of the command that it comes from: {@code /judgements/0}, or empty
   */
  public static void check(
      InspectionEvent event, ProgrammeState state, Facts facts, long position, String within) {
    boolean isNew = position > state.position();
    switch (event) {
      case InspectionExpected e -> {
        Optional<FrameworkEdition> edition = editionOf(e.edition());
        edition.ifPresent(known -> provides(known, e.activity()));
        earlier(e.inspection(), state)
            .ifPresent(known -> staysWhatItWas(known.activity(), e.activity(), isNew));
      }
      case InspectionPlanned e -> {
        Optional<FrameworkEdition> edition = editionOf(e.edition());
        edition.ifPresent(
            known -> {
              provides(known, e.activity());
              inForce(known, e.planned(), "/planned");
            });
        earlier(e.inspection(), state)
            .ifPresent(
                known -> {
                  if (known.recorded() && known.outcomeAt() < position) {
                    throw new RuleBroken(
                        PLANNED_BEFORE_ITS_OUTCOME,
                        "/inspection",
                        e.inspection() + " has its outcome already: record a new activity");
                  }
                  staysWhatItWas(known.activity(), e.activity(), isNew);
                });
      }
      case InspectionActivitySuspended e ->
          state.require(EntityKind.INSPECTION, e.inspection(), "/inspection");
      case InspectionOutcomeRecorded e -> outcomeObeys(e, state, facts, position);
      case JudgementRecorded e -> judgementObeys(e, state, position, within);
      case InspectionEvent.Finding e -> {
        Inspection inspection =
            state.require(Inspection.class, EntityKind.INSPECTION, e.inspection(), "/inspection");
        e.area().toOptional().ifPresent(area -> judges(inspection.edition(), area, within));
      }
    }
  }

  private static Optional<Inspection> earlier(Ref ref, ProgrammeState state) {
    return state.thing(ref).filter(Inspection.class::isInstance).map(Inspection.class::cast);
  }

  private static void outcomeObeys(
      InspectionOutcomeRecorded e, ProgrammeState state, Facts facts, long position) {
    boolean isNew = position > state.position();
    FrameworkEdition edition = edition(e.edition());
    provides(edition, e.activity());
    e.actual()
        .toOptional()
        .or(() -> e.planned().toOptional())
        .ifPresent(day -> inForce(edition, day, "/actual"));
    boolean published = e.publication() == Publication.PUBLISHED;
    if (published != e.published().toOptional().isPresent()) {
      throw new RuleBroken(
          PUBLISHED_ON_A_DATE,
          published ? "/published" : "/publication",
          published
              ? "say when it was published, or \"unknown\" where the source does not"
              : "it has a date of publication, so its publication is PUBLISHED");
    }
    Days.notAhead(e.actual(), facts, "/actual");
    Days.notAhead(e.received(), facts, "/received");
    Days.notAhead(e.published(), facts, "/published");
    inOrder(e.actual(), e.received(), "/received");
    inOrder(e.actual(), e.published(), "/published");
    Optional<Inspection> known = earlier(e.inspection(), state);
    if (known.isPresent()) {
      Inspection inspection = known.get();
      if (inspection.recorded() && inspection.outcomeAt() != position) {
        throw new RuleBroken(
            OUTCOME_IS_RECORDED_ONCE,
            "/inspection",
            e.inspection() + " has its outcome already: correct it, or record a new activity");
      }
      staysWhatItWas(inspection.activity(), e.activity(), isNew);
      if (isNew && inspection.suspended() && !wasBefore(e.actual(), inspection.suspendedFrom())) {
        throw new RuleBroken(
            SUSPENDED_IS_PLANNED_AGAIN_FIRST,
            "/inspection",
            e.inspection()
                + " is suspended: record first that it was planned again, its days"
                + " \"unknown\" if need be");
      }
      for (Judged judged : inspection.judgements().values()) {
        onTheScale(edition, judged.area(), judged.grade(), "/edition", "/edition");
      }
    }
  }

  private static boolean wasBefore(Stated<ImpreciseDate> actual, Stated<ImpreciseDate> suspended) {
    return actual instanceof Stated.Given<ImpreciseDate>(ImpreciseDate held)
        && suspended instanceof Stated.Given<ImpreciseDate>(ImpreciseDate from)
        && Days.certainlyBefore(held, from);
  }

  private static void inOrder(
      Stated<ImpreciseDate> actual, Stated<ImpreciseDate> later, String pointer) {
    if (actual instanceof Stated.Given<ImpreciseDate>(ImpreciseDate held)
        && later instanceof Stated.Given<ImpreciseDate>(ImpreciseDate then)
        && Days.certainlyBefore(then, held)) {
      throw new RuleBroken(
          INSPECTION_DATES_ARE_IN_ORDER,
          pointer,
          then.inWords() + " is before the activity, " + held.inWords());
    }
  }

  private static void judgementObeys(
      JudgementRecorded e, ProgrammeState state, long position, String within) {
    Inspection inspection =
        state.require(Inspection.class, EntityKind.INSPECTION, e.inspection(), "/inspection");
    if (!inspection.recorded()) {
      throw new RuleBroken(
          JUDGEMENT_NEEDS_AN_OUTCOME,
          "/inspection",
          e.inspection() + " has no outcome yet: record that first");
    }
    FrameworkEdition edition = edition(inspection.edition().toOptional().orElse("not stated"));
    if (!inspection.activity().judged() || edition.areas().isEmpty()) {
      throw new RuleBroken(
          UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS,
          within + "/area",
          "a " + inspection.activity().words() + " under " + edition.name() + " is not graded");
    }
    for (Map.Entry<Long, Judged> other : inspection.judgements().entrySet()) {
      boolean same = other.getValue().area().equals(e.area()) && other.getKey() != position;
      boolean fills =
          other.getValue().grade().toOptional().isEmpty() && e.grade().toOptional().isPresent();
      if (same && !fills) {
        throw new RuleBroken(
            AREA_IS_JUDGED_ONCE,
            within + "/area",
            e.area() + " has its judgement already: correct that one if it was wrong");
      }
    }
    onTheScale(edition, e.area(), e.grade(), within + "/area", within + "/grade");
  }

  private static void onTheScale(
      FrameworkEdition edition,
      String areaCode,
      Stated<String> grade,
      String areaPointer,
      String gradePointer) {
    JudgementArea area =
        edition
            .area(areaCode)
            .orElseThrow(
                () ->
                    new RuleBroken(
                        AREA_IS_JUDGED_IN_THE_EDITION,
                        areaPointer,
                        edition.name()
                            + " has no area '"
                            + areaCode
                            + "': it has "
                            + String.join(
                                ", ", edition.areas().stream().map(JudgementArea::code).toList())));
    grade
        .toOptional()
        .filter(given -> !area.scale().contains(given))
        .ifPresent(
            given -> {
              throw new RuleBroken(
                  GRADE_IS_ON_THE_SCALE,
                  gradePointer,
                  "'"
                      + given
                      + "' is not on the scale of "
                      + area.name()
                      + ": it is "
                      + String.join(", ", area.scale()));
            });
  }

  /** Refuses an area that the edition does not have, where the edition judges areas at all. */
  public static void judges(Stated<String> editionCode, String area, String within) {
    editionOf(editionCode)
        .filter(edition -> !edition.areas().isEmpty())
        .ifPresent(
            edition ->
                onTheScale(edition, area, Stated.notStated(), within + "/area", within + "/area"));
  }

  private static Optional<FrameworkEdition> editionOf(Stated<String> code) {
    return code.toOptional().map(Inspections::edition);
  }

  private static FrameworkEdition edition(String code) {
    return Frameworks.edition(code)
        .orElseThrow(
            () ->
                new RuleBroken(
                    EDITION_MUST_BE_KNOWN,
                    "/edition",
                    "there is no edition '"
                        + code
                        + "': there are "
                        + String.join(
                            ", ",
                            Frameworks.editions().stream().map(FrameworkEdition::code).toList())));
  }

  private static void provides(FrameworkEdition edition, ActivityType activity) {
    if (!edition.activities().contains(activity)) {
      throw new RuleBroken(
          ACTIVITY_BELONGS_TO_THE_EDITION,
          "/activity",
          edition.name() + " provides for no " + activity.words());
    }
  }

  private static void inForce(FrameworkEdition edition, ImpreciseDate day, String pointer) {
    if (Days.certainlyBefore(day, edition.inForce())
        || Days.certainlyBefore(edition.inForce(), day)) {
      throw new RuleBroken(
          EDITION_IS_IN_FORCE_ON_THE_DAY,
          pointer,
          edition.name()
              + " was not in force "
              + day.inWords()
              + " (in force "
              + edition.inForce().inWords()
              + ")");
    }
  }

  private static void staysWhatItWas(ActivityType was, ActivityType is, boolean isNew) {
    boolean refined =
        was == ActivityType.INSPECTION
            && (is == ActivityType.STANDARD_INSPECTION || is == ActivityType.SHORT_INSPECTION);
    if (isNew && was != is && !refined) {
      throw new RuleBroken(
          ACTIVITY_STAYS_WHAT_IT_WAS,
          "/activity",
          "it is in the record as a " + was.words() + ", not a " + is.words());
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, InspectionEvent event, long position) {
    return switch (event) {
      case InspectionExpected e ->
          state.put(
              e.inspection(),
              Inspection.class,
              fresh(e.activity(), e.edition()),
              known -> said(known, e.activity(), e.edition()));
      case InspectionPlanned e ->
          planned(
              state.put(
                  e.inspection(),
                  Inspection.class,
                  fresh(e.activity(), e.edition()),
                  known -> said(known, e.activity(), e.edition())),
              e.inspection(),
              position);
      case InspectionActivitySuspended e ->
          state.change(
              e.inspection(),
              Inspection.class,
              known ->
                  new Inspection(
                      known.version(),
                      known.activity(),
                      known.edition(),
                      known.plannedAt(),
                      Math.max(position, known.suspendedAt()),
                      Stated.given(e.from()),
                      known.outcomeAt(),
                      known.judgements()));
      case InspectionOutcomeRecorded e ->
          state.put(
              e.inspection(),
              Inspection.class,
              recorded(fresh(e.activity(), Stated.notStated()), e, position),
              known -> recorded(known, e, position));
      case JudgementRecorded e ->
          state.change(
              e.inspection(),
              Inspection.class,
              known ->
                  new Inspection(
                      known.version(),
                      known.activity(),
                      known.edition(),
                      known.plannedAt(),
                      known.suspendedAt(),
                      known.suspendedFrom(),
                      known.outcomeAt(),
                      known.judgements().plus(position, new Judged(e.area(), e.grade()))));
      case InspectionEvent.Finding e ->
          state.put(
              e.finding(), Finding.class, new Finding(position, e.inspection()), same -> same);
    };
  }

  private static Inspection fresh(ActivityType activity, Stated<String> edition) {
    return new Inspection(0, activity, edition, 0, 0, Stated.notStated(), 0, HashTreePMap.empty());
  }

  /** What was expected or planned does not unsay what the outcome says. */
  private static Inspection said(Inspection known, ActivityType activity, Stated<String> edition) {
    return known.recorded()
        ? known
        : new Inspection(
            known.version(),
            activity,
            edition.toOptional().isPresent() ? edition : known.edition(),
            known.plannedAt(),
            known.suspendedAt(),
            known.suspendedFrom(),
            known.outcomeAt(),
            known.judgements());
  }

  private static ProgrammeState planned(ProgrammeState state, Ref inspection, long position) {
    return state.change(
        inspection,
        Inspection.class,
        known ->
            new Inspection(
                known.version(),
                known.activity(),
                known.edition(),
                Math.max(position, known.plannedAt()),
                known.suspendedAt(),
                known.suspendedFrom(),
                known.outcomeAt(),
                known.judgements()));
  }

  private static Inspection recorded(Inspection known, InspectionOutcomeRecorded e, long position) {
    return new Inspection(
        known.version(),
        e.activity(),
        Stated.given(e.edition()),
        known.plannedAt(),
        known.suspendedAt(),
        known.suspendedFrom(),
        known.outcomeAt() == 0 ? position : known.outcomeAt(),
        known.judgements());
  }
}
