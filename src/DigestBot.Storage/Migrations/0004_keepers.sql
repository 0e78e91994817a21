-- What a chat is called and who looks after it, so that somebody hears of it when it cannot be written to any more.
ALTER TABLE chat ADD COLUMN title TEXT;  -- as the platform calls it; null in a private chat, or where it was never told
ALTER TABLE chat ADD COLUMN keeper TEXT; -- the platform's id of the person who set it up or last changed something there; null if nobody did yet
