using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Search;

public class WhatIsFoundTests
{
    [Fact]
    public async Task Every_field_is_looked_through()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with
        {
            Title = "The title",
            Authors = ["Ada Lovelace"],
            Tldr = "The tldr.",
            Motivation = "The motivation.",
            Method = "The method.",
            Result = "The result.",
            Conclusion = "The conclusion.",
            Abstract = "The abstract.",
        }, Searching.Plain(2));
        foreach (var word in new[] { "title", "lovelace", "tldr", "motivation", "method", "result", "conclusion", "abstract" })
            await database.AssertFindsAsync(word, 1);
    }

    [Fact]
    public async Task What_was_typed_finds_what_was_meant()
    {
        (string Typed, string Title)[] pairs =
        [
            ("whales", "A whale of light"), ("otter", "Otters of light"), ("learning", "How birds learned to sing"), ("studies", "A study of larks"),
            ("generated", "Generating larks"), ("FINCH", "a finch"), ("ＢＥＲＴ", "BERT in larks"), ("swav", "ＳＷＡＶ in larks"), ("Gödel", "Godel machines"),
            ("hormander", """H\"ormander sums"""), ("łukasiewicz", "Lukasiewicz logic"), ("few-shot", "Few-Shot larks"), ("one shot", "One-Shot larks"), ("GPT-4", "Larks of GPT-4"),
            ("diffus*", "A diffusion of larks"), ("transfusio*", "A transfusion"), ("confusion*", "A confusion"), ("robins*", "A robin"),
            ("\"world model\"", "World models"), ("“day night”", "Days, nights"), ("「red kite」", "Red kites"), ("\"moor hen\"*", "Moor henna"), ("\"reed warbler", "Reed warblers"),
        ];
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), [.. pairs.Select((pair, index) => Searching.Plain(index + 1) with { Title = pair.Title })]);
        for (var index = 0; index < pairs.Length; index++)
            await database.AssertFindsAsync(pairs[index].Typed, index + 1);
        await database.AssertFindsAsync("2606.00003", 3);
    }

    [Fact]
    public async Task Chinese_is_found_by_one_sign_two_or_more()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(
            Some.Day(1),
            Searching.Plain(1) with { Tldr = "提出基于Transformer的扩散模型，见第3章，用于视频" },
            Searching.Plain(2) with { Tldr = "没有关系" });
        foreach (var typed in new[] { "模型", "扩散", "散模", "扩散模型", "视频 模型", "基于Transformer的扩散模型", "型", "频", "扩*", "扩散*", "第3章", "“扩散模型”" })
            await database.AssertFindsAsync(typed, 1);
        foreach (var typed in new[] { "散型", "模型扩散", "扩散关系", "鸟" })
            await database.AssertFindsAsync(typed);
    }

    [Fact]
    public async Task What_was_not_meant_is_not_found()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with
        {
            Title = "Models of the world model",
            Authors = ["Ada Lovelace", "Alan Turing"],
            Tldr = "Seen twice.",
        });
        await database.AssertFindsAsync("world", 1);
        string[] others =
        [
            "\"model world\"", "\"model seen\"", "mod", "world -models", "world -\"the world\"", "world -wor*", "author:world", "author:\"Lovelace Alan\"", "world -author:turing",
            "world cat:cs.LG", "world -cat:cs.CV", "world cat:math.*", "world since:2026-06-02", "world unheard", "2606.00002", "world -2606.00001",
        ];
        foreach (var typed in others)
            await database.AssertFindsAsync(typed);
    }

    [Fact]
    public async Task A_category_finds_what_is_cross_listed_to_it()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(
            Some.Day(1), Searching.Plain(1) with { Categories = ["cs.CV", "eess.IV", "cs.IT"] }, Searching.Plain(2, "cs.LG"));
        foreach (var typed in new[] { "cat:eess.IV", "cat:eess.*", "cat:cs.CV", "cat:math.IT", "-cat:cs.LG" })
            await database.AssertFindsAsync(typed, 1);
        await database.AssertFindsAsync("cat:cs.*", 1, 2);
    }

    [Fact]
    public async Task The_shortest_beginnings_are_looked_for_in_titles()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(
            Some.Day(1), Searching.Plain(1) with { Title = "A world model" }, Searching.Plain(2) with { Title = "Larks", Abstract = "Of a world model." });
        foreach (var typed in new[] { "w*", "wo*", "\"world m\"*", "wo* mo*" })
            await database.AssertFindsAsync(typed, 1);
        await database.AssertFindsAsync("wor*", 1, 2);
        await database.AssertFindsAsync("mod* -wo*", 2);
    }

    [Fact]
    public async Task Fields_need_no_words_beside_them()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Authors = ["Ada Lovelace", "Ying Li"] });
        await database.ImportAsync(Some.Day(3), Searching.Plain(2, "hep-th") with { Authors = ["Li Ada"] });
        await database.ImportAsync(Some.Day(9), Searching.Plain(3, "cs.IT"));
        foreach (var typed in new[] { "author:lovelace", "author:\"Ada Lovelace\"", "author:\"Lovelace, Ada\"", "author:love*", "作者：Lovelace", "类别:cs.CV" })
            await database.AssertFindsAsync(typed, 1);
        foreach (var typed in new[] { "cat:math.IT", "since:2026-06-09", "since:2d", "-author:lovelace -cat:hep-th" })
            await database.AssertFindsAsync(typed, 3);
        foreach (var typed in new[] { "cat:cs.*", "cat:CS", "cat:cs", "-author:\"Li Ada\"" })
            await database.AssertFindsAsync(typed, 3, 1);
        foreach (var typed in new[] { "since:1w", "since:1m -author:lovelace", "自:1周" })
            await database.AssertFindsAsync(typed, 3, 2);
    }
}
