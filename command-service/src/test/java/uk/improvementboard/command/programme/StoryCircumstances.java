package uk.improvementboard.command.programme;

import java.time.LocalDate;
import java.util.Optional;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.ProgrammeId;

/** The day of every test, and a story's own events. */
record StoryCircumstances(Story story) implements Circumstances {

  @Override
  public LocalDate today() {
    return Story.TODAY;
  }

  @Override
  public Optional<ProgrammeEvent> recorded(ProgrammeId programme, long position) {
    return story.recorded(position);
  }

  @Override
  public Optional<String> checkpoint(ProgrammeId programme, long size) {
    return Optional.empty();
  }
}
