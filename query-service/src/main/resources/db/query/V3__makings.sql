-- Each making of the journal is a table of its own: a new one is filled beside the one that readers
-- see, and the number says which that is.

-- Not immutable by itself, because what UTF8 means could be changed by the owner of the database.
CREATE FUNCTION words_of_event(payload bytea) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN jsonb_to_tsvector('english', convert_from(payload, 'UTF8')::jsonb, '["string"]');
END $$;

ALTER TABLE journal_event DROP COLUMN words;
ALTER TABLE journal_event
  ADD COLUMN words tsvector GENERATED ALWAYS AS (words_of_event(payload)) STORED NOT NULL;

ALTER TABLE journal_making ADD COLUMN begun bigint;
UPDATE journal_making SET begun = number;
ALTER TABLE journal_making ALTER COLUMN begun SET NOT NULL;

DO $$
DECLARE
  making bigint;
BEGIN
  SELECT number INTO STRICT making FROM journal_making;
  EXECUTE format('ALTER TABLE journal_event RENAME TO journal_event_%s', making);
  EXECUTE format('ALTER INDEX journal_event_pkey RENAME TO journal_event_%s_pkey', making);
  EXECUTE format(
    'CREATE INDEX journal_event_%s_words ON journal_event_%s USING gin (words)', making, making);
END $$;
