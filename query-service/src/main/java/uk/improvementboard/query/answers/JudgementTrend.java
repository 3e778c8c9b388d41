package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.frameworks.FrameworkEdition.JudgementArea;
import uk.improvementboard.frameworks.Frameworks;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;

/**
 * What was judged at one graded inspection after another, area by area, across editions of the
 * framework. Where an edition does not make a judgement the trend says since when, and no value
 * takes its place.
 */
final class JudgementTrend {

  /**
   * A graded inspection that took place.
   *
   * @param on its first day; for the order only
   */
  private record Graded(Thing inspection, FrameworkEdition edition, LocalDate on) {}

  private JudgementTrend() {}

  /** Every area judged at any of the graded inspections; empty where there are fewer than two. */
  static List<Map<String, Object>> of(AsKnown known) {
    List<Graded> inspections = graded(known);
    if (inspections.size() < 2) {
      return List.of();
    }
    Map<String, JudgementArea> areas = new LinkedHashMap<>();
    inspections.forEach(
        graded -> graded.edition().areas().forEach(area -> areas.putIfAbsent(area.code(), area)));
    List<Map<String, Object>> trend = new ArrayList<>();
    for (JudgementArea area : areas.values()) {
      List<Map<String, Object>> points = new ArrayList<>();
      for (Graded graded : inspections) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("inspection", graded.inspection().ref().value());
        point.put("edition", graded.edition().code());
        point.put("inWords", inWords(graded, area, known.date()));
        points.add(point);
      }
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("area", area.code());
      line.put("name", area.name());
      line.put("inspections", points);
      trend.add(line);
    }
    return trend;
  }

  private static List<Graded> graded(AsKnown known) {
    List<Graded> found = new ArrayList<>();
    for (Thing inspection : known.view().things(EntityKind.INSPECTION)) {
      Optional<FrameworkEdition> edition =
          inspection.value(known.date(), "edition", String.class).flatMap(Frameworks::edition);
      boolean judged =
          inspection
              .value(known.date(), "activity", ActivityType.class)
              .filter(ActivityType::judged)
              .isPresent();
      Optional<LocalDate> on =
          inspection
              .value(known.date(), "tookPlace", ImpreciseDate.class)
              .flatMap(ImpreciseDate::first);
      if (judged && edition.isPresent() && on.isPresent()) {
        found.add(new Graded(inspection, edition.get(), on.get()));
      }
    }
    found.sort(Comparator.comparing(Graded::on));
    return found;
  }

  /** The grade as given, or why there is none. */
  private static String inWords(Graded graded, JudgementArea area, LocalDate date) {
    if (graded.edition().area(area.code()).isPresent()) {
      return graded.inspection().on(date).entrySet().stream()
          .filter(entry -> isJudgementOf(entry.getKey(), area))
          .map(Map.Entry::getValue)
          .map(Said::value)
          .map(Values::plain)
          .map(Object::toString)
          .findFirst()
          .orElse("not stated");
    }
    FrameworkEdition without = firstWithout(graded.edition(), area);
    return without == null
        ? "not made under " + graded.edition().name()
        : "no longer made from " + beginning(without);
  }

  private static boolean isJudgementOf(Field field, JudgementArea area) {
    return field.name().equals("judgements") && area.code().equals(field.key());
  }

  /** The first edition of the same framework that stopped making a judgement made before. */
  private static @Nullable FrameworkEdition firstWithout(
      FrameworkEdition edition, JudgementArea area) {
    FrameworkEdition first = null;
    boolean made = false;
    for (FrameworkEdition one : Frameworks.editions()) {
      if (!framework(one).equals(framework(edition))) {
        continue;
      }
      boolean makes = one.area(area.code()).isPresent();
      if (makes) {
        made = true;
        first = null;
      } else if (made && first == null) {
        first = one;
      }
      if (one.code().equals(edition.code())) {
        break;
      }
    }
    return first;
  }

  /** The framework that an edition is one of: {@code ilacs} of {@code ilacs-2026}. */
  private static String framework(FrameworkEdition edition) {
    return edition.code().replaceAll("-\\d{4}$", "");
  }

  /** As precisely as it is known: "1 April 2026", "January 2023". */
  private static String beginning(FrameworkEdition edition) {
    String inForce = edition.inForce().edtf();
    return ImpreciseDate.parse(inForce.substring(0, inForce.indexOf('/'))).inWords();
  }
}
