using DigestBot.Core.Citing;
using DigestBot.Tests;
using FsCheck;
using FsCheck.Fluent;


namespace DigestBot.Core.Tests.Citing;

public class CitationFormatTests
{
    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl")]
    [InlineData("markdown")]
    public void A_list_is_written_so(string word)
    {
        var format = CitationFormat.Find(word)!;
        Golden.Matches($"list.{format.Extension}", format.Write(SomeCitations.All).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Lines_of_RIS_end_as_its_specification_wants() =>
        Assert.EndsWith("ER  - \r\n\r\n", CitationFormat.Find("ris")!.Write([SomeCitations.All[0]]), StringComparison.Ordinal);

    [Theory]
    [InlineData("2601.02409", "arXiv.2601.02409", 2026, 1)]
    [InlineData("hep-th/9901001", "arXiv.hep-th-9901001", 1999, 1)]
    [InlineData("math/0309136", "arXiv.math-0309136", 2003, 9)]
    [InlineData("0704.0001", "arXiv.0704.0001", 2007, 4)]
    [InlineData("9107.0001", "arXiv.9107.0001", 2091, 7)]
    [InlineData("9999.99999", "arXiv.9999.99999", 2099, null)]
    public void The_identifier_tells_key_year_and_month(string id, string key, int year, int? month)
    {
        var citation = SomeCitations.Make(id, "Title");
        Assert.Equal((key, year, month), (citation.Key, citation.Year, citation.Month));
    }

    [Fact]
    public void A_key_hangs_on_the_paper_alone_and_is_given_once_in_a_file()
    {
        var (first, corrected) = (SomeCitations.Make("2601.02409", "One", "A"), SomeCitations.Make("2601.02409", "Two", "B"));
        Assert.Equal(first.Key, corrected.Key);
        Assert.Equal(1, CitationFormat.All[0].File("saved", [first, corrected]).Text.Split("@misc").Length - 1);
        Assert.Equal(SomeCitations.All.Count, SomeCitations.All.Select(citation => citation.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("Attention is All you Need", "Attention is All you Need")]
    [InlineData("Attention Is All You Need", "Attention Is All You Need")]
    [InlineData("On learning to rank in Wikipedia and Rust", "On learning to rank in {Wikipedia} and {Rust}")]
    [InlineData("LLMs as Judges: A Study of GPT-4 and iPhones", "{LLMs} as Judges: A Study of {GPT}-4 and {iPhones}")]
    [InlineData("Bayesian Optimisation of 3D Scenes", "{Bayesian} Optimisation of {3D} Scenes")]
    [InlineData("a small thing: The details of Type I errors", "a small thing: The details of {Type} {I} errors")]
    [InlineData("Éléments of style", @"{\'E}l{\'e}ments of style")]
    [InlineData("An $O(N)$ bound", "An {$O(N)$} bound")]
    [InlineData("An $ωn$-automaton and $α$-hashing", @"An {$\omega n$}-automaton and {$\alpha$}-hashing")]
    [InlineData("An $\\unheardof{N}$ bound", "An {$\\unheardof{N}$} bound")]
    [InlineData("An unfinished $\\frac{N bound", @"An unfinished \$\textbackslash{}frac\textbraceleft{}{N} bound")]
    [InlineData("50% of R&D_1 #1 } {", @"50\% of {R}\&{D}\_1 \#1 \textbraceright{} \textbraceleft{}")]
    [InlineData("α-decay and H₂O – “now”", @"{$\alpha$}-decay and {H{$_2$}O} -- ``now''")]
    [InlineData("扩散模型", "扩散模型")]
    public void A_title_keeps_its_formulas_signs_and_telling_capitals(string title, string written) =>
        Assert.Contains($"  title         = {{{written}}},\n", CitationFormat.All[0].Write([SomeCitations.Make("2601.02409", title)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ada Lovelace", "Lovelace, Ada")]
    [InlineData("Laurens van der Maaten", "van der Maaten, Laurens")]
    [InlineData("Luc Van Gool", "Van Gool, Luc")]
    [InlineData("Martin Luther King Jr.", "King, Jr., Martin Luther")]
    [InlineData("Alan Turing, III", "Turing, III, Alan")]
    [InlineData("Lovelace, Ada", "Lovelace, Ada")]
    [InlineData("van der Maaten, Laurens", "van der Maaten, Laurens")]
    [InlineData("Kurt G\\\"odel", "G{\\\"o}del, Kurt")]
    [InlineData("Łukasz Kaczmarek", "Kaczmarek, {\\L}ukasz")]
    [InlineData("李明", "{李明}")]
    [InlineData("Suhaib", "{Suhaib}")]
    [InlineData("ATLAS Collaboration", "{ATLAS Collaboration}")]
    [InlineData("The Qwen Team", "{The Qwen Team}")]
    [InlineData("Robert and Sons", "{and Sons}, Robert")]
    [InlineData("A, B, C, D", "{A, B, C, D}")]
    [InlineData("", "{}")]
    public void An_author_is_written_so(string author, string written) =>
        Assert.Contains($"  author        = {{{written}}},\n", CitationFormat.All[0].Write([SomeCitations.Make("2601.02409", "Title", author)]), StringComparison.Ordinal);

    [Fact]
    public void Authors_stay_in_order() => Assert.Contains(
        "{B, A and A, B and B, A}",
        CitationFormat.All[0].Write([SomeCitations.Make("2601.02409", "Title", "A B", "B A", "A B")]),
        StringComparison.Ordinal);

    [Fact]
    public void Any_text_leaves_braces_balanced() => Prop.ForAll<string, string>((title, author) =>
    {
        var written = CitationFormat.All[0].Write([SomeCitations.Make("2601.02409", title ?? "", author ?? "") with { Note = title ?? "", Tags = ["a"] }]);
        Assert.Equal(written.Count(sign => sign == '{'), written.Count(sign => sign == '}'));
        Assert.NotNull(CitationFormat.All[1].Write([SomeCitations.Make("2601.02409", title ?? "", author ?? "")]));
    }).QuickCheckThrowOnFailure();
}
