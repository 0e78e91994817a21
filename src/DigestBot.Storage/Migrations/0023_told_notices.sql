-- Which of the sources' oddities operators were told in their chats; those of before are old news.
ALTER TABLE source_notice ADD COLUMN told_at INTEGER;
UPDATE source_notice SET told_at = at;
CREATE INDEX source_notice_untold ON source_notice (at) WHERE told_at IS NULL;
