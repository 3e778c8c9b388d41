package uk.improvementboard.query.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import uk.improvementboard.query.journal.ClosesInTheJournal;

/** Signs at each start what was not signed yet, beside what else goes on: nobody waits for it. */
record CatchingUp(CheckpointsAtCloses checkpoints, ClosesInTheJournal closes)
    implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    Thread.ofPlatform().daemon().name("ledger-catching-up").start(this::catchUp);
  }

  private void catchUp() {
    try {
      checkpoints.catchUp(closes.all());
    } catch (RuntimeException e) {
      LOG.warn("closes that were not signed for stay so until the next start: {}", e.toString());
    }
  }
}
