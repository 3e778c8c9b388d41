package uk.improvementboard.platform.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Programmes kept in memory, the least used forgotten first. Axon's own weak references would
 * forget a programme at the next garbage collection, and the next command would wait for its whole
 * history.
 */
final class ProgrammeCache implements Cache {

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> programmes;

  ProgrammeCache(int most) {
    this.programmes = Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <K, V> @Nullable V get(K key) {
    return (V) programmes.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    programmes.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return programmes.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <T> T computeIfAbsent(Object key, Supplier<T> made) {
    return (T) programmes.get(key, unused -> made.get());
  }

  @Override
  public boolean remove(Object key) {
    return programmes.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    programmes.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return programmes.asMap().containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("nobody listens to the programmes kept in memory");
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    programmes.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
  }
}
