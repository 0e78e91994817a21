-- A delivery in state 4 is closed: it was not sent and will not be. Its reason says why, such as that a later push has its papers.
CREATE INDEX delivery_suspended ON delivery (chat_id) WHERE state = 2;

ALTER TABLE chat ADD COLUMN told_on TEXT NOT NULL DEFAULT '';    -- the last local day on which it was told that nothing is new
ALTER TABLE chat ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0; -- papers it was owed were too old to push, and no push has said so yet
CREATE INDEX chat_left_out ON chat (id) WHERE left_out <> 0;
