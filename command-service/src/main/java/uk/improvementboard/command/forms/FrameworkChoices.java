package uk.improvementboard.command.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.improvementboard.command.words.FieldWords.Choice;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.frameworks.FrameworkEdition.JudgementArea;
import uk.improvementboard.frameworks.Frameworks;

/**
 * What may be chosen from the inspection frameworks: of one edition where the form names it, of all
 * of them where it does not.
 */
final class FrameworkChoices {

  private FrameworkChoices() {}

  /** Codes and what they are called. */
  static Map<String, String> of(Choice choice, String edition) {
    Map<String, String> found = new LinkedHashMap<>();
    if (choice == Choice.EDITION) {
      Frameworks.editions().forEach(one -> found.put(one.code(), one.name()));
      return found;
    }
    List<FrameworkEdition> editions =
        Frameworks.edition(edition).map(List::of).orElseGet(Frameworks::editions);
    for (FrameworkEdition one : editions) {
      for (JudgementArea area : one.areas()) {
        if (choice == Choice.AREA) {
          found.putIfAbsent(area.code(), area.name());
        } else {
          area.scale().forEach(grade -> found.put(grade, grade));
        }
      }
    }
    return found;
  }
}
