using System.Runtime.CompilerServices;
using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>What a site's past studies say together.</summary>
/// <remarks>A site without a record is unknown, not bad: every answer it cannot give is null. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record TrackRecord
{
    /// <summary>Makes a track record.</summary>
    /// <param name="studies">The rows, in any order; the same study twice counts once, with its latest figures.</param>
    /// <exception cref="ArgumentException">The rows speak of different sites, or of more than a thousand million people
    /// together.</exception>
    public TrackRecord(params ValueList<PastStudy> studies)
    {
        if (Guarded.Items(studies).Select(s => s.Site).Distinct().Count() > 1)
            throw new ArgumentException("A track record is of one site.", nameof(studies));
        Studies = studies
            .GroupBy(s => s.Study, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.OrderByDescending(s => s.AsAt).ThenByDescending(s => s.Recruited)
                .ThenByDescending(s => s.MonthsOpen).First())
            .OrderBy(s => s.Study, StringComparer.Ordinal)
            .ToValueList();
        if (Studies.Sum(s => (long)s.Recruited) > Plausible.People)
            throw new ArgumentException("One site did not recruit more than a thousand million people.", nameof(studies));
    }

    /// <summary>Makes a track record.</summary>
    /// <param name="studies">The rows, in any order; the same study twice counts once, with its latest figures.</param>
    /// <exception cref="ArgumentException">The rows speak of different sites, or of more than a thousand million people
    /// together.</exception>
    [OverloadResolutionPriority(-1)]
    public TrackRecord(params PastStudy[] studies)
        : this(Guarded.Sequence(studies))
    {
    }

    /// <summary>A track record without a study.</summary>
    public static TrackRecord None { get; } = new();

    /// <summary>Share of sites worldwide that recruit nobody: 0.11.</summary>
    public static Dated<decimal> WorldZeroRecruiterShare { get; } =
        new(0.11m, null, null, Citation.Stated("Clinical Leader / goBalto: Tufts report on site selection", "sites that recruit nobody"));

    /// <summary>The studies, each once, ordered by their keys.</summary>
    public ValueList<PastStudy> Studies { get; }

    /// <summary>Participants recruited in all of them.</summary>
    public int Recruited => Studies.Sum(s => s.Recruited);

    /// <summary>Months they were open, added up.</summary>
    public decimal MonthsOpen => Studies.Sum(s => s.MonthsOpen);

    /// <summary>Participants a month as observed; null when nothing was open.</summary>
    public decimal? ObservedRate => MonthsOpen > 0 ? Recruited / MonthsOpen : null;

    /// <summary>Share of the studies in which nobody was recruited; null without a study.</summary>
    public decimal? ZeroRecruiterShare => Studies.IsEmpty ? null : (decimal)Studies.Count(s => s.IsZeroRecruiter) / Studies.Count;

    /// <summary>Participants recruited as a share of those agreed, over the studies with a target; null without one.</summary>
    public decimal? ShareOfTargets
    {
        get
        {
            var agreed = Studies.Where(s => s.Target > 0).ToList();
            return agreed.Count == 0 ? null : (decimal)agreed.Sum(s => (long)s.Recruited) / agreed.Sum(s => (long)s.Target!.Value);
        }
    }

    /// <summary>Median days from selection to first participant, the lower of the middle two; null when no study says.</summary>
    /// <returns>The days.</returns>
    public int? MedianDaysToFirstParticipant() => QuartilesOfDaysToFirstParticipant()?.Median;

    /// <summary>Quartiles of the days from selection to first participant, each an observed value; null when no study says.</summary>
    /// <returns>The quartiles.</returns>
    public (int Lower, int Median, int Upper)? QuartilesOfDaysToFirstParticipant()
    {
        var days = Studies.Select(s => s.DaysToFirstParticipant).OfType<int>().Order().ToList();
        return days.Count == 0 ? null : (days[(days.Count - 1) / 4], days[(days.Count - 1) / 2], days[(3 * (days.Count - 1)) / 4]);
    }

    /// <summary>The record as one line.</summary>
    /// <returns>How many studies, participants and months.</returns>
    public override string ToString() =>
        $"{Text.Count(Studies.Count, "study", "studies")}: {Text.Count(Recruited, "participant", "participants")} in " +
        $"{Text.Of(MonthsOpen)} months";

    /// <summary>Participants a month to expect, shrunk towards a prior.</summary>
    /// <param name="prior">The prior; <see cref="SiteRatePrior.Published"/> when left out.</param>
    /// <returns>The rate; that of the prior without a record.</returns>
    public decimal ShrunkenRate(SiteRatePrior? prior = null) => (prior ?? SiteRatePrior.Published).Shrunken(Recruited, MonthsOpen);
}
