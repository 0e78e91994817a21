-- What adapters found out about chats and must not forget. An address here need not be that of a known chat.
CREATE TABLE chat_note (
    platform TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    thread TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    lasts INTEGER NOT NULL, -- 0: goes with the deliveries of its time
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (platform, chat_id, thread, name)
) WITHOUT ROWID;
CREATE INDEX chat_note_passing ON chat_note (noted_at) WHERE NOT lasts;
