-- A paper is new once, whichever source brings it first: where the sources differed, the earliest arrival counts.
CREATE TABLE novelty (
    paper_id INTEGER PRIMARY KEY REFERENCES paper (id),
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    arrival_id INTEGER NOT NULL REFERENCES arrival (id)
);
-- Beside min(), SQLite takes the other columns from the row that has it.
INSERT INTO novelty (paper_id, edition_id, arrival_id) SELECT paper_id, edition_id, min(arrival_id) FROM source_paper GROUP BY paper_id;
UPDATE entry SET arrival_id = n.arrival_id, is_new = (n.edition_id = entry.edition_id) FROM novelty n WHERE n.paper_id = entry.paper_id;
UPDATE edition_category SET new_papers = (
    SELECT coalesce(sum(is_new), 0) FROM entry n WHERE n.edition_id = edition_category.edition_id AND n.category = edition_category.category);
DROP TABLE source_paper;

-- What chats have in common: all of one profile get the same messages at the same instants, so they are scheduled and planned together.
CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    layout INTEGER NOT NULL,
    dialect TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    delivery_time TEXT,              -- HH:mm; null: as soon as an edition arrives
    days INTEGER NOT NULL,           -- a bit a weekday, Monday is 1
    quiet_from TEXT,
    quiet_until TEXT,
    tells_nothing_new INTEGER NOT NULL,
    wakes_at INTEGER,                -- when the clock makes it due; 0: not scheduled yet; null: arrivals alone do
    looked_at INTEGER NOT NULL,      -- when it was last planned for; later than now where the clock was set back
    seen INTEGER NOT NULL            -- the last arrival that it was planned for
);
CREATE UNIQUE INDEX profile_key ON profile (
    time_zone, coalesce(delivery_time, ''), language, layout, dialect, days, coalesce(quiet_from, ''), coalesce(quiet_until, ''), tells_nothing_new);
CREATE INDEX profile_wakes ON profile (wakes_at);
CREATE INDEX profile_seen ON profile (seen);
CREATE INDEX profile_looked ON profile (looked_at);
INSERT INTO profile (language, layout, dialect, time_zone, delivery_time, days, tells_nothing_new, wakes_at, looked_at, seen)
SELECT language, layout, dialect, time_zone, delivery_time, 127, 0, iif(delivery_time IS NULL, NULL, coalesce(min(next_due), 0)), 0, 0 FROM chat GROUP BY language, layout, dialect, time_zone, delivery_time;

DROP INDEX chat_due;
DROP INDEX chat_behind;
ALTER TABLE chat ADD COLUMN profile_id INTEGER NOT NULL DEFAULT 0 REFERENCES profile (id);
ALTER TABLE chat ADD COLUMN served_on TEXT NOT NULL DEFAULT ''; -- the last local day whose push it got
UPDATE chat SET profile_id = p.id FROM profile p
WHERE p.language = chat.language AND p.layout = chat.layout AND p.dialect = chat.dialect AND p.time_zone = chat.time_zone AND p.delivery_time IS chat.delivery_time;
ALTER TABLE chat DROP COLUMN dialect;
ALTER TABLE chat DROP COLUMN language;
ALTER TABLE chat DROP COLUMN layout;
ALTER TABLE chat DROP COLUMN time_zone;
ALTER TABLE chat DROP COLUMN delivery_time;
ALTER TABLE chat DROP COLUMN next_due;
CREATE INDEX chat_profile ON chat (profile_id);

-- A push may say something beside its papers; that is part of what makes its body the same for several chats.
CREATE TABLE body_with_notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    revision INTEGER NOT NULL,
    category TEXT NOT NULL, -- empty in a body that has only a notice
    new_only INTEGER NOT NULL,
    after_arrival INTEGER NOT NULL,
    through_arrival INTEGER NOT NULL,
    notice INTEGER NOT NULL DEFAULT 0,
    language TEXT NOT NULL,
    layout INTEGER NOT NULL,
    dialect TEXT NOT NULL,
    content TEXT, -- null until it is rendered
    UNIQUE (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, language, layout, dialect)
);
INSERT INTO body_with_notice (id, edition_id, revision, category, new_only, after_arrival, through_arrival, language, layout, dialect, content)
SELECT id, edition_id, revision, category, new_only, after_arrival, through_arrival, language, layout, dialect, content FROM body;
DROP TABLE body;
ALTER TABLE body_with_notice RENAME TO body;
CREATE INDEX body_unrendered ON body (id) WHERE content IS NULL;

-- What a chat was last pushed.
CREATE INDEX delivery_chat ON delivery (chat_id);
