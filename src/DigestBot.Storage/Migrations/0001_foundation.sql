-- Days and times are ISO text, instants are Unix milliseconds, lists are JSON arrays.

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Buttons and old messages name editions, so an id is never given again.
CREATE TABLE edition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES source (id),
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0, -- grows with every change of the content
    paper_count INTEGER NOT NULL DEFAULT 0,
    last_number INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source_id, date, language)
);
CREATE INDEX edition_date ON edition (date);

-- The file that last came in each of the two forms.
CREATE TABLE edition_file (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    form INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (edition_id, form)
) WITHOUT ROWID;

-- An import that brought papers which no edition of its source had before. Cursors of chats are compared with its id.
CREATE TABLE arrival (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    is_history INTEGER NOT NULL, -- brought by a back-filled edition: never pushed by schedule
    at INTEGER NOT NULL
);

-- Facts of a paper, as the newest edition that has it tells them.
CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    arxiv_id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    authors TEXT NOT NULL,
    categories TEXT NOT NULL,
    comment TEXT,
    abstract TEXT,
    code_url TEXT,
    code_stars INTEGER,
    code_last_update TEXT,
    told_on TEXT NOT NULL -- the day of that edition
);

-- When a source first had a paper, and where: it is new there and nowhere else, even if a correction takes it out and puts it back.
CREATE TABLE source_paper (
    source_id INTEGER NOT NULL REFERENCES source (id),
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    arrival_id INTEGER NOT NULL REFERENCES arrival (id),
    PRIMARY KEY (source_id, paper_id)
) WITHOUT ROWID;

-- What an edition says about a paper.
CREATE TABLE entry (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    number INTEGER NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    category TEXT NOT NULL,
    tldr TEXT,
    motivation TEXT,
    method TEXT,
    result TEXT,
    conclusion TEXT,
    forms INTEGER NOT NULL,
    arrival_id INTEGER NOT NULL REFERENCES arrival (id), -- the one that first brought the paper to the source
    is_new INTEGER NOT NULL,                             -- whether it brought it in this edition
    PRIMARY KEY (edition_id, number)
);
CREATE INDEX entry_category ON entry (edition_id, category, number);
CREATE INDEX entry_paper ON entry (paper_id);
CREATE INDEX entry_new ON entry (arrival_id, edition_id, category) WHERE is_new = 1;

CREATE TABLE edition_category (
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    category TEXT NOT NULL,
    position INTEGER NOT NULL,
    papers INTEGER NOT NULL,
    new_papers INTEGER NOT NULL,
    PRIMARY KEY (edition_id, category)
) WITHOUT ROWID;

CREATE TABLE chat (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    thread TEXT NOT NULL,
    dialect TEXT NOT NULL,
    language TEXT NOT NULL,
    layout INTEGER NOT NULL,
    silent INTEGER NOT NULL,
    time_zone TEXT NOT NULL,
    delivery_time TEXT, -- HH:mm; null: as soon as an edition arrives
    state INTEGER NOT NULL,
    cursor INTEGER NOT NULL, -- every arrival up to this one is dealt with
    next_due INTEGER,        -- null beside a delivery time: not scheduled yet
    created_at INTEGER NOT NULL,
    UNIQUE (platform, chat_id, thread)
);
CREATE INDEX chat_due ON chat (next_due) WHERE state = 0 AND delivery_time IS NOT NULL;
CREATE INDEX chat_behind ON chat (cursor) WHERE state = 0 AND delivery_time IS NULL;

CREATE TABLE subscription (
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    category TEXT NOT NULL,         -- a category or a pattern such as cs.*
    active INTEGER NOT NULL,
    since INTEGER NOT NULL,          -- the last arrival before it (re)began
    pushed_through INTEGER NOT NULL, -- arrivals up to this one were dealt with for it, whenever they came
    PRIMARY KEY (chat_id, category)
) WITHOUT ROWID;

-- A message as it is rendered once for all chats that get the same one.
CREATE TABLE body (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    revision INTEGER NOT NULL,
    category TEXT NOT NULL,
    new_only INTEGER NOT NULL,
    after_arrival INTEGER NOT NULL,
    through_arrival INTEGER NOT NULL,
    language TEXT NOT NULL,
    layout INTEGER NOT NULL,
    dialect TEXT NOT NULL,
    content TEXT, -- null until it is rendered
    UNIQUE (edition_id, revision, category, new_only, after_arrival, through_arrival, language, layout, dialect)
);
CREATE INDEX body_unrendered ON body (id) WHERE content IS NULL;

-- One message for one chat. The ids give a chat's order; only the first open delivery of a chat has a due, so the order holds by itself.
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    body_id INTEGER NOT NULL REFERENCES body (id),
    platform TEXT NOT NULL, -- the chat's, repeated for the index
    silent INTEGER NOT NULL,
    planned_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0, -- 0 open, 1 sent, 2 suspended, 3 dead
    due INTEGER,                      -- when it may be taken: at once, after a retry's wait, or when a lease ends
    not_before INTEGER,               -- the end of the last retry's wait
    owner TEXT,                       -- who has taken it and not yet said what became of it
    attempts INTEGER NOT NULL DEFAULT 0,
    message_id TEXT,
    finished_at INTEGER,
    reason TEXT
);
CREATE INDEX delivery_due ON delivery (platform, due) WHERE due IS NOT NULL;
CREATE INDEX delivery_open ON delivery (chat_id) WHERE state = 0;
CREATE INDEX delivery_message ON delivery (chat_id, message_id) WHERE message_id IS NOT NULL;

-- What was said in chats whose platform has no memory of its own.
CREATE TABLE transcript_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    thread TEXT NOT NULL,
    author INTEGER NOT NULL,
    content TEXT NOT NULL,
    silent INTEGER NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX transcript_entry_chat ON transcript_entry (platform, chat_id, thread);
