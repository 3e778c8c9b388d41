-- Lists that an account has narrowed down and kept under a name: an address of this site, no content.
CREATE TABLE saved_view (
    account_id text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    address    text NOT NULL CHECK (length(address) <= 2000)
);

CREATE UNIQUE INDEX saved_view_name ON saved_view (account_id, lower(name));
