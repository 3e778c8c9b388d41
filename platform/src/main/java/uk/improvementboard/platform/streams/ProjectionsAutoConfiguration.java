package uk.improvementboard.platform.streams;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.store.OwnedSchema;

/** Runs every {@link ProgrammeProjection} of the process. */
@AutoConfiguration(
    after = {
      StreamsAutoConfiguration.class,
      JdbcAutoConfiguration.class,
      AxonAutoConfiguration.class
    })
@ConditionalOnBean(ProgrammeProjection.class)
@EnableConfigurationProperties(ProjectionSettings.class)
public class ProjectionsAutoConfiguration {

  @Bean
  OwnedSchema projectionsSchema(DataSource dataSource) {
    return OwnedSchema.migrate(dataSource, "classpath:db/projections", "projections_history");
  }

  @Bean
  ProjectionRunner projectionRunner(
      List<ProgrammeProjection> projections,
      ProgrammeStreams streams,
      ProgrammeHeads heads,
      DataSource dataSource,
      @Qualifier("projectionsSchema") OwnedSchema projectionsSchema,
      EventStore eventStore,
      TokenStore tokens,
      TransactionManager axonTransactions,
      PlatformTransactionManager transactions,
      ProjectionSettings settings) {
    return new ProjectionRunner(
        projections,
        streams,
        heads,
        new AppliedHeads(JdbcClient.create(dataSource)),
        eventStore,
        tokens,
        axonTransactions,
        new TransactionTemplate(transactions),
        settings);
  }

  @Bean
  ProjectionFigures projectionFigures(ProjectionRunner runner) {
    return new ProjectionFigures(runner);
  }
}
