-- The words of a making are a table of their own: filled at once after its events, which is faster
-- than a generated column row by row.
DO $$
DECLARE
  making bigint;
  unread text;
BEGIN
  SELECT number INTO STRICT making FROM journal_making;
  FOR unread IN
    SELECT tablename FROM pg_tables
    WHERE schemaname = current_schema()
      AND tablename ~ '^journal_event_[0-9]+$' AND tablename <> 'journal_event_' || making
  LOOP
    EXECUTE format('DROP TABLE %I', unread);
  END LOOP;
  EXECUTE format(
    'CREATE TABLE journal_words_%1$s AS SELECT programme, position, words FROM journal_event_%1$s',
    making);
  EXECUTE format('CREATE INDEX journal_words_%1$s_words ON journal_words_%1$s USING gin (words)', making);
  EXECUTE format('ALTER TABLE journal_event_%s DROP COLUMN words', making);
END $$;

DROP FUNCTION words_of_event(bytea);
