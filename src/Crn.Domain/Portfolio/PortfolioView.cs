using Crn.Domain.Specialties;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>The portfolio as it stood at the end of a day.</summary>
/// <remarks>Only what was recorded by then plays a part, later corrections do not. Equality is by portfolio and day. Immutable and
/// thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PortfolioView
{
    private readonly PortfolioStudy[] held;
    private readonly Study[] studies;

    private PortfolioView(StudyPortfolio portfolio, LocalDate asAt, PortfolioStudy[] held, Study[] studies) =>
        (Portfolio, AsAt, this.held, this.studies) = (portfolio, asAt, held, studies);

    /// <summary>The portfolio viewed.</summary>
    public StudyPortfolio Portfolio { get; }

    /// <summary>The day.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The studies supported on the day, each as its record stood then.</summary>
    public ValueList<Study> Studies => new(studies);

    /// <summary>Counts the studies by specialty.</summary>
    /// <param name="countSupporting">Whether a study counts under each supporting specialty beside its managing one; once nationally unless
    /// given.</param>
    /// <returns>The counts with the rule.</returns>
    public SpecialtyCounts CountBySpecialty(bool countSupporting = false)
    {
        Dictionary<Specialty, int> counts = [];
        var notAttributed = 0;
        foreach (var study in studies)
        {
            if (study.ManagingSpecialty is { } managing) counts[managing] = counts.GetValueOrDefault(managing) + 1;
            else notAttributed++;
            if (!countSupporting) continue;
            foreach (var supporting in study.SupportingSpecialties) counts[supporting] = counts.GetValueOrDefault(supporting) + 1;
        }

        return new(countSupporting, counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)).ToValueList(), notAttributed, studies.Length);
    }

    /// <summary>Counts the studies of a group of statuses.</summary>
    /// <param name="group">The group, or null for the studies whose record states no status.</param>
    /// <returns>How many.</returns>
    public int Count(StudyStatusGroup? group)
    {
        var count = 0;
        foreach (var study in studies)
        {
            if (study.StatusGroup == group) count++;
        }

        return count;
    }

    /// <summary>The studies whose sponsor is due to say whether they are on track (TC-03): due, or perhaps due.</summary>
    /// <param name="policy">How often; <see cref="AssessmentPolicy.Published"/> when left out.</param>
    /// <returns>The duties, in the order of the portfolio; <see cref="DutyStatus.CannotTell"/> where an opening known in part leaves it
    /// open.</returns>
    public ValueList<StudyDuty> AssessmentsDue(AssessmentPolicy? policy = null) => held
        .Zip(studies, (held, study) => StudyDuties.Assessment(held, study, AsAt, policy ?? AssessmentPolicy.Published))
        .Where(duty => duty.Status != DutyStatus.NotDue)
        .ToValueList();

    /// <summary>What is wrong or doubtful in the records.</summary>
    /// <returns>The findings, by study in the order of the portfolio.</returns>
    public ValueList<DataQualityFinding> DataQuality() => studies.SelectMany(study => DataQualityRules.Of(study, AsAt)).ToValueList();

    /// <summary>
    /// Where each study stands with the duties of the terms and conditions that can be read from its record (TC-01, TC-02, TC-03, TC-06).
    /// </summary>
    /// <param name="policy">How often assessments are due; <see cref="AssessmentPolicy.Published"/> when left out.</param>
    /// <returns>The duties, by study in the order of the portfolio.</returns>
    public ValueList<StudyDuty> Duties(AssessmentPolicy? policy = null) =>
        held.Zip(studies).SelectMany(pair => StudyDuties.Of(pair.First, pair.Second, AsAt, policy ?? AssessmentPolicy.Published))
            .ToValueList();

    /// <summary>Whether both view the same portfolio on the same day.</summary>
    /// <param name="other">The other view.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(PortfolioView? other) => other is not null && AsAt == other.AsAt && Portfolio == other.Portfolio;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(AsAt, studies.Length);

    /// <summary>The view in one line.</summary>
    /// <returns>How many studies, and the day.</returns>
    public override string ToString() => Text.Count(studies.Length, "study", "studies") + " as at " + Text.Iso(AsAt);

    internal static PortfolioView Of(StudyPortfolio portfolio, LocalDate asAt)
    {
        var (held, studies, count) = (new PortfolioStudy[portfolio.Studies.Count], new Study[portfolio.Studies.Count], 0);
        foreach (var study in portfolio.Studies)
        {
            if (!study.IsSupportedOn(asAt) || study.History.AsOf(asAt) is not { } then) continue;
            (held[count], studies[count]) = (study, then);
            count++;
        }

        return new(portfolio, asAt, held[..count], studies[..count]);
    }
}
