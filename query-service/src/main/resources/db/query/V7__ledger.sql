-- With each event the hashes of the subtrees of its programme's ledger (RFC 9162) that it completes,
-- its leaf first: every root and proof at every size follows from a few of these rows.
SET LOCAL transaction_timeout = 0;

DO $$
DECLARE
  making bigint;
  level  int := 1;
  added  bigint;
BEGIN
  SELECT number INTO STRICT making FROM journal_making;
  EXECUTE format('ALTER TABLE journal_event_%s ADD COLUMN subtrees bytea', making);
  EXECUTE format(
    $sql$
    UPDATE journal_event_%1$s SET subtrees = sha256(
      '\x00'::bytea
      || convert_to(
        format(
          E'improvement-board/ledger-entry/v1\nprogramme %%s\n%%s\nposition %%s\n%%s\nrecordedAt 27\n%%s\n'
            || E'eventId %%s\n%%s\ntype %%s\n%%s\nrevision %%s\n%%s\npayload %%s\n',
          octet_length(convert_to(programme, 'UTF8')), programme,
          length(position::text), position,
          to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          octet_length(convert_to(event_id, 'UTF8')), event_id,
          octet_length(convert_to(name, 'UTF8')), name,
          octet_length(convert_to(revision, 'UTF8')), revision,
          octet_length(payload)),
        'UTF8')
      || payload
      || convert_to(format(E'\nmetadata %%s\n', octet_length(metadata)), 'UTF8')
      || metadata
      || '\x0a'::bytea)
    $sql$,
    making);
  LOOP
    EXECUTE format(
      $sql$
      UPDATE journal_event_%1$s AS event
      SET subtrees = event.subtrees || sha256(
        '\x01'::bytea
        || substr(beside.subtrees, ($1 - 1) * 32 + 1, 32)
        || substr(event.subtrees, ($1 - 1) * 32 + 1, 32))
      FROM journal_event_%1$s AS beside
      WHERE event.position %% (1::bigint << $1) = 0
        AND beside.programme = event.programme
        AND beside.position = event.position - (1::bigint << ($1 - 1))
      $sql$,
      making)
    USING level;
    GET DIAGNOSTICS added = ROW_COUNT;
    EXIT WHEN added = 0;
    level := level + 1;
  END LOOP;
  EXECUTE format(
    'ALTER TABLE journal_event_%1$s ALTER COLUMN subtrees SET NOT NULL,'
      || ' ADD CONSTRAINT subtrees_of_an_event CHECK'
      || ' (octet_length(subtrees) >= 32 AND octet_length(subtrees) %% 32 = 0)',
    making);
END $$;
