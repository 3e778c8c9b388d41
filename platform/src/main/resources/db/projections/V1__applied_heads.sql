-- How far each view has taken in each programme, written in the same transaction as the view.
CREATE TABLE applied_head (
  projection varchar(100) NOT NULL,
  programme  varchar(255) NOT NULL,
  position   bigint       NOT NULL CHECK (position >= 0),
  PRIMARY KEY (projection, programme)
);

-- How far each view has followed the stream of all programmes. Names are Axon's.
CREATE TABLE TokenEntry (
  processorName varchar(255) NOT NULL,
  segment       integer      NOT NULL,
  token         bytea,
  tokenType     varchar(255),
  timestamp     varchar(255),
  owner         varchar(255),
  PRIMARY KEY (processorName, segment)
);

-- Axon would make this row at first use, and of several processes starting at once all but one
-- would fail to.
INSERT INTO TokenEntry (processorName, segment, token, tokenType, timestamp)
VALUES ('__config', 0,
        convert_to('{"config":{"id":"' || gen_random_uuid() || '"}}', 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken',
        '1970-01-01T00:00:00Z');
