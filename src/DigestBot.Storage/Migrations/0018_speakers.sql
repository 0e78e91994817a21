-- Who of several people said it: the platform's id. Null for the bot, and where one person alone speaks.
ALTER TABLE transcript_entry ADD COLUMN person TEXT;
