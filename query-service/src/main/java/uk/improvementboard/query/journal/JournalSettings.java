package uk.improvementboard.query.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may decide about the records held in memory.
 *
 * @param memory how much of it they may take together; a quarter of the heap where nothing is said
 */
@ConfigurationProperties("improvement-board.query")
record JournalSettings(@Nullable DataSize memory) {

  private static final int SHARE_OF_HEAP = 4;

  JournalSettings {
    if (memory != null && memory.toBytes() <= 0) {
      throw new IllegalArgumentException("improvement-board.query.memory is more than 0");
    }
  }

  long bytes() {
    return memory == null ? Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP : memory.toBytes();
  }
}
