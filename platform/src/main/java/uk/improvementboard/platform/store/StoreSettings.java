package uk.improvementboard.platform.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may decide about the store.
 *
 * @param eventStore which engine holds the record
 * @param programmes how programmes are kept at hand on the write side
 */
@ConfigurationProperties("improvement-board")
public record StoreSettings(
    @DefaultValue("postgresql") Engine eventStore, @DefaultValue Programmes programmes) {

  /**
   * @param cached how many programmes are kept in memory, 1 or more
   * @param snapshotEvery after how many events a programme's state is saved, 1 or more
   */
  public record Programmes(
      @DefaultValue("500") int cached, @DefaultValue("500") int snapshotEvery) {
    public Programmes {
      if (cached < 1 || snapshotEvery < 1) {
        throw new IllegalArgumentException(
            "improvement-board.programmes.cached and .snapshot-every are at least 1");
      }
    }
  }
}
