-- What papers are found by. The tokens are made by the program, each between spaces; the texts themselves stand in paper and entry alone.
-- A row's id tells the day of the paper's newest edition, so that the newest come first without sorting.
CREATE VIRTUAL TABLE paper_index USING fts5(
    marks, title, authors, summary, abstract,
    content = '', columnsize = 0, tokenize = "ascii tokenchars '_.-/'"
);

-- The rows of the index. An index without content forgets a row only when it is told the row's tokens; the fingerprint tells whether the program
-- still makes the same ones of the same texts. A row that it could not make again stays behind and belongs to no paper.
CREATE TABLE search_document (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER UNIQUE REFERENCES paper (id),
    fingerprint INTEGER NOT NULL
);

-- Papers that are not in the index yet.
CREATE TABLE search_backlog (
    paper_id INTEGER PRIMARY KEY REFERENCES paper (id)
);
INSERT INTO search_backlog SELECT id FROM paper;
