using DigestBot.Core.Citing;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Tests.Citing;

/// <summary>Papers with names and titles of every kind, written for these tests.</summary>
internal static class SomeCitations
{
    public static IReadOnlyList<Citation> All { get; } =
    [
        Make("2601.02409", "Towards Zero-Shot Registration of LiDAR Scans with GPT-4V", "Ada Lovelace", "Laurens van der Maaten") with
        {
            Tags = ["point-cloud", "to_read"],
            Note = "Read on the train; 50% of it & more.",
            Abstract = "We register scans\nin $O(n^2)$ steps, as Schr\\\"odinger did.",
        },
        Make("2601.00010", "On the Gaussian curvature of Kähler manifolds in R and C", "Martin Luther King Jr.", "Alan Turing, III", "Kurt G\\\"odel", "Łukasz Kaczmarek") with { Category = "math.DG" },
        Make("2601.00011", "Learning with $\\mathcal{O}(\\sqrt{n})$ regret and CO$_2$: 100% of {\\it all} A&B #1 cases", "ATLAS Collaboration", "Suhaib", "Miquel D'Hondt"),
        Make("2601.00012", "扩散模型综述：A survey", "李明", "王小红", "Ivan Петров"),
        Make("2601.00013", "A \\\"quoted\\\" title -- with ``marks'', 5 < 6 and C:\\dir {braced}", "José Núñez de la Cruz", "Robert and Sons", "Øystein Sørensen", "Ngô Bảo Châu"),
        Make("hep-th/9901001", "Anti-de Sitter Space and Holography", "Edward Witten") with { Category = "hep-th" },
        Make("math/0309136", "The entropy formula", "Grisha Perelman") with { Category = "math.DG" },
        Make("0704.0001", "Diphoton production at hadron colliders", "C. Balázs", "E. L. Berger", "P. M. Nadolsky", "C. -P. Yuan") with { Category = "hep-ph" },
    ];

    public static Citation Make(string id, string title, params string[] authors) =>
        new(ArxivId.TryParse(id, out var arxivId) ? arxivId : throw new ArgumentException(id, nameof(id)), title, [.. authors], "cs.CV");
}
