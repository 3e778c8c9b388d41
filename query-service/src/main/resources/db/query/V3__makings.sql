-- Each making of the journal is a pair of tables of its own, events and words: a new one is filled
-- beside the one that readers see, and the number says which that is.
ALTER TABLE journal_making ADD COLUMN begun bigint;
UPDATE journal_making SET begun = number;
ALTER TABLE journal_making ALTER COLUMN begun SET NOT NULL;

DO $$
DECLARE
  making bigint;
BEGIN
  SELECT number INTO STRICT making FROM journal_making;
  EXECUTE format(
    'CREATE TABLE journal_words_%s AS SELECT programme, position, words FROM journal_event', making);
  EXECUTE format(
    'CREATE INDEX journal_words_%s_words ON journal_words_%s USING gin (words)', making, making);
  ALTER TABLE journal_event DROP COLUMN words;
  EXECUTE format('ALTER TABLE journal_event RENAME TO journal_event_%s', making);
  EXECUTE format('ALTER INDEX journal_event_pkey RENAME TO journal_event_%s_pkey', making);
END $$;
