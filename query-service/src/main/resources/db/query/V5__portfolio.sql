-- How a programme stood, kept once it was worked out. The key is all that it follows from, so that it is never stale.
CREATE TABLE portfolio_line (
  programme     text        NOT NULL,
  position      bigint      NOT NULL CHECK (position > 0),
  newest        boolean     NOT NULL,
  audience      text        NOT NULL,
  day           date        NOT NULL,
  within        integer     NOT NULL,
  version       text        NOT NULL,
  making        bigint      NOT NULL,
  line          text        NOT NULL,
  things        text        NOT NULL,
  worked_out_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (programme, position, audience, day, within, newest, version, making)
);
CREATE INDEX portfolio_line_oldest ON portfolio_line (programme, worked_out_at);
