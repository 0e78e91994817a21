-- What is followed. Chats that follow the same text share the rule, so it is matched once for all of them.
CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- buttons name it, so an id is never given again
    text TEXT NOT NULL UNIQUE
);

-- A chat's rules. One that is not active is only thought of, or was ended not long ago.
CREATE TABLE follow (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    rule_id INTEGER NOT NULL REFERENCES rule (id),
    active INTEGER NOT NULL DEFAULT 0,
    since INTEGER NOT NULL DEFAULT 0, -- the last arrival before it (re)began
    UNIQUE (chat_id, rule_id)
);
CREATE INDEX follow_rule ON follow (rule_id);

-- The papers that a rule asks for, found once, when they arrive, or when the rule begins.
CREATE TABLE rule_match (
    rule_id INTEGER NOT NULL REFERENCES rule (id),
    arrival_id INTEGER NOT NULL REFERENCES arrival (id),
    papers TEXT NOT NULL, -- their ids; one row instead of many, since there may be very many rules
    PRIMARY KEY (rule_id, arrival_id)
) WITHOUT ROWID;
CREATE INDEX rule_match_arrival ON rule_match (arrival_id);

-- What a chat was pushed because it follows it: no category brings it once more.
CREATE TABLE followed_paper (
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    arrival_id INTEGER NOT NULL REFERENCES arrival (id),
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    PRIMARY KEY (chat_id, arrival_id, paper_id)
) WITHOUT ROWID;
CREATE INDEX followed_paper_arrival ON followed_paper (arrival_id);

-- The last arrival with a paper that the chat follows: a plan looks no further into chats that are past it.
ALTER TABLE chat ADD COLUMN matched INTEGER NOT NULL DEFAULT 0;

-- Which papers a message shows, in their order, where that is not simply a category's: [[paper, [rule, …]], …].
CREATE TABLE selection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    papers TEXT NOT NULL UNIQUE
);
CREATE TABLE body_with_selection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    revision INTEGER NOT NULL,
    category TEXT NOT NULL, -- empty in a body that has only a notice, * in one of what chats follow
    new_only INTEGER NOT NULL,
    after_arrival INTEGER NOT NULL,
    through_arrival INTEGER NOT NULL,
    notice INTEGER NOT NULL DEFAULT 0,
    selection_id INTEGER NOT NULL DEFAULT 0, -- 0: all papers of the scope
    language TEXT NOT NULL,
    layout INTEGER NOT NULL,
    dialect TEXT NOT NULL,
    content TEXT, -- null until it is rendered
    UNIQUE (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, selection_id, language, layout, dialect)
);
INSERT INTO body_with_selection (id, edition_id, revision, category, new_only, after_arrival, through_arrival, notice, language, layout, dialect, content)
SELECT id, edition_id, revision, category, new_only, after_arrival, through_arrival, notice, language, layout, dialect, content FROM body;
DROP TABLE body;
ALTER TABLE body_with_selection RENAME TO body;
CREATE INDEX body_unrendered ON body (id) WHERE content IS NULL;
CREATE INDEX body_selection ON body (selection_id) WHERE selection_id <> 0;
