-- Every event of every programme in order, as stored: the audit trail, the fold and the ledger stand on it.
CREATE TABLE journal_event (
  programme   text        NOT NULL,
  position    bigint      NOT NULL CHECK (position > 0),
  recorded_at timestamptz NOT NULL,
  event_id    text        NOT NULL,
  name        text        NOT NULL,
  revision    text        NOT NULL,
  payload     bytea       NOT NULL,
  metadata    bytea       NOT NULL,
  PRIMARY KEY (programme, position)
);

-- Counts how often the journal was made anew, so that no process goes on with what it held in memory.
CREATE TABLE journal_making (
  one    boolean PRIMARY KEY DEFAULT true CHECK (one),
  number bigint  NOT NULL
);
INSERT INTO journal_making (number) VALUES (1);
