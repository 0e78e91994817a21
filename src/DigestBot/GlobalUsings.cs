global using DigestBot.Terminal;
