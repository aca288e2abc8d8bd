using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Sites.Matching;

namespace Crn.Domain.Sites;

/// <content>The match of a study against every site.</content>
public sealed partial class SiteKnowledgeBase
{
    /// <summary>Matches what a study requires against every site open on a date.</summary>
    /// <param name="requirements">What the study requires; their codes differ.</param>
    /// <param name="scoring">How sites that nothing excludes are put in order.</param>
    /// <param name="asAt">The date: claims that stand on it count.</param>
    /// <param name="study">Facts of the study that criteria read beside those of the site; none when left out.</param>
    /// <returns>Which sites meet the requirements, which nearly, which might, in order, with the reasons.</returns>
    /// <exception cref="ArgumentException">Two requirements share a code, or <paramref name="asAt"/> is of another calendar
    /// system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="scoring"/> is null.</exception>
    public SiteMatches Match(ValueList<SiteRequirement> requirements, SiteScoring scoring, LocalDate asAt, FactSheet? study = null)
    {
        Guard.Against.Null(scoring);
        Guarded.Iso(asAt);
        if (Guarded.Items(requirements).Select(r => r.Code).Distinct(StringComparer.Ordinal).Count() < requirements.Count)
            throw new ArgumentException("Two requirements share a code.", nameof(requirements));
        var truths = new TruthColumns(Index.Columns, Index.Sites.Length, FactColumnBuilder.Day(asAt), study ?? FactSheet.Empty);
        return new SiteMatching(this, Index.Sites, requirements, scoring, asAt, study ?? FactSheet.Empty, truths).Run();
    }
}
