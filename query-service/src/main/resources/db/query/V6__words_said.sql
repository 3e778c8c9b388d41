-- That something is not stated, and the revision of what a correction says, are no words of an event.
DO $$
DECLARE
  making bigint;
BEGIN
  SELECT number INTO STRICT making FROM journal_making;
  EXECUTE format(
    $sql$
    UPDATE journal_words_%1$s AS said
    SET words = jsonb_to_tsvector(
      'english',
      regexp_replace(
        convert_from(payload, 'UTF8'),
        '\{"absent":"[A-Z_]+"\}|(?<="revision":)"[0-9]+"', 'null', 'g')::jsonb,
      '["string"]')
    FROM journal_event_%1$s AS event
    WHERE event.programme = said.programme AND event.position = said.position
    $sql$,
    making);
END $$;
