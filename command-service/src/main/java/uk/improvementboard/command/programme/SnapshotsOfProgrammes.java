package uk.improvementboard.command.programme;

import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.platform.store.GuardedSnapshots;

/** Which snapshots count: those of this class and shape that can be read in full. */
@Configuration(proxyBeanMethods = false)
class SnapshotsOfProgrammes {

  @Bean
  SnapshotFilter programmeSnapshotFilter(GuardedSnapshots guarded) {
    return guarded.filter("programme", Programme.class, Programme.SHAPE);
  }
}
