-- The index is made anew: cross-lists are found too, the longest texts are the first columns, whose positions take the least room, and the ids of
-- neighbouring days lie closer together.
DROP TABLE paper_index;
CREATE VIRTUAL TABLE paper_index USING fts5(
    summary, abstract, marks, title, authors,
    content = '', columnsize = 0, tokenize = "ascii tokenchars '_.-/'"
);
DELETE FROM search_document;
INSERT OR IGNORE INTO search_backlog SELECT id FROM paper;
