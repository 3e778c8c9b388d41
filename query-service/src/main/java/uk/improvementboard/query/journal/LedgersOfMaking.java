package uk.improvementboard.query.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.LedgerSubtrees.Subtree;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The programmes' ledgers while a making of the journal is filled: pages come in any order, and the
 * subtrees that reach across the edge of a page are made when the pages before it are there.
 */
final class LedgersOfMaking {

  private final Map<ProgrammeId, LedgerSubtrees> joined = new HashMap<>();
  private final Map<ProgrammeId, Long> heads = new HashMap<>();
  private final List<Page> pages = new ArrayList<>();

  private record Page(ProgrammeId programme, long first, long last, List<Subtree> subtrees) {}

  /** A page was taken in with the subtrees that lie within it. */
  synchronized void taken(RecordedEvent first, RecordedEvent last, LedgerSubtrees page) {
    pages.add(new Page(first.programme(), first.position(), last.position(), page.largest()));
  }

  /**
   * Makes the subtrees that reach across the pages taken so far.
   *
   * @throws IllegalStateException when an event is missing between them
   */
  synchronized void join(JdbcTemplate db, long making) {
    List<Object[]> rows = new ArrayList<>();
    pages.sort(Comparator.comparingLong(Page::first));
    for (Page page : pages) {
      if (page.first() != heads.getOrDefault(page.programme(), 0L) + 1) {
        throw new IllegalStateException(
            "before event " + page.first() + " of " + page.programme() + " one is missing");
      }
      heads.put(page.programme(), page.last());
      join(page, rows);
    }
    pages.clear();
    db.batchUpdate(
        "UPDATE %s SET subtrees = subtrees || ? WHERE programme = ? AND position = ?"
            .formatted(JournalMakings.events(making)),
        rows);
  }

  private void join(Page page, List<Object[]> rows) {
    LedgerSubtrees ledger =
        joined.computeIfAbsent(page.programme(), programme -> new LedgerSubtrees());
    for (Subtree subtree : page.subtrees()) {
      List<Hash> completed = new ArrayList<>();
      ledger.put(subtree, across -> completed.add(across.hash()));
      if (!completed.isEmpty()) {
        rows.add(
            new Object[] {
              LedgerSubtrees.bytes(completed), page.programme().value(), subtree.position()
            });
      }
    }
  }
}
