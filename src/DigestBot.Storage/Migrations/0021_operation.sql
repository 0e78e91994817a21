-- Editions that operators hold back. No chat's cursor moves past what arrived with one while it is held.
CREATE TABLE edition_hold (
    edition_id INTEGER PRIMARY KEY REFERENCES edition (id),
    held_at INTEGER NOT NULL,
    release_at INTEGER, -- when it goes out by itself; null: when an operator says so
    for_canary INTEGER NOT NULL DEFAULT 0, -- whether the canary gets it before the others
    shown INTEGER NOT NULL DEFAULT 0       -- and has it
);

-- The chat that gets new editions before all others; one at most.
CREATE TABLE canary (
    chat_id INTEGER PRIMARY KEY REFERENCES chat (id),
    lead INTEGER NOT NULL -- milliseconds
);

CREATE TABLE announcement (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- buttons name it
    text TEXT NOT NULL,
    drafted_at INTEGER NOT NULL,
    sent_at INTEGER
);

-- What operators did.
CREATE TABLE operator_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    platform TEXT NOT NULL,
    operator_id TEXT NOT NULL,
    act TEXT NOT NULL
);
