-- How far each account has come on the guided tour. Not in the record: it is no fact of any council.
CREATE TABLE step_seen (
    account text NOT NULL,
    step    text NOT NULL,
    PRIMARY KEY (account, step)
);
