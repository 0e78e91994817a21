-- The chat's last vote on a paper: a push in an order of its own names it, and a plan looks no further into chats that have none.
ALTER TABLE chat ADD COLUMN last_vote INTEGER NOT NULL DEFAULT 0;
UPDATE chat SET last_vote = (SELECT coalesce(max(id), 0) FROM taste_vote v WHERE v.chat_id = chat.id);
CREATE INDEX chat_last_vote ON chat (last_vote) WHERE last_vote > 0;

-- A body in the order that one chat's votes teach is that chat's alone.
CREATE TABLE body_in_order (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    revision INTEGER NOT NULL,
    category TEXT NOT NULL, -- empty in a body that has only a notice, * in one of what chats follow
    new_only INTEGER NOT NULL,
    after_arrival INTEGER NOT NULL,
    through_arrival INTEGER NOT NULL,
    notice INTEGER NOT NULL DEFAULT 0,
    selection_id INTEGER NOT NULL DEFAULT 0, -- 0: all papers of the scope
    taste_id INTEGER NOT NULL DEFAULT 0, -- the last vote that its order is made of; 0: by number
    language TEXT NOT NULL,
    layout INTEGER NOT NULL,
    dialect TEXT NOT NULL,
    content TEXT, -- null until it is rendered
    UNIQUE (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, selection_id, taste_id, language, layout, dialect)
);
INSERT INTO body_in_order (id, edition_id, revision, category, new_only, after_arrival, through_arrival, notice, selection_id, language, layout, dialect, content)
SELECT id, edition_id, revision, category, new_only, after_arrival, through_arrival, notice, selection_id, language, layout, dialect, content FROM body;
DROP TABLE body;
ALTER TABLE body_in_order RENAME TO body;
CREATE INDEX body_unrendered ON body (id) WHERE content IS NULL;
CREATE INDEX body_selection ON body (selection_id) WHERE selection_id <> 0;
