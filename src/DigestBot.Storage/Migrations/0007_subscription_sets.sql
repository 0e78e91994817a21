-- What a chat subscribes to, as one thing: chats that want the same share it, and a push is thought through once for all of them.
CREATE TABLE subscription_set (
    id INTEGER PRIMARY KEY,
    categories TEXT NOT NULL UNIQUE -- sorted
);
ALTER TABLE chat ADD COLUMN subscription_set_id INTEGER REFERENCES subscription_set (id); -- null: it subscribes to nothing
ALTER TABLE chat ADD COLUMN subscribed_after INTEGER NOT NULL DEFAULT 0; -- the last arrival before the latest of its subscriptions (re)began

CREATE TABLE wish AS
SELECT chat_id, json_group_array(category) AS categories, max(since) AS since
FROM (SELECT chat_id, category, since FROM subscription WHERE active ORDER BY chat_id, category) GROUP BY chat_id;
INSERT INTO subscription_set (categories) SELECT DISTINCT categories FROM wish;
UPDATE chat SET subscription_set_id = s.id, subscribed_after = w.since
FROM wish w JOIN subscription_set s ON s.categories = w.categories WHERE w.chat_id = chat.id;
DROP TABLE wish;
CREATE INDEX chat_subscription_set ON chat (subscription_set_id);
