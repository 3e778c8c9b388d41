package uk.improvementboard.command.rules;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ProgrammeEvent;

/**
 * Everything a decision is based on besides the command and the programme's state, gathered before
 * deciding begins.
 *
 * @param envelope who asks, in which role, on what source, with which disclosures
 * @param today the day in London
 * @param seen the version of the changed thing that the writer saw; null when they named none
 * @param confirmed the warnings that the writer has read and sends the command in spite of
 * @param said what the event to be corrected says as it now stands; null when there is none
 */
public record Facts(
    Envelope envelope,
    LocalDate today,
    @Nullable Long seen,
    Set<Rule> confirmed,
    @Nullable Said said) {

  public Facts {
    confirmed = Set.copyOf(confirmed);
  }

  /**
   * What an event in the record says, corrections taken in.
   *
   * @param position the place of the event as first recorded, never of a correction
   * @param event what it says now
   */
  public record Said(long position, ProgrammeEvent event) {}
}
