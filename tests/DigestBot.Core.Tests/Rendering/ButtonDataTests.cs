using System.Text;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Tests.Rendering;

public sealed class ButtonDataTests
{
    public static TheoryData<ButtonData> EveryKind =>
    [
        new ButtonData.ShowPaper(12, 17),
        new ButtonData.KeepPaper(12, 17, IsWanted: true),
        new ButtonData.KeepPaper(long.MaxValue, int.MaxValue, IsWanted: false, Part: 5),
        new ButtonData.ShowPaper(12, 17, InPlace: true),
        new ButtonData.ShowPaper(long.MaxValue, int.MaxValue, InPlace: true, Part: 5),
        new ButtonData.ShowCategory(12, "cs.CV", PaperScope.All, 1),
        new ButtonData.ShowCategory(long.MaxValue, "cond-mat.mtrl-sci", new PaperScope(NewOnly: true, AfterArrival: 123456789), 99),
        new ButtonData.Vote(long.MaxValue),
        new ButtonData.Vote(7, "month"),
        new ButtonData.ShowCategory(12, "cs.CV", new PaperScope(NewOnly: true, 3, 7, IsTranslated: true), 2),
        new ButtonData.ShowCategory(123456, "cond-mat.mtrl-sci", new PaperScope(NewOnly: true, 1234567, 1234567), 99, SelectionId: 123456789),
        new ButtonData.ShowCategory(12345678, "cond-mat.mtrl-sci", PaperScope.All, 99, TasteVersion: 123456789),
        new ButtonData.ShowCategory(12345, "cond-mat.mtrl-sci", new PaperScope(NewOnly: true, 12345), 9, SelectionId: 123456, TasteVersion: 1234567),
        new ButtonData.Rate(long.MaxValue, int.MaxValue, Thumb.Down, Part: 5),
        new ButtonData.Rate(12, 17, Thumb.Up),
        new ButtonData.Rate(12, 17, Thumb.None),
        new ButtonData.ShowFollowed(long.MaxValue, long.MaxValue, 99),
        new ButtonData.Follow(long.MaxValue, FollowStep.Undo),
        new ButtonData.Toggle("cs.*"),
        new ButtonData.PushNow(),
        new ButtonData.Say("/settings time 08:30"),
        new ButtonData.SpeakFor("-1001234567890123", "9223372036854775807"),
        new ButtonData.SpokenFor("1234567890123456789", ""),
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void What_is_written_is_read_back_and_fits_the_narrowest_platform(ButtonData data)
    {
        var text = data.Encode();

        Assert.Equal(data, ButtonData.Decode(text));
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, ButtonData.MaxBytes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("p")]
    [InlineData("p:1")]
    [InlineData("p:1:0")]
    [InlineData("p:-1:3")]
    [InlineData("p:1:3:4")]
    [InlineData("p:1:3:i0")]
    [InlineData("p:1:3:ii")]
    [InlineData("p:1:99999999999")]
    [InlineData("p:٣:3")]
    [InlineData("c:1:cs.CV:x:1")]
    [InlineData("c:1:cs.CV:n-1:1")]
    [InlineData("c:1:cs.CV:n0:0")]
    [InlineData("c:1:cs.CV:a:1::0")]
    [InlineData("c:1:cs.CV:a:1:0:3")]
    [InlineData("g:1:3:*")]
    [InlineData("g:1:3:++")]
    [InlineData("g:1:3:+:0")]
    [InlineData("t:")]
    [InlineData("s:")]
    [InlineData("q:1")]
    [InlineData("n:1")]
    public void What_nobody_wrote_is_not_read(string? tampered) => Assert.Null(ButtonData.Decode(tampered));

    [Fact]
    public void Data_beyond_the_limit_is_a_mistake_that_shows_at_once() =>
        Assert.Throws<InvalidOperationException>(() => new ButtonData.Say(new string('字', 21)).Encode());
}
