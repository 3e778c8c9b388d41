package uk.improvementboard.command.forms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/** What the forms need besides. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

  /** A key for every form that is opened, so that it is recorded once however often it is sent. */
  @Bean
  IdGenerator formKeys() {
    return new AlternativeJdkIdGenerator();
  }
}
