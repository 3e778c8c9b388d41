package uk.improvementboard.platform.streams;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may decide about the views.
 *
 * @param sweepEvery how often every view is held against the store
 * @param batch how many events at most are taken in in one transaction, 1 or more
 */
@ConfigurationProperties("improvement-board.projections")
public record ProjectionSettings(
    @DefaultValue("5s") Duration sweepEvery, @DefaultValue("500") int batch) {
  public ProjectionSettings {
    if (sweepEvery.isNegative() || sweepEvery.isZero() || batch < 1) {
      throw new IllegalArgumentException(
          "improvement-board.projections.sweep-every and .batch are more than 0");
    }
  }
}
