package uk.improvementboard.query.ledger;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import uk.improvementboard.platform.signing.HeadSigning;
import uk.improvementboard.platform.signing.LedgerKeys;
import uk.improvementboard.platform.signing.LedgerSettings;
import uk.improvementboard.platform.signing.SignedHeads;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.ProjectionLag;
import uk.improvementboard.query.journal.ClosesInTheJournal;
import uk.improvementboard.query.journal.Heads;
import uk.improvementboard.query.journal.SubtreesOfEvents;

/** The programmes' ledgers and what signs them. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  @Bean
  Ledgers ledgers(SubtreesOfEvents subtrees, Heads heads) {
    return new Ledgers(subtrees, heads);
  }

  @Bean
  CheckpointsAtCloses checkpointsAtCloses(
      Ledgers ledgers,
      HeadSigning signing,
      LedgerSettings settings,
      PlatformTransactionManager transactions) {
    return new CheckpointsAtCloses(ledgers, signing, settings, transactions);
  }

  @Bean
  Checkpoints checkpoints(
      Ledgers ledgers, SignedHeads signed, LedgerKeys keys, LedgerSettings settings) {
    return new Checkpoints(ledgers, signed, keys, settings);
  }

  @Bean
  LedgerFigures ledgerFigures(CheckpointsAtCloses checkpoints, ProjectionLag lag) {
    return new LedgerFigures(checkpoints, lag);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> signsWhatWasNotSigned(
      CheckpointsAtCloses checkpoints,
      DataSource dataSource,
      @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new CatchingUp(checkpoints, new ClosesInTheJournal(dataSource));
  }
}
