-- When an account was last here, and when its visit before this one ended.
ALTER TABLE account
    ADD COLUMN last_seen    timestamptz,
    ADD COLUMN visit_before timestamptz;
