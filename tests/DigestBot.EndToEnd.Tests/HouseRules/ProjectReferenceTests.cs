using System.Xml.Linq;

namespace DigestBot.EndToEnd.Tests.HouseRules;

public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["DigestBot.Core"] = [],
        ["DigestBot.Discord"] = ["DigestBot.Core"],
        ["DigestBot.Operation"] = ["DigestBot.Core"],
        ["DigestBot.Sources"] = ["DigestBot.Core"],
        ["DigestBot.Storage"] = ["DigestBot.Core"],
        ["DigestBot.Telegram"] = ["DigestBot.Core"],
        ["DigestBot.WebChat"] = ["DigestBot.Core"],
        ["DigestBot"] = ["DigestBot.Core", "DigestBot.Discord", "DigestBot.Operation", "DigestBot.Sources", "DigestBot.Storage", "DigestBot.Telegram", "DigestBot.WebChat"],
    };

    private static readonly string[] PackagesOfCore = ["Markdig", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "NodaTime"];

    [Fact]
    public void Core_refers_to_no_room_adapters_and_storage_to_Core_alone_and_only_the_host_to_all() =>
        Assert.Empty(Sources.Files("src", "*.csproj").SelectMany(file => Strangers(Path.GetFileNameWithoutExtension(file), XDocument.Load(file))));

    [Fact]
    public void Every_room_has_its_rule() =>
        Assert.Equal(Allowed.Keys.Order(), Sources.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [InlineData("DigestBot.Core", """<ProjectReference Include="../DigestBot.Storage/DigestBot.Storage.csproj" />""")]
    [InlineData("DigestBot.Core", """<PackageReference Include="Dapper" />""")]
    [InlineData("DigestBot.Core", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("DigestBot.Storage", """<ProjectReference Include="../DigestBot.WebChat/DigestBot.WebChat.csproj" />""")]
    public void A_stranger_would_be_found(string project, string reference) =>
        Assert.Single(Strangers(project, XDocument.Parse($"<Project>{reference}</Project>")));

    private static IEnumerable<string> Strangers(string project, XDocument file) =>
        Named(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Except(Allowed[project])
            .Concat(project == "DigestBot.Core" ? Named(file, "PackageReference").Except(PackagesOfCore).Concat(Named(file, "FrameworkReference")) : [])
            .Select(stranger => $"{project} refers to {stranger}");

    private static IEnumerable<string> Named(XDocument file, string element) =>
        file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}
