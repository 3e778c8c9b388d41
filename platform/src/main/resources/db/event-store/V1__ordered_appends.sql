-- The event log. Names are Axon's; everything that orders and protects the log is ours.

CREATE TABLE DomainEventEntry (
  globalIndex         bigint       NOT NULL PRIMARY KEY,
  aggregateIdentifier varchar(255) NOT NULL,
  sequenceNumber      bigint       NOT NULL CHECK (sequenceNumber >= 0),
  type                varchar(255),
  eventIdentifier     varchar(255) NOT NULL UNIQUE,
  metaData            bytea,
  payload             bytea        NOT NULL,
  payloadRevision     varchar(255),
  payloadType         varchar(255) NOT NULL,
  timeStamp           varchar(255) NOT NULL,
  UNIQUE (aggregateIdentifier, sequenceNumber)
);

CREATE TABLE SnapshotEventEntry (
  aggregateIdentifier varchar(255) NOT NULL,
  sequenceNumber      bigint       NOT NULL,
  type                varchar(255) NOT NULL,
  eventIdentifier     varchar(255) NOT NULL UNIQUE,
  metaData            bytea,
  payload             bytea        NOT NULL,
  payloadRevision     varchar(255),
  payloadType         varchar(255) NOT NULL,
  timeStamp           varchar(255) NOT NULL,
  PRIMARY KEY (aggregateIdentifier, sequenceNumber)
);

-- One append at a time. The lock is given back only after the transaction has become visible, so
-- events become visible in the order of their index and no reader is ever overtaken. It must be
-- taken per statement: a row trigger fires after the order has been decided.
CREATE FUNCTION append_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(71829315011140);
  RETURN NULL;
END $$;

CREATE TRIGGER append_lock BEFORE INSERT ON DomainEventEntry
  FOR EACH STATEMENT EXECUTE FUNCTION append_lock();

-- The index is one more than the last, under that lock: dense, without a sequence that a rollback
-- would leave a hole in. Any hole is therefore an alarm.
CREATE FUNCTION max_index() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'an append needs a READ COMMITTED transaction' USING ERRCODE = '25001';
  END IF;
  SELECT coalesce(max(globalIndex), 0) + 1 INTO NEW.globalIndex
    FROM "${flyway:defaultSchema}".DomainEventEntry;
  RETURN NEW;
END $$;

CREATE TRIGGER max_index BEFORE INSERT ON DomainEventEntry
  FOR EACH ROW EXECUTE FUNCTION max_index();

-- What was recorded stands. Corrections are events.
CREATE FUNCTION history_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'recorded events are never changed or removed' USING ERRCODE = '42501';
END $$;

CREATE TRIGGER history_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON DomainEventEntry
  FOR EACH STATEMENT EXECUTE FUNCTION history_stands();

-- Wakes the readers of other processes.
CREATE FUNCTION announce_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('improvement_board_appended', '');
  RETURN NULL;
END $$;

CREATE TRIGGER announce_append AFTER INSERT ON DomainEventEntry
  FOR EACH STATEMENT EXECUTE FUNCTION announce_append();

-- Also while rows are replicated or restored.
ALTER TABLE DomainEventEntry
  ENABLE ALWAYS TRIGGER append_lock,
  ENABLE ALWAYS TRIGGER max_index,
  ENABLE ALWAYS TRIGGER history_stands;
