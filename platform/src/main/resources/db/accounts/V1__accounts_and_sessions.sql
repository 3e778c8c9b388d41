-- Local accounts: who may sign in, and as whom they then act. No personal names.
CREATE TABLE account (
    id              text    PRIMARY KEY,
    username        text    NOT NULL UNIQUE,
    password_hash   text    NOT NULL,
    role            text    NOT NULL,
    every_programme boolean NOT NULL,
    body            text
);

CREATE TABLE account_programme (
    account_id text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    programme  text NOT NULL,
    PRIMARY KEY (account_id, programme)
);

-- Sessions of browsers, where every process finds them; the columns are Spring Session's.
CREATE TABLE browser_session (
    primary_id            char(36)     PRIMARY KEY,
    session_id            char(36)     NOT NULL UNIQUE,
    creation_time         bigint       NOT NULL,
    last_access_time      bigint       NOT NULL,
    max_inactive_interval integer      NOT NULL,
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100)
);

CREATE INDEX browser_session_expiry ON browser_session (expiry_time);
CREATE INDEX browser_session_principal ON browser_session (principal_name);

CREATE TABLE browser_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES browser_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
