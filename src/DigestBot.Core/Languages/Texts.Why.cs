namespace DigestBot.Core.Languages;

// What pushes say of themselves, and what became of them.
public abstract partial class Texts
{
    /// <summary>Below the heading of a push of several days.</summary>
    public abstract string CatchingUp { get; }

    /// <summary>The same, where some are left out.</summary>
    public abstract string CatchingUpWithoutOlder { get; }

    /// <summary>A push without papers.</summary>
    public abstract string NothingNewToday(string date);

    /// <summary>A heading.</summary>
    public abstract string WhyTitle { get; }

    /// <summary>None was ever planned.</summary>
    public abstract string NoPushYet { get; }

    /// <summary>The platform refused messages.</summary>
    public abstract string Suspended { get; }

    /// <summary>Papers became too old to be pushed.</summary>
    public abstract string SomeWereLeftOut { get; }

    /// <summary>After resuming where pushes had stopped against the chat's will.</summary>
    public abstract string WhatWasMissedComes { get; }

    /// <summary>Now are quiet hours.</summary>
    public abstract string QuietNow(string until);

    /// <summary>What the latest edition has for the chat.</summary>
    public abstract string LatestHasNew(string date, int papers);

    /// <summary>Only papers of earlier editions.</summary>
    public abstract string LatestOnlyRepeats(string date, int papers);

    /// <summary>None of the chat's categories.</summary>
    public abstract string LatestHasNone(string date);

    /// <summary>A push, at the beginning of its line.</summary>
    public abstract string PushPlanned(string at, int messages);

    /// <summary>A push that only said that nothing was new.</summary>
    public abstract string PushWasWord(string at);

    /// <summary>All arrived.</summary>
    public abstract string SentBy(string at);

    /// <summary>Some arrived.</summary>
    public abstract string SentSome(int sent);

    /// <summary>Some are still to come.</summary>
    public abstract string StillWaiting(int waiting);

    /// <summary>When.</summary>
    public abstract string NextTry(string at);

    /// <summary>Some will not come.</summary>
    public abstract string GivenUp(int failed);

    /// <summary>More tries than messages.</summary>
    public abstract string TriedAgain(int times);

    /// <summary>The platform's words.</summary>
    public abstract string Because(string reason);
}
