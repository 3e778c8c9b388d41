-- What vouches for the record outside it: never made anew with a view, never read from one.

-- The public keys of this installation's ledgers, in the order in which they came.
CREATE TABLE ledger_key (
  number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_key text        NOT NULL UNIQUE,
  first_seen timestamptz NOT NULL DEFAULT now()
);

-- From which position on a ledger is signed with another key than its first.
CREATE TABLE ledger_key_change (
  origin     text   NOT NULL,
  position   bigint NOT NULL CHECK (position > 0),
  public_key text   NOT NULL,
  PRIMARY KEY (origin, position)
);

-- Every checkpoint that was ever signed, as it was handed out.
CREATE TABLE ledger_checkpoint (
  origin    text        NOT NULL,
  size      bigint      NOT NULL CHECK (size > 0),
  root      bytea       NOT NULL CHECK (octet_length(root) = 32),
  note      text        NOT NULL,
  signed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (origin, size)
);

-- What was signed stands; only signatures may be added to it.
CREATE FUNCTION checkpoint_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.origin = OLD.origin AND NEW.size = OLD.size AND NEW.root = OLD.root
      AND NEW.signed_at = OLD.signed_at AND starts_with(NEW.note, OLD.note) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'signed checkpoints are never changed or removed' USING ERRCODE = '42501';
END $$;

CREATE TRIGGER checkpoint_stands BEFORE UPDATE OR DELETE ON ledger_checkpoint
  FOR EACH ROW EXECUTE FUNCTION checkpoint_stands();
CREATE TRIGGER checkpoints_stand BEFORE TRUNCATE ON ledger_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION checkpoint_stands();
ALTER TABLE ledger_checkpoint
  ENABLE ALWAYS TRIGGER checkpoint_stands,
  ENABLE ALWAYS TRIGGER checkpoints_stand;
