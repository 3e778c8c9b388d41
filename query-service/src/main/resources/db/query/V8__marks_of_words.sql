-- What words were made of, so that the next making of the journal can tell whether they are right.
DO $$
DECLARE
  making bigint;
BEGIN
  SELECT number INTO STRICT making FROM journal_making;
  EXECUTE format('ALTER TABLE journal_words_%s ADD COLUMN mark bytea', making);
END $$;
