package uk.improvementboard.standalone.starthere;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.design.web.SurroundingsOfRequest;
import uk.improvementboard.platform.store.OwnedSchema;

/** The pages of a first run, beside those of the two services. */
@Configuration(proxyBeanMethods = false)
@Import(StartHere.class)
public class StartHereConfiguration {

  @Bean
  OwnedSchema startHereSchema(DataSource database) {
    return OwnedSchema.migrate(database, "classpath:db/start-here", "start_here_history");
  }

  @Bean
  @DependsOn("startHereSchema")
  StepsSeen stepsSeen(DataSource database) {
    return new StepsSeen(JdbcClient.create(database));
  }

  @Bean
  @Primary
  SurroundingsOfRequest roundTheDemonstration(
      @Qualifier("uk.improvementboard.query.pages.SiteSurroundings") SurroundingsOfRequest site) {
    return new RoundTheDemonstration(site);
  }
}
