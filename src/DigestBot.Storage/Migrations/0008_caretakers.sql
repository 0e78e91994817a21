-- Who seems to run which channel or group, so that they can choose it in a chat of their own. Each use is checked with the platform.
CREATE TABLE caretaker (
    person TEXT NOT NULL, -- the platform's id
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    PRIMARY KEY (person, chat_id)
) WITHOUT ROWID;
CREATE INDEX caretaker_chat ON caretaker (chat_id);

-- The chat that is meant by what is said in this one.
ALTER TABLE chat ADD COLUMN speaks_for INTEGER REFERENCES chat (id);
CREATE INDEX chat_speaks_for ON chat (speaks_for) WHERE speaks_for IS NOT NULL;
