package uk.improvementboard.query.ledger;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import uk.improvementboard.platform.signing.SignedHeads;

/** What witnesses hand in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KnownWitnesses.class)
class CosignatureConfiguration {

  @Bean
  Cosignatures cosignatures(
      Checkpoints checkpoints,
      SignedHeads heads,
      KnownWitnesses witnesses,
      PlatformTransactionManager transactions) {
    return new Cosignatures(checkpoints, heads, witnesses, transactions);
  }
}
