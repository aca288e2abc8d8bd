using Crn.Domain.Rules;

namespace Crn.Domain.Sites;

/// <summary>One site against one study: what it meets, what is not known, its score with the parts, and what would help.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class SiteMatch
{
    private readonly SiteMatches matches;

    internal SiteMatches Matches => matches;
    private readonly int row;

    // The answers stay in the columns of the match; a site knows its row.
    internal SiteMatch(SiteMatches matches, int row, Site site, Truth status, int unknownFacts)
    {
        (this.matches, this.row) = (matches, row);
        (Site, MeetsBlockers, UnknownFacts) = (site, status, unknownFacts);
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>Whether it meets everything that blocks; where that is unknown, the site is asked, not excluded.</summary>
    public Truth MeetsBlockers { get; }

    /// <summary>How many of the facts that the requirements and the score read are not known at the site.</summary>
    public int UnknownFacts { get; }

    /// <summary>The score with its parts.</summary>
    public SiteScore Score =>
        new(matches.Scoring.Parts.Select((part, i) => (part, matches.Parts[i].Low[row], matches.Parts[i].High[row])).ToValueList());

    /// <summary>Everything known of the site on the date of the match, with who said so.</summary>
    /// <returns>The facts.</returns>
    public FactSheet Profile() => matches.Knowledge.Profile(Site.Code, matches.AsAt);

    /// <summary>Requirements the site is known not to meet: why it is excluded, when one of them blocks.</summary>
    /// <returns>The requirements, in order.</returns>
    public ValueList<SiteRequirement> NotMet() => Where(-1);

    /// <summary>Requirements of which it is not known whether the site meets them.</summary>
    /// <returns>The requirements, in order.</returns>
    public ValueList<SiteRequirement> Unknown() => Where(0);

    /// <summary>What to ask the site: the facts that can still settle a requirement, ordered by code.</summary>
    /// <returns>The facts.</returns>
    public ValueList<Fact> MissingFacts()
    {
        var known = matches.KnownOf(this);
        return Unknown().SelectMany(r => r.Criterion.MissingFacts(known)).Distinct().Order(Fact.ByCode)
            .ToValueList();
    }

    /// <summary>Whether the site meets a requirement.</summary>
    /// <param name="requirement">One of the requirements of the match.</param>
    /// <returns>True, false or unknown.</returns>
    /// <exception cref="ArgumentException">The match did not ask for it.</exception>
    public Truth Meets(SiteRequirement requirement)
    {
        for (var i = 0; i < matches.Truths.Length; i++)
        {
            if (matches.Requirements[i] == requirement)
                return matches.Truths[i][row] switch { > 0 => Truth.True, < 0 => Truth.False, _ => Truth.Unknown };
        }

        throw new ArgumentException("The match did not ask for this requirement.", nameof(requirement));
    }

    /// <summary>Participants to expect at the site: its shrunken rate times the months it is open.</summary>
    /// <param name="monthsOpen">Months open to recruitment, 0 or more; a month is 365.25/12 days.</param>
    /// <returns>The expected number; that of the published prior for a site without a record.</returns>
    /// <exception cref="ArgumentException"><paramref name="monthsOpen"/> is negative.</exception>
    public decimal ExpectedRecruits(decimal monthsOpen) => matches.ExpectedRecruits(this, monthsOpen);

    /// <summary>The site, whether it meets what blocks, and its score.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Site}: {(MeetsBlockers.IsTrue ? "met" : MeetsBlockers.IsFalse ? "not met" : "unknown")}, {Score}";

    private ValueList<SiteRequirement> Where(int truth)
    {
        List<SiteRequirement> found = [];
        for (var i = 0; i < matches.Truths.Length; i++)
        {
            if (matches.Truths[i][row] == truth) found.Add(matches.Requirements[i]);
        }

        return found.ToValueList();
    }
}
