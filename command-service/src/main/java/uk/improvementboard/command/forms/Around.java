package uk.improvementboard.command.forms;

import java.util.List;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Link;
import uk.improvementboard.terms.ProgrammeId;

/** Where the pages that record something stand, and how they lead on. */
final class Around {

  private Around() {}

  static String programme(ProgrammeId programme) {
    return "/programmes/" + programme;
  }

  static String record(ProgrammeId programme) {
    return programme(programme) + "/record";
  }

  static Breadcrumbs way(ProgrammeId programme, Link... more) {
    List<Link> links = new java.util.ArrayList<>();
    links.add(Link.of("Programmes", "/programmes"));
    links.add(Link.of(programme.value(), programme(programme)));
    links.addAll(List.of(more));
    return Breadcrumbs.of(links.toArray(Link[]::new));
  }

  static Link toTheList(ProgrammeId programme) {
    return Link.of("Record something", record(programme));
  }
}
