package uk.improvementboard.platform.store;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Connections to Axon Server for the event store, on which a lost race has the same name as on
 * PostgreSQL. Axon's own hands on the transport's error, which nobody can tell from an outage.
 */
final class AxonServerConflicts extends AxonServerConnectionManager {

  private final AxonServerConnectionManager server;

  AxonServerConflicts(AxonServerConfiguration configuration, AxonServerConnectionManager server) {
    super(
        builder().axonServerConfiguration(configuration),
        AxonServerConnectionFactory.forClient(
                configuration.getComponentName(), configuration.getClientId())
            .build());
    this.server = server;
  }

  @Override
  public AxonServerConnection getConnection(String context) {
    return answering(
        AxonServerConnection.class,
        server.getConnection(context),
        "eventChannel",
        channel ->
            answering(
                EventChannel.class,
                (EventChannel) channel,
                "startAppendEventsTransaction",
                append -> new Append((AppendEventsTransaction) append)));
  }

  /** The same, but for what one of its methods answers. */
  private static <T> T answering(
      Class<T> type, T target, String method, Function<Object, Object> otherwise) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              try {
                Object answer = called.invoke(target, arguments);
                return called.getName().equals(method) ? otherwise.apply(answer) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** Events on their way into the store, all or none. */
  private static final class Append implements AppendEventsTransaction {
    private final AppendEventsTransaction events;
    private @Nullable Event first;

    Append(AppendEventsTransaction events) {
      this.events = events;
    }

    @Override
    public AppendEventsTransaction appendEvent(Event event) {
      if (first == null) {
        first = event;
      }
      events.appendEvent(event);
      return this;
    }

    @Override
    public CompletableFuture<Confirmation> commit() {
      return events
          .commit()
          .exceptionallyCompose(failure -> CompletableFuture.failedFuture(named(failure)));
    }

    @Override
    public void rollback() {
      events.rollback();
    }

    private Throwable named(Throwable failure) {
      Throwable cause =
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure;
      Event begun = first;
      if (begun == null
          || !(GrpcExceptionParser.parse(cause) instanceof ConcurrencyException conflict)) {
        return cause;
      }
      return begun.getAggregateSequenceNumber() == 0
          ? new AggregateStreamCreationException(conflict.getMessage(), cause)
          : new ConcurrencyException(conflict.getMessage(), cause);
    }
  }
}
