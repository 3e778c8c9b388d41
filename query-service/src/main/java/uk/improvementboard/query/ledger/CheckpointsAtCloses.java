package uk.improvementboard.query.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.signing.HeadSigning;
import uk.improvementboard.platform.signing.HeadSigning.Outcome;
import uk.improvementboard.platform.signing.LedgerSettings;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.ClosesInTheJournal.Close;
import uk.improvementboard.query.journal.TakenIn;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Signs a programme's ledger at each meeting's close, in the transaction in which the journal takes
 * the close in. What could not be signed then never holds the journal up: it stays a figure that an
 * operator watches, and is tried again at each start.
 */
public final class CheckpointsAtCloses implements TakenIn {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointsAtCloses.class);

  private final Ledgers ledgers;
  private final HeadSigning signing;
  private final LedgerSettings settings;
  private final TransactionTemplate within;
  private final Set<Close> unsigned = ConcurrentHashMap.newKeySet();
  private final Set<ProgrammeId> forked = ConcurrentHashMap.newKeySet();

  public CheckpointsAtCloses(
      Ledgers ledgers,
      HeadSigning signing,
      LedgerSettings settings,
      PlatformTransactionManager transactions) {
    this.ledgers = ledgers;
    this.signing = signing;
    this.settings = settings;
    this.within = new TransactionTemplate(transactions);
    within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public void takenIn(List<RecordedEvent> events) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof MeetingClosed) {
        sign(new Close(event.programme(), event.position()));
      }
    }
  }

  /**
   * Signs for every close that has no checkpoint yet, those of before there was a ledger too, and
   * holds each record against what was signed for it last.
   */
  public void catchUp(List<Close> closes) {
    closes.stream()
        .collect(Collectors.groupingBy(Close::programme, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::catchUp);
  }

  private void catchUp(ProgrammeId programme, List<Close> closes) {
    String origin = settings.originOf(programme.value());
    Set<Long> signed = signing.sizes(origin);
    closes.stream().filter(close -> !signed.contains(close.position())).forEach(this::sign);
    if (!signing.isConsistent(origin, ledgers.size(programme), treeOf(programme))) {
      incident(new Close(programme, ledgers.size(programme)));
    }
  }

  private void sign(Close close) {
    Outcome outcome = null;
    try {
      outcome =
          within.execute(
              status ->
                  signing.sign(
                      settings.originOf(close.programme().value()),
                      close.position(),
                      treeOf(close.programme())));
    } catch (RuntimeException e) {
      LOG.error("the ledger of {} was not signed at {}", close.programme(), close.position(), e);
    }
    if (outcome == Outcome.FORK) {
      incident(close);
    }
    if (outcome == Outcome.SIGNED) {
      forked.remove(close.programme());
      unsigned.remove(close);
    } else {
      unsigned.add(close);
    }
  }

  private void incident(Close close) {
    LOG.error(
        "INCIDENT: the record of {} up to event {} does not continue what was signed before;"
            + " nothing is signed",
        close.programme(),
        close.position());
    forked.add(close.programme());
  }

  private HeadSigning.Tree treeOf(ProgrammeId programme) {
    return new HeadSigning.Tree() {
      @Override
      public Hash root(long size) {
        return ledgers.head(programme, size).root();
      }

      @Override
      public ConsistencyProof consistency(long first, long second) {
        return ledgers.consistency(programme, first, second);
      }
    };
  }

  /** How many closes are not signed for, as far as this process has seen. */
  public int unsigned() {
    return unsigned.size();
  }

  /** How many programmes' records do not continue what was signed for. */
  public int forked() {
    return forked.size();
  }
}
