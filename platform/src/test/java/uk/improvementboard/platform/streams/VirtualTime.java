package uk.improvementboard.platform.streams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;

/** The clock that both Axon's messages and its engine read, for the length of a test. */
final class VirtualTime extends Clock implements AutoCloseable {

  private final Clock before = GenericEventMessage.clock;
  private volatile Instant now = Instant.parse("2026-01-05T09:00:00Z");

  VirtualTime() {
    GenericEventMessage.clock = this;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public void close() {
    GenericEventMessage.clock = before;
  }
}
