package uk.improvementboard.command.schemes;

import static uk.improvementboard.command.rules.Rule.CALCULATION_FITS_WHAT_IS_RATED;
import static uk.improvementboard.command.rules.Rule.CALCULATION_USES_THE_SCHEMES_LEVELS;
import static uk.improvementboard.command.rules.Rule.DUE_SOON_IS_A_NUMBER_OF_DAYS;
import static uk.improvementboard.command.rules.Rule.NOTHING_IS_NAMED_TWICE;
import static uk.improvementboard.command.rules.Rule.SCHEME_BEGINS_ON_A_DAY;
import static uk.improvementboard.command.rules.Rule.SCHEME_HAS_LEVELS_TO_CHOOSE_FROM;
import static uk.improvementboard.command.rules.Rule.SCHEME_RATES_ACTIONS_OR_MEASURES;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.command.commands.SchemeCommand;
import uk.improvementboard.command.commands.SchemeCommand.AdoptRatingScheme;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Scheme;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.SchemeEvent;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.RatingCalculation.ByDueDate;
import uk.improvementboard.terms.RatingCalculation.ByTarget;
import uk.improvementboard.terms.RatingCalculation.None;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;

/** Adopting rating schemes, and which of them is in force. */
public final class Schemes {

  /** A scheme with the reference it goes by. */
  public record InForce(Ref ref, Scheme scheme) {}

  private static final Set<EntityKind> RATED = Set.of(EntityKind.ACTION, EntityKind.MEASURE);

  private Schemes() {}

  public static List<ProgrammeEvent> decide(
      SchemeCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case AdoptRatingScheme c ->
          List.of(
              new RatingSchemeAdopted(
                  state.newRef(c.scheme(), EntityKind.RATING_SCHEME, "/scheme"),
                  c.name(),
                  c.version(),
                  c.appliesTo(),
                  c.levels(),
                  c.calculation(),
                  c.from()));
    };
  }

  public static void check(SchemeEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case RatingSchemeAdopted e -> {
        if (e.from().first().isEmpty()) {
          throw new RuleBroken(
              SCHEME_BEGINS_ON_A_DAY,
              "/from",
              "say from when it is in force, at least the year: what was rated before stays on the"
                  + " scheme before it");
        }
        if (e.levels().size() < 2) {
          throw new RuleBroken(
              SCHEME_HAS_LEVELS_TO_CHOOSE_FROM, "/levels", "give at least two levels");
        }
        Set<String> codes = codes(e.levels());
        rated(e);
        calculation(e, codes);
      }
    }
  }

  private static Set<String> codes(List<RatingLevel> levels) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < levels.size(); i++) {
      if (!codes.add(levels.get(i).code())) {
        throw new RuleBroken(
            NOTHING_IS_NAMED_TWICE,
            "/levels/" + i + "/code",
            "there are two levels " + levels.get(i).code());
      }
    }
    return codes;
  }

  private static void rated(RatingSchemeAdopted e) {
    if (e.appliesTo().isEmpty()) {
      throw new RuleBroken(
          SCHEME_RATES_ACTIONS_OR_MEASURES, "/appliesTo", "say what is rated on it");
    }
    Set<EntityKind> seen = new HashSet<>();
    for (int i = 0; i < e.appliesTo().size(); i++) {
      EntityKind kind = e.appliesTo().get(i);
      if (!RATED.contains(kind)) {
        throw new RuleBroken(
            SCHEME_RATES_ACTIONS_OR_MEASURES,
            "/appliesTo/" + i,
            kind == EntityKind.RISK
                ? "risks are rated on a risk matrix: adopt that instead"
                : kind.list() + " are not rated");
      }
      if (!seen.add(kind)) {
        throw new RuleBroken(
            NOTHING_IS_NAMED_TWICE, "/appliesTo/" + i, kind.list() + " are named twice");
      }
    }
  }

  private static void calculation(RatingSchemeAdopted e, Set<String> codes) {
    Optional<EntityKind> only =
        switch (e.calculation()) {
          case ByDueDate byDueDate -> {
            if (byDueDate.dueSoonDays() < 0) {
              throw new RuleBroken(
                  DUE_SOON_IS_A_NUMBER_OF_DAYS,
                  "/calculation/dueSoonDays",
                  "it is 0 or more days before the due date");
            }
            yield Optional.of(EntityKind.ACTION);
          }
          case ByTarget byTarget -> Optional.of(EntityKind.MEASURE);
          case None none -> Optional.empty();
        };
    if (only.filter(kind -> !e.appliesTo().equals(List.of(kind))).isPresent()) {
      throw new RuleBroken(
          CALCULATION_FITS_WHAT_IS_RATED,
          "/calculation",
          "only "
              + only.get().list()
              + " can be rated that way: adopt one scheme for actions and one for measures");
    }
    for (String level : e.calculation().arrivesAt()) {
      if (!codes.contains(level)) {
        throw new RuleBroken(
            CALCULATION_USES_THE_SCHEMES_LEVELS,
            "/calculation",
            "there is no level '" + level + "' in this scheme");
      }
    }
  }

  /** The scheme on which things of a kind are rated on a day. */
  public static Optional<InForce> inForce(ProgrammeState state, EntityKind kind, LocalDate day) {
    return state.things().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Scheme)
        .map(entry -> new InForce(entry.getKey(), (Scheme) entry.getValue()))
        .filter(one -> one.scheme().isFor(kind, day))
        .max(
            Comparator.<InForce, LocalDate>comparing(one -> one.scheme().begins())
                .thenComparing(one -> one.scheme().adoptedAt()));
  }

  public static ProgrammeState evolve(ProgrammeState state, SchemeEvent event, long position) {
    return switch (event) {
      case RatingSchemeAdopted e -> {
        Scheme adopted =
            new Scheme(
                position,
                position,
                e.from(),
                e.appliesTo(),
                e.levels().stream().map(RatingLevel::code).toList(),
                e.calculation());
        yield state.put(e.scheme(), Scheme.class, adopted, corrected -> adopted);
      }
    };
  }
}
