package uk.improvementboard.frameworks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.terms.ImpreciseDate;

/**
 * One edition of an inspection framework: published once, then unchanged. A judgement belongs to
 * the edition it was made under; nothing depends on any edition having an overall grade.
 *
 * @param code how events name it: {@code ilacs-2018}
 * @param name its name as people say it
 * @param inForce from when to when
 * @param activities what is done under it
 * @param areas what is judged under it, in the order of a report; empty where nothing is graded
 * @param source where this is stated
 */
public record FrameworkEdition(
    String code,
    String name,
    ImpreciseDate inForce,
    Set<ActivityType> activities,
    List<JudgementArea> areas,
    String source) {

  public FrameworkEdition {
    activities = Set.copyOf(activities);
    areas = List.copyOf(areas);
  }

  public Optional<JudgementArea> area(String areaCode) {
    return areas.stream().filter(area -> area.code().equals(areaCode)).findFirst();
  }

  /**
   * One thing that is judged.
   *
   * @param code how events name it: {@code overall}
   * @param name as the report heads it
   * @param scale the grades it may be given, best first
   */
  public record JudgementArea(String code, String name, List<String> scale) {
    public JudgementArea {
      scale = List.copyOf(scale);
    }
  }
}
