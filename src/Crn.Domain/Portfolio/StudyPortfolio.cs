using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;

namespace Crn.Domain.Portfolio;

/// <summary>The studies the network supports or has supported, and the portfolio as it stood on any day.</summary>
/// <remarks>
/// No study is in it twice: studies that share an identifier which belongs to one study only are the same study. Immutable and thread-safe;
/// equality is by content, order included.
/// </remarks>
/// <example>
/// <code>
/// StudyPortfolio portfolio = StudyPortfolio.Of(studies).Value;
/// PortfolioView then = portfolio.AsOf(new LocalDate(2025, 4, 1));
/// then.CountBySpecialty();
/// then.AssessmentsDue();
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyPortfolio
{
    private readonly IReadOnlyDictionary<StudyIdentifier, int> index;

    private StudyPortfolio(ValueList<PortfolioStudy> studies, IReadOnlyDictionary<StudyIdentifier, int> index) =>
        (Studies, this.index) = (studies, index);

    /// <summary>A portfolio without studies.</summary>
    public static StudyPortfolio Empty { get; } = new([], ImmutableDictionary<StudyIdentifier, int>.Empty);

    /// <summary>Every study, in the order it was given.</summary>
    public ValueList<PortfolioStudy> Studies { get; }

    /// <summary>Makes a portfolio.</summary>
    /// <param name="studies">The studies.</param>
    /// <returns>The portfolio, or a refusal <c>portfolio.same-study-twice</c> for every study that is another one again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="studies"/> or one of them is null.</exception>
    public static Outcome<StudyPortfolio> Of(IEnumerable<PortfolioStudy> studies)
    {
        var all = Guard.Against.Null(studies).ToValueList();
        Dictionary<StudyIdentifier, int> places = [];
        List<Refusal> reasons = [];
        for (var i = 0; i < all.Count; i++)
        {
            var twice = false;
            foreach (var identifier in Guard.Against.Null(all[i], nameof(studies)).History.Current.Identifiers.All)
            {
                if (identifier.IdentifiesOneStudy && !places.TryAdd(identifier, i)) twice |= places[identifier] != i;
            }

            if (twice) reasons.Add(Twice(all[i]));
        }

        return reasons.Count == 0 ? Outcome.Accept(new StudyPortfolio(all, places))
            : Outcome.Refuse<StudyPortfolio>(reasons.ToValueList());
    }

    /// <summary>The portfolio with one more study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The new portfolio, or the refusal <c>portfolio.same-study-twice</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public Outcome<StudyPortfolio> With(PortfolioStudy study)
    {
        Guard.Against.Null(study);
        return Identifying(study).Any(index.ContainsKey) ? Outcome.Refuse<StudyPortfolio>(Twice(study))
            : Outcome.Accept(new StudyPortfolio(Studies.Add(study),
                Persistent.SetItems(Identifying(study).Select(i => KeyValuePair.Create(i, Studies.Count)))));
    }

    /// <summary>The portfolio with what is now known of a study in place of what was.</summary>
    /// <param name="study">The study, recognised by any identifier that belongs to one study only.</param>
    /// <returns>The new portfolio, or the refusal <c>portfolio.not-held</c> or <c>portfolio.same-study-twice</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public Outcome<StudyPortfolio> Replace(PortfolioStudy study)
    {
        Guard.Against.Null(study);
        foreach (var identifier in study.History.Current.Identifiers.All)
        {
            if (index.TryGetValue(identifier, out var at)) return Replace(at, study);
        }

        return Outcome.Refuse<StudyPortfolio>(new Refusal(
            "portfolio.not-held", "No study of the portfolio shares an identifier with this one.", "Add the study instead.",
            Citation.Default("studies are recognised by their identifiers")));
    }

    /// <summary>The study of an identifier.</summary>
    /// <param name="identifier">Any identifier that belongs to one study only.</param>
    /// <returns>The study, or null when the portfolio does not hold it.</returns>
    public PortfolioStudy? Find(StudyIdentifier identifier) => index.TryGetValue(identifier, out var at) ? Studies[at] : null;

    /// <summary>The portfolio as it stood at the end of a day: the studies supported then, each as its record stood then.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public PortfolioView AsOf(LocalDate asAt) => PortfolioView.Of(this, Guarded.Iso(asAt));

    /// <summary>Whether both hold equal studies in the same order.</summary>
    /// <param name="other">The other portfolio.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(StudyPortfolio? other) => other is not null && Studies == other.Studies;

    /// <inheritdoc />
    public override int GetHashCode() => Studies.GetHashCode();

    /// <summary>How many studies it holds.</summary>
    /// <returns>For example <c>12 studies</c>.</returns>
    public override string ToString() => Text.Count(Studies.Count, "study", "studies");

    private Outcome<StudyPortfolio> Replace(int at, PortfolioStudy study)
    {
        var others = Persistent.RemoveRange(Identifying(Studies[at]));
        // Of two studies that are one, the later one is the one that is there again.
        int[] same = [.. Identifying(study).Where(others.ContainsKey).Select(i => others[i]).Distinct().Order()];
        if (same.Length == 0)
        {
            var mine = Identifying(study).Select(i => KeyValuePair.Create(i, at));
            return Outcome.Accept(new StudyPortfolio(Studies.With(at, study), others.SetItems(mine)));
        }

        return Outcome.Refuse<StudyPortfolio>(
            [.. same[0] < at ? (Refusal[])[Twice(study)] : [], .. same.Where(i => i > at).Select(i => Twice(Studies[i]))]);
    }

    // The index in the form that is carried on from portfolio to portfolio.
    private ImmutableDictionary<StudyIdentifier, int> Persistent =>
        index as ImmutableDictionary<StudyIdentifier, int> ?? index.ToImmutableDictionary();

    private static IEnumerable<StudyIdentifier> Identifying(PortfolioStudy study) =>
        study.History.Current.Identifiers.All.Where(i => i.IdentifiesOneStudy);

    private static Refusal Twice(PortfolioStudy study) => new(
        "portfolio.same-study-twice", $"The study {study.History.Current.Identifiers} shares an identifier with another study.",
        "Merge the two records, or correct the identifier.",
        Citation.Stated("ISRCTN documentation", "ID-02: identifiers are never reused"));
}
