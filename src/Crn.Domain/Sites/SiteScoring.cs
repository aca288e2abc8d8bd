using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Specialties;

namespace Crn.Domain.Sites;

/// <summary>How sites that no blocker excludes are put in order: parts with weights that sum to 1.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteScoring
{
    /// <summary>Makes a scoring.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="parts">The parts; their weights sum to 1 and their codes differ.</param>
    /// <exception cref="ArgumentException">The weights do not sum to 1, or two parts share a code.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public SiteScoring(Citation source, params ValueList<ScorePart> parts)
    {
        Source = Guard.Against.Null(source);
        if (Guarded.Items(parts).Sum(p => p.Weight) != 1m) throw new ArgumentException("The weights of a score sum to 1.", nameof(parts));
        if (parts.Select(p => p.Code).Distinct(StringComparer.Ordinal).Count() < parts.Count)
            throw new ArgumentException("Two parts of a score share a code.", nameof(parts));
        Parts = parts;
    }

    /// <summary>Makes a scoring.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="parts">The parts; their weights sum to 1 and their codes differ.</param>
    /// <exception cref="ArgumentException">The weights do not sum to 1, or two parts share a code.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    [OverloadResolutionPriority(-1)]
    public SiteScoring(Citation source, params ScorePart[] parts)
        : this(source, Guarded.Sequence(parts))
    {
    }

    /// <summary>Where the order of importance comes from.</summary>
    public static Citation PublishedMethod { get; } =
        Citation.Default("site ranking; that the pool of patients, speed and disease networks matter more than cost is stated by Gehring " +
            "et al. (SAT-EU), BMJ Open 2013;3:e002957");

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; }

    /// <summary>The parts.</summary>
    public ValueList<ScorePart> Parts { get; }

    /// <summary>
    /// The defaults of the library for a specialty: population 0.35, track record 0.25, staff and investigator 0.20, set-up speed 0.10,
    /// strength in the specialty 0.10; cost is not scored. Weights and reference values are design defaults.
    /// </summary>
    /// <param name="managing">The managing specialty of the study.</param>
    /// <returns>The scoring.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="managing"/> is <c>default</c>.</exception>
    public static SiteScoring For(Specialty managing) => new(
        PublishedMethod,
        ScorePart.MoreIsBetter("population", "Eligible people a year", 0.35m, SiteProfileFacts.AnnualPool, 100m),
        ScorePart.MoreIsBetter("track-record", "Participants a month to expect from the record", 0.25m,
            SiteProfileFacts.ShrunkenRate, 0.95m),
        ScorePart.ShareOf(
            "staff",
            "Staff and investigator",
            0.20m,
            SiteProfileFacts.InvestigatorWilling.IsTrue(),
            SiteProfileFacts.InvestigatorProtectedTime.IsTrue(),
            SiteProfileFacts.InvestigatorComparableStudies.AtLeast(1),
            SiteProfileFacts.DeliveryStaff.AtLeast(1m)),
        ScorePart.FewerIsBetter("set-up-speed", "Days from selection to first participant in the past", 0.10m,
            SiteProfileFacts.PastDaysToFirstParticipant, 150m),
        ScorePart.ShareOf("strength", "Strength in " + managing.Name, 0.10m, SiteProfileFacts.StrongIn(managing).IsTrue()));
}
