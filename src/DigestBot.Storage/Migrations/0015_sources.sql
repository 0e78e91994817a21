-- How the sources are.
CREATE TABLE source_state (
    source TEXT PRIMARY KEY,
    news_from TEXT,    -- editions of earlier days were published before the source was first looked at
    looked_at INTEGER,
    succeeded_at INTEGER,
    trouble TEXT,      -- what was wrong the last time; null if nothing
    not_before INTEGER -- the source's own word on when it may be asked again
) WITHOUT ROWID;

-- What servers said of files that were brought in, so that they are only asked whether something changed.
CREATE TABLE fetch_mark (
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (source, address)
) WITHOUT ROWID;

-- What was odd about what sources brought, or did not bring.
CREATE TABLE source_notice (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    kind INTEGER NOT NULL,
    subject TEXT NOT NULL, -- the day or the file
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    settled_at INTEGER,
    UNIQUE (source, kind, subject)
);
CREATE INDEX source_notice_at ON source_notice (at);
