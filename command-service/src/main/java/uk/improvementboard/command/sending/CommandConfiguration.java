package uk.improvementboard.command.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.command.access.OnlyForThoseWhoMay;
import uk.improvementboard.command.programme.Circumstances;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.signing.LedgerSettings;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.platform.signing.SignedHeads;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ProgrammeId;

/** How commands reach the programme in a running service. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int RETRIES = 40;
  private static final int MILLISECONDS_BETWEEN = 5;

  /** The programme's own events and the day in London. */
  @Bean
  Circumstances circumstances(
      InstantSource clock, ProgrammeStreams streams, SignedHeads signed, LedgerSettings ledgers) {
    return new Circumstances() {
      @Override
      public LocalDate today() {
        return clock.instant().atZone(LONDON).toLocalDate();
      }

      @Override
      public Optional<ProgrammeEvent> recorded(ProgrammeId programme, long position) {
        return streams.read(programme, position, 1).stream()
            .filter(event -> event.position() == position)
            .map(RecordedEvent::event)
            .findFirst();
      }

      @Override
      public Optional<String> checkpoint(ProgrammeId programme, long size) {
        return signed.after(ledgers.originOf(programme.value()), size).map(SignedHead::note);
      }
    };
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService commandRetries() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("command-retries").factory());
  }

  /**
   * Two processes that append to one programme at once: the loser decides again, on what the winner
   * wrote. Only conflicts of the store are repeated; a refusal is a value and is final.
   */
  @Bean
  CommandGateway commandGateway(CommandBus bus, ScheduledExecutorService commandRetries) {
    return DefaultCommandGateway.builder()
        .commandBus(bus)
        .retryScheduler(
            IntervalRetryScheduler.builder()
                .retryExecutor(commandRetries)
                .maxRetryCount(RETRIES)
                .retryInterval(MILLISECONDS_BETWEEN)
                .build())
        .build();
  }

  @Bean
  CommandSender commandSender(CommandGateway gateway) {
    return new CommandSender(gateway);
  }

  @Bean
  SmartInitializingSingleton onlyForThoseWhoMay(CommandBus bus) {
    return () -> bus.registerHandlerInterceptor(new OnlyForThoseWhoMay());
  }

  @Bean
  SmartInitializingSingleton commandFigures(CommandBus bus, ObjectProvider<MeterRegistry> figures) {
    return () ->
        figures.ifAvailable(
            registry -> bus.registerHandlerInterceptor(new CommandFigures(registry)));
  }
}
