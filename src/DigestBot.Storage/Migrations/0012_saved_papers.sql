-- Papers that a chat keeps.
CREATE TABLE saved_paper (
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    tags TEXT NOT NULL,     -- sorted, without the number sign
    note TEXT NOT NULL,     -- empty for none
    is_read INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    saved_by TEXT NOT NULL, -- the platform's id of the person; empty where nobody was told apart
    PRIMARY KEY (chat_id, paper_id)
) WITHOUT ROWID;
CREATE INDEX saved_paper_paper ON saved_paper (paper_id);
