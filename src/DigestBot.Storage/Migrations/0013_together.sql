-- Papers that people of a chat put forward for the others.
CREATE TABLE nomination (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- buttons name it, so an id is never given again
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    person TEXT NOT NULL, -- the platform's id of who did it; empty: somebody who spoke as the chat itself
    name TEXT,            -- what the platform showed the others as that person's name; null where it showed none
    at INTEGER NOT NULL,
    round_up_id INTEGER REFERENCES round_up (id), -- the weekly list that had it; null: none yet
    UNIQUE (chat_id, paper_id)
);
CREATE INDEX nomination_round_up ON nomination (round_up_id) WHERE round_up_id IS NOT NULL;

-- Who is for it: one vote a person.
CREATE TABLE nomination_vote (
    nomination_id INTEGER NOT NULL REFERENCES nomination (id),
    person TEXT NOT NULL, -- the platform's id
    PRIMARY KEY (nomination_id, person)
) WITHOUT ROWID;

-- A weekly list that was sent; the body of its message has its id after a # in the place of a category.
CREATE TABLE round_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    at INTEGER NOT NULL
);
CREATE INDEX round_up_chat ON round_up (chat_id);

ALTER TABLE chat ADD COLUMN round_up_day INTEGER;   -- the weekday of the weekly list, Monday is 1; null: it wants none
ALTER TABLE chat ADD COLUMN round_up_time TEXT;     -- HH:mm
ALTER TABLE chat ADD COLUMN round_up_due INTEGER;   -- when the next one may come
ALTER TABLE chat ADD COLUMN round_up_since INTEGER; -- what was put forward before this is in none
ALTER TABLE chat ADD COLUMN rounded_up_on TEXT NOT NULL DEFAULT ''; -- the last local day whose list was dealt with
CREATE INDEX chat_round_up ON chat (round_up_due) WHERE round_up_due IS NOT NULL AND state = 0;
