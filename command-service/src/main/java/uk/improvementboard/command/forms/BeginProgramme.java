package uk.improvementboard.command.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.forms.FormPages.Where;
import uk.improvementboard.command.forms.FormReading.Read;
import uk.improvementboard.command.forms.Question.Presence;
import uk.improvementboard.command.words.Words;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Link;
import uk.improvementboard.terms.ProgrammeId;

/** The first form of all: it also asks for the short name that the programme has in addresses. */
final class BeginProgramme {

  private static final String NAME = "programme";

  /** These addresses mean something else. */
  private static final List<String> TAKEN = List.of("new");

  static final Where WHERE =
      new Where(
          "/programmes/new",
          "/programmes",
          "Programmes",
          Breadcrumbs.of(Link.of("Programmes", "/programmes")),
          List.of(
              new Question(NAME, Words.PROGRAMMES_NAME, Presence.REQUIRED, new Shape.InWords())));

  private BeginProgramme() {}

  /** The programme that is named; null, with a fault, when it cannot be so named. */
  static @Nullable ProgrammeId named(Read read, List<Fault> faults) {
    String name = read.json().path(NAME).asString("");
    if (name.isEmpty()) {
      return null;
    }
    if (TAKEN.contains(name)) {
      faults.add(new Fault(NAME, NAME, "This name means another page: choose another"));
      return null;
    }
    try {
      return new ProgrammeId(name);
    } catch (IllegalArgumentException e) {
      faults.add(
          new Fault(
              NAME,
              NAME,
              "The short name has 2 to 63 lower-case letters, figures and hyphens, a letter"
                  + " first"));
      return null;
    }
  }

  /** What was read, without the name, which is no field of the command. */
  static Read without(Read read) {
    ObjectNode json = read.json().deepCopy();
    json.remove(NAME);
    return new Read(json, read.faults(), read.places());
  }
}
