-- What chats think of papers. A vote that is changed or taken back is a further row, so that the order of an older message can be repeated.
CREATE TABLE taste_vote (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- buttons name the last one that counted, so an id is never given again
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    thumb INTEGER NOT NULL -- 1 up, -1 down, 0 taken back
);
CREATE INDEX taste_vote_paper ON taste_vote (chat_id, paper_id, id);

ALTER TABLE chat ADD COLUMN has_taste INTEGER NOT NULL DEFAULT 1; -- whether they teach an order of its summaries
