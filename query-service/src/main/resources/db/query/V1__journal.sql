-- Every event of every programme in order, as stored. A rebuild fills a new generation while readers
-- stay with the one in force.
CREATE TABLE journal_generation (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  in_force   integer NOT NULL,
  being_made integer
);
INSERT INTO journal_generation (in_force) VALUES (1);

CREATE TABLE journal_event (
  generation  integer     NOT NULL,
  programme   text        NOT NULL,
  position    bigint      NOT NULL CHECK (position > 0),
  recorded_at timestamptz NOT NULL,
  event_id    text        NOT NULL,
  name        text        NOT NULL,
  revision    text        NOT NULL,
  payload     bytea       NOT NULL,
  metadata    bytea       NOT NULL,
  PRIMARY KEY (generation, programme, position)
);
