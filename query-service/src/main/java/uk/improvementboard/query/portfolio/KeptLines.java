package uk.improvementboard.query.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.query.journal.Heads.Head;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The lines of programmes that were worked out before, so that fifty programmes need not be brought
 * into memory for a page that says how each of them stands.
 */
public interface KeptLines {

  /**
   * What a line follows from, beside its programme's events.
   *
   * @param instant up to when they were recorded; null for all of them
   * @param day the day it is looked from
   * @param within how many days ahead is looked
   */
  record Asked(@Nullable Instant instant, Audience audience, LocalDate day, int within) {}

  /** Which part of what is kept is wanted. */
  enum Part {
    LINE,
    THINGS
  }

  /**
   * Where a programme stands in the journal at the instant asked about.
   *
   * @param head how far its record goes
   * @param kept what was worked out; null where that has still to be done
   */
  record Place(Head head, @Nullable JsonNode kept) {}

  /**
   * What was worked out.
   *
   * @param making from which making of the journal
   * @param position from the events up to this one
   * @param newest whether that was the record's last
   */
  record WorkedOut(long making, long position, boolean newest, JsonNode line, JsonNode things) {}

  /** The place of each of these programmes that the journal has. */
  Map<ProgrammeId, Place> find(Collection<ProgrammeId> programmes, Asked asked, Part part);

  /** Keeps what was worked out. */
  void keep(ProgrammeId programme, Asked asked, WorkedOut workedOut);
}
