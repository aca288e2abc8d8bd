using Crn.Domain.Probability;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection;

/// <summary>What a set of sites must reach, and what it must keep to.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SelectionRequest
{
    internal const int MostRecruits = 100_000;

    /// <summary>Makes a request.</summary>
    /// <param name="target">Recruits wanted, 1 to 100,000: every number of recruits up to it is weighed.</param>
    /// <param name="by">The last day on which recruits count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is below 1 or above 100,000.</exception>
    /// <exception cref="ArgumentException"><paramref name="by"/> is of another calendar system than ISO.</exception>
    public SelectionRequest(int target, LocalDate by)
    {
        if (target > MostRecruits) throw new ArgumentOutOfRangeException(nameof(target), "It is at most 100,000.");
        (Target, By) = (AtLeast(1, target, nameof(target)), Guarded.Iso(by));
    }

    /// <summary>Recruits wanted.</summary>
    public int Target { get; }

    /// <summary>The last day on which recruits count.</summary>
    public LocalDate By { get; }

    /// <summary>
    /// The standard deviation of the logarithm of one factor, of mean 1, that multiplies the rates of all sites together: plans are too
    /// optimistic together. 0, the default, takes the sites as independent.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, above 2 or not a number.</exception>
    public double CommonSpread { get; init => field = Numbers.FiniteAndNotNegative(value) <= 2 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "A spread above 2 is no statement about rates."); }

    /// <summary>Sites that must be in the set, each once, by code.</summary>
    public ValueList<SiteCode> MustHave { get; init => field = value.Distinct().Order().ToValueList(); }

    /// <summary>Sites that must not be in the set, each once, by code.</summary>
    public ValueList<SiteCode> MustNotHave { get; init => field = value.Distinct().Order().ToValueList(); }

    /// <summary>From at least how many regions sites must come; sites without a region count for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int LeastRegions { get; init => field = AtLeast(0, value, nameof(value)); }

    /// <summary>How many sites the set may have; null for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? MostSites { get; init => field = value is { } most ? AtLeast(1, most, nameof(value)) : null; }

    /// <summary>How many sites of one region the set may have; null for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? MostOfOneRegion { get; init => field = value is { } most ? AtLeast(1, most, nameof(value)) : null; }

    /// <summary>The delivery staff the sites may take together, whole-time equivalents; null for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public decimal? MostStaff { get; init => field = value is null or >= 0 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "Staff is not negative."); }

    /// <summary>How many sites at least must serve an underserved area.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int LeastUnderserved { get; init => field = AtLeast(0, value, nameof(value)); }

    /// <summary>Regions that must have at least so many sites, each once.</summary>
    /// <exception cref="ArgumentException">A region is blank or given twice, or a number below 1.</exception>
    public ValueList<(string Region, int Sites)> LeastOfRegions { get; init => field = Regions(value); }

    /// <summary>How many partial sets the search may look at before it stops and states the gap left, at least 1; 200,000 by
    /// default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostNodes { get; init => field = AtLeast(1, value, nameof(value)); } = 200_000;

    /// <summary>The request as one line.</summary>
    /// <returns>Target and date.</returns>
    public override string ToString() => $"{Text.Of(Target)} recruits by {Text.Iso(By)}";

    // Whether a candidate may be in the set at all.
    internal bool Allows(SiteCandidate candidate) => !candidate.MeetsRequirements.IsFalse && !MustNotHave.Contains(candidate.Code);

    internal SelectionRequest With(int target, LocalDate by) => new(target, by)
    {
        CommonSpread = CommonSpread, MustHave = MustHave, MustNotHave = MustNotHave, LeastRegions = LeastRegions, MostSites = MostSites,
        MostOfOneRegion = MostOfOneRegion, MostStaff = MostStaff, LeastUnderserved = LeastUnderserved, LeastOfRegions = LeastOfRegions,
        MostNodes = MostNodes,
    };

    private static int AtLeast(int least, int value, string name) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, "It is at least " + Text.Of(least) + ".");

    private static ValueList<(string Region, int Sites)> Regions(ValueList<(string Region, int Sites)> value)
    {
        foreach (var (region, sites) in value)
        {
            Guarded.Text(region, nameof(value));
            AtLeast(1, sites, nameof(value));
        }

        if (value.Select(least => least.Region).Distinct(StringComparer.Ordinal).Count() < value.Count)
            throw new ArgumentException("A region is given twice.", nameof(value));
        return value.OrderBy(least => least.Region, StringComparer.Ordinal).ToValueList();
    }
}
