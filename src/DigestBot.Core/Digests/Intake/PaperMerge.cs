namespace DigestBot.Core.Digests.Intake;

/// <summary>Merges what the two files of an edition say about one paper.</summary>
internal static class PaperMerge
{
    /// <summary>The paper after a file has it anew.</summary>
    public static EditionPaper Update(EditionPaper known, Paper fresh, DigestForms form)
    {
        if (known.Forms == form)
            return new(fresh, form);

        var forms = known.Forms | form;
        return form == DigestForms.Markdown
            ? new(Combine(markdown: fresh, json: known.Paper), forms)
            : new(Combine(markdown: known.Paper, json: fresh), forms);
    }

    /// <summary>The paper after a file no longer has it; null if that was the only one.</summary>
    public static EditionPaper? Withdraw(EditionPaper known, DigestForms form) => (known.Forms & ~form) switch
    {
        var same when same == known.Forms => known,
        DigestForms.None => null,
        DigestForms.Markdown => new(known.Paper with { Categories = [known.Paper.Category], Comment = null, Code = null }, DigestForms.Markdown),
        var rest => known with { Forms = rest },
    };

    private static Paper Combine(Paper markdown, Paper json) => markdown with
    {
        Authors = AreSame(markdown.Authors, json.Authors) ? json.Authors : markdown.Authors,
        Categories = [markdown.Category, .. json.Categories.Where(category => category != markdown.Category)],
        Tldr = markdown.Tldr ?? json.Tldr,
        Motivation = markdown.Motivation ?? json.Motivation,
        Method = markdown.Method ?? json.Method,
        Result = markdown.Result ?? json.Result,
        Conclusion = markdown.Conclusion ?? json.Conclusion,
        Abstract = markdown.Abstract ?? json.Abstract,
        Comment = json.Comment,
        Code = json.Code,
    };

    // The Markdown joins authors with commas, so only the JSON knows that "A, Jr." is one of them.
    private static bool AreSame(EquatableList<string> markdown, EquatableList<string> json) => string.Join(',', markdown) == string.Join(',', json);
}
