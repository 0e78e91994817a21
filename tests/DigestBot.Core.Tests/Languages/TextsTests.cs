using System.Reflection;
using System.Text.RegularExpressions;
using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Tests.Languages;

/// <summary>Reads every text in both languages. That each has its translation, the compiler sees to.</summary>
public partial class TextsTests
{
    // These are signs, names and codes, or the same in both languages.
    private static readonly string[] WithoutWords = ["get_Code", "get_Name", "get_Comma", nameof(Texts.Sentences), nameof(Texts.CountOf), nameof(Texts.Named), nameof(Texts.Range)];

    public static TheoryData<string> Members => [.. Readable().Select(member => member.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_text_speaks_its_language_in_the_house_tone(string member)
    {
        var (english, chinese) = (Read(Texts.English, member), Read(Texts.Chinese, member));
        Assert.NotEmpty(english);
        Assert.DoesNotMatch(Exclamation(), english + chinese);
        Assert.DoesNotMatch(Ideograph(), member is "get_Name" ? "" : english);
        if (WithoutWords.Contains(member))
            return;
        Assert.Matches(Ideograph(), chinese);
        Assert.DoesNotMatch(HalfWidthBesideIdeograph(), chinese);
    }

    [Theory]
    [InlineData("Saved!")]
    [InlineData("已保存！")]
    public void Exclamation_marks_are_noticed(string text) => Assert.Matches(Exclamation(), text);

    [Theory]
    [InlineData("已保存,")]
    [InlineData("时间:")]
    [InlineData("用哪种语言?")]
    public void Half_width_punctuation_in_chinese_is_noticed(string text) => Assert.Matches(HalfWidthBesideIdeograph(), text);

    [Theory]
    [InlineData(1, "1 paper")]
    [InlineData(2, "2 papers")]
    [InlineData(0, "0 papers")]
    [InlineData(2174, "2,174 papers")]
    public void English_counts_in_singular_and_plural(int count, string text) => Assert.Equal(text, Texts.English.Papers(count));

    [Theory]
    [InlineData("Wideband", "都提到 ")]
    [InlineData("点云配准", "都提到")]
    public void Chinese_keeps_a_distance_from_Latin_letters_alone(string next, string text) => Assert.Equal(text, Texts.Chinese.BothSpeakOf(next));

    [Fact]
    public void English_says_one_where_there_is_one()
    {
        Assert.Equal("The edition of 5 Jan has one paper, number 1.", Texts.English.EditionHasNumbers("5 Jan", 1));
        Assert.Equal("2601.00001 is not in the one edition that I have (5 Jan).", Texts.English.IdInNoEdition("2601.00001", 1, "5 Jan", "5 Jan"));
        Assert.Equal("cs.CV has 1 paper in the edition of 5 Jan.", Texts.English.CategoryHasPapers("cs.CV", 1, "5 Jan"));
    }

    private static IEnumerable<MethodInfo> Readable() => typeof(Texts)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(string) || method.ReturnType == typeof(IReadOnlyList<string>));

    private static string Read(Texts texts, string member)
    {
        var method = Readable().First(method => method.Name == member);
        var value = method.Invoke(texts, [.. method.GetParameters().Select(Sample)]);
        return value as string ?? string.Join('\n', (IEnumerable<string>)value!);
    }

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) || type == typeof(int?) => 3,
        var type when type == typeof(string[]) => new[] { "A.", "B." },
        var type when type == typeof(LocalDate) => new LocalDate(2026, 1, 5),
        var type when type == typeof(IsoDayOfWeek) => IsoDayOfWeek.Monday,
        var type when type == typeof(LocalTime) => new LocalTime(9, 0),
        _ => "X",
    };

    [GeneratedRegex("[!！]")]
    private static partial Regex Exclamation();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:?.()]|[,;?()]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidthBesideIdeograph();
}
