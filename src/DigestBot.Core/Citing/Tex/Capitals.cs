using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace DigestBot.Core.Citing.Tex;

/// <summary>
/// Which words of a title must keep their capitals when a bibliography's style writes titles in small letters: acronyms and names. In a title
/// whose words mostly begin with capitals, those alone tell nothing; in another, each is there for a reason.
/// </summary>
internal sealed partial class Capitals
{
    private const int Telling = 4;
    private const double MostlyCapital = 0.6;

    // Names and languages that titles are full of, and that look like any other word in a title with capitals throughout.
    private static readonly FrozenSet<string> Names = new[]
    {
        "African", "American", "Arabic", "Asian", "Banach", "Bayes", "Bayesian", "Bernoulli", "Bloch", "Boltzmann", "Bose", "Boolean", "Bregman", "Brownian", "Carlo", "Cauchy",
        "Chebyshev", "Chinese", "Coulomb", "Dirac", "Dirichlet", "Einstein", "English", "Euclidean", "Euler", "European", "Fermi", "Feynman", "Fisher", "Fourier", "French", "Frobenius",
        "Galois", "Gauss", "Gaussian", "German", "Gibbs", "Green", "Gromov", "Hamiltonian", "Hawking", "Hermitian", "Hessian", "Hilbert", "Hindi", "Hopfield", "Hubbard", "Indian", "Ising",
        "Italian", "Jacobian", "Japanese", "Kalman", "Kolmogorov", "Korean", "Kullback", "Lagrange", "Lagrangian", "Langevin", "Laplace", "Laplacian", "Leibler", "Lie", "Lipschitz", "Lorentz",
        "Lyapunov", "Majorana", "Markov", "Markovian", "Maxwell", "Minkowski", "Monte", "Nash", "Navier", "Newton", "Pareto", "Pauli", "Planck", "Poisson", "Portuguese", "Python", "Rademacher",
        "Riemann", "Riemannian", "Russian", "Schrödinger", "Shannon", "Shapley", "Sinkhorn", "Sobolev", "Spanish", "Stokes", "Turing", "Voronoi", "Wasserstein", "Weyl", "Wikipedia", "Wigner",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly bool _tells;
    private readonly bool _any;

    public Capitals(string title)
        : this(any: true)
    {
        var words = Words().Matches(title).Skip(1).Select(word => word.Value).Where(word => word.Length >= Telling).ToList();
        _tells = words.Count > 0 && words.Count(word => char.IsUpper(word[0])) < MostlyCapital * words.Count;
    }

    private Capitals(bool any) => _any = any;

    /// <summary>For words that are in braces already.</summary>
    public static Capitals None { get; } = new(any: false);

    /// <summary>Whether a word must stay as it is.</summary>
    public bool Keep(string word, bool isSentenceStart) => _any && (
        word.Skip(1).Any(char.IsUpper)
        || Names.Contains(word)
        || (char.IsUpper(word[0]) && !isSentenceStart && (_tells || (word.Length == 1 && word is not "A") || word.Any(char.IsDigit))));

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();
}
