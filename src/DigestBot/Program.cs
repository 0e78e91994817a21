using System.CommandLine;
using DigestBot.Commands;

return await CommandLine.RunAsync(args, shell => new RootCommand("Reads daily arXiv digests, answers about them in chats, and pushes what is new.")
{
    RunCommand.Create(shell),
    ParseCommand.Create(shell),
    ImportCommand.Create(shell),
    AskCommand.Create(shell),
    PushCommand.Create(shell),
    DeadLettersCommand.Create(shell),
    PreviewCommand.Create(shell),
    BackupCommand.Create(shell),
    RestoreCommand.Create(shell),
    DoctorCommand.Create(shell),
    HealthCommand.Create(shell),
});
