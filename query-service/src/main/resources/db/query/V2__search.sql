-- The words of every event, so that a search sees exactly what the journal holds and is never behind it.
ALTER TABLE journal_event ADD COLUMN words tsvector;
UPDATE journal_event
  SET words = jsonb_to_tsvector('english', convert_from(payload, 'UTF8')::jsonb, '["string"]');
ALTER TABLE journal_event ALTER COLUMN words SET NOT NULL;
CREATE INDEX journal_event_words ON journal_event USING gin (words);
