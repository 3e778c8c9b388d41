package uk.improvementboard.platform.store;

/** Which event store holds the record. */
public enum Engine {
  /** One PostgreSQL database, 17 or later. */
  POSTGRESQL,
  /** Axon Server, which also carries commands and queries between processes. */
  AXON_SERVER;

  /** The property that decides: {@code postgresql} or {@code axon-server}. */
  public static final String PROPERTY = "improvement-board.event-store";
}
