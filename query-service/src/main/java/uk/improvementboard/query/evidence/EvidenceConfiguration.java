package uk.improvementboard.query.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.signing.HeadSigning;
import uk.improvementboard.platform.signing.LedgerKeys;
import uk.improvementboard.platform.signing.LedgerSettings;
import uk.improvementboard.platform.signing.SignedHeads;
import uk.improvementboard.platform.streams.StoredRows;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.boards.BoardView;
import uk.improvementboard.query.journal.SubtreesOfEvents;
import uk.improvementboard.query.ledger.KnownWitnesses;
import uk.improvementboard.query.ledger.Ledgers;
import uk.improvementboard.query.meetings.MeetingReplay;

/** Bundles of what this service answers, from the store that it reads and the ledgers it keeps. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

  @Bean
  ProvableAnswers provableAnswers(
      Answers answers, MeetingReplay replay, BoardView boards, Things things) {
    return new ProvableAnswers(answers, replay, boards, things);
  }

  @Bean
  SignedLedgers signedLedgers(
      Ledgers ledgers,
      SubtreesOfEvents subtrees,
      SignedHeads signed,
      HeadSigning signing,
      LedgerKeys keys,
      LedgerSettings settings,
      KnownWitnesses witnesses,
      PlatformTransactionManager transactions) {
    return new LedgersOfTheService(
        ledgers,
        subtrees,
        signed,
        signing,
        keys,
        settings,
        witnesses,
        new TransactionTemplate(transactions));
  }

  @Bean
  EvidenceBundles evidenceBundles(
      StoredRows store,
      SignedLedgers ledgers,
      ProvableAnswers provable,
      Answers answers,
      Asking asking,
      WhoMayAsk whoMayAsk,
      Json json) {
    return new EvidenceBundles(store, ledgers, provable, answers, asking, whoMayAsk, json);
  }
}
