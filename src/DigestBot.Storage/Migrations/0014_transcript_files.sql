-- Files that came with what was said; of each chat the last few.
CREATE TABLE transcript_file (
    entry_id INTEGER PRIMARY KEY REFERENCES transcript_entry (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
);
