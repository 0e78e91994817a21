// The least that a .NET program can do; the bot's start is measured against it.
Console.WriteLine("Hello, World!");
