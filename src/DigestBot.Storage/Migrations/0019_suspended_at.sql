-- Since when a chat is suspended, or when somebody last wrote there although it is; null where it is not. What is suspended for long is deleted,
-- and what was so before this counts from here on.
ALTER TABLE chat ADD COLUMN suspended_at INTEGER;
UPDATE chat SET suspended_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000 WHERE state = 2;
CREATE INDEX chat_suspended ON chat (suspended_at) WHERE suspended_at IS NOT NULL;
