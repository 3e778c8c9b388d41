package uk.improvementboard.query.journal;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.StoredEvents;

/** The journal's tables, what fills them, and what reads them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

  @Bean
  OwnedSchema journalSchema(DataSource dataSource) {
    return OwnedSchema.migrate(dataSource, "classpath:db/query", "query_history");
  }

  @Bean
  JournalProjection journalProjection(
      DataSource dataSource,
      @Qualifier("journalSchema") OwnedSchema journalSchema,
      JournalProgress progress,
      List<TakenIn> told) {
    return new JournalProjection(dataSource, progress, told);
  }

  @Bean
  JournalProgress journalProgress(Journal journal) {
    return new JournalProgress(journal);
  }

  @Bean
  WordsOfEvents wordsOfEvents(
      DataSource dataSource, @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new StoredWords(dataSource);
  }

  @Bean
  SubtreesOfEvents subtreesOfEvents(
      DataSource dataSource, @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new StoredSubtrees(dataSource);
  }

  @Bean
  Heads heads(DataSource dataSource, @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new StoredHeads(dataSource);
  }

  @Bean
  EventsAsStored eventsAsStored(
      DataSource dataSource, @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new StoredEntries(dataSource);
  }

  @Bean
  JournalLoading journalLoading(DataSource dataSource, StoredEvents stored) {
    return new JournalLoading(dataSource, stored);
  }

  @Bean
  HeldProgrammes heldProgrammes(JournalSettings settings) {
    return new HeldProgrammes(settings.bytes());
  }

  @Bean
  MemoryFigures memoryFigures(HeldProgrammes held) {
    return new MemoryFigures(held);
  }

  @Bean
  StoredJournal journal(
      DataSource dataSource,
      JournalLoading loading,
      HeldProgrammes held,
      @Qualifier("journalSchema") OwnedSchema journalSchema) {
    return new StoredJournal(dataSource, loading, held);
  }
}
