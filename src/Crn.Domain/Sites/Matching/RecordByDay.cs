using Crn.Domain.Rules;

namespace Crn.Domain.Sites.Matching;

/// <summary>What the past studies of one site say together on each day on which that changes: what a <see cref="TrackRecord"/> of the
/// studies known by then says, each study taken in once.</summary>
internal sealed class RecordByDay
{
    private readonly Dictionary<string, PastStudy> latest = new(StringComparer.OrdinalIgnoreCase);

    // In order.
    private readonly List<int> daysToFirstParticipant = [];
    private long recruited;
    private decimal monthsOpen;
    private int zeroRecruiters;

    private RecordByDay()
    {
    }

    /// <summary>The days in order, each with the facts from then on.</summary>
    /// <exception cref="ArgumentException">More than a thousand million people, or months, come together.</exception>
    public static IEnumerable<(LocalDate Day, ValueList<(Fact Fact, FactValue Value)> Facts)> Of(IEnumerable<PastStudy> studies)
    {
        var record = new RecordByDay();
        foreach (var day in studies.GroupBy(s => s.AsAt).OrderBy(g => g.Key))
        {
            foreach (var study in day) record.Add(study);
            yield return (day.Key, [.. record.Facts()]);
        }
    }

    // Of the figures of one study the latest count, of those the higher ones.
    private void Add(PastStudy study)
    {
        if (latest.TryGetValue(study.Study, out var before))
        {
            if ((study.AsAt, study.Recruited, study.MonthsOpen).CompareTo((before.AsAt, before.Recruited, before.MonthsOpen)) <= 0) return;
            Count(before, -1);
            if (before.DaysToFirstParticipant is { } gone) daysToFirstParticipant.RemoveAt(daysToFirstParticipant.BinarySearch(gone));
        }

        latest[study.Study] = study;
        Count(study, 1);
        if (study.DaysToFirstParticipant is not { } days) return;
        var at = daysToFirstParticipant.BinarySearch(days);
        daysToFirstParticipant.Insert(at < 0 ? ~at : at, days);
    }

    private void Count(PastStudy study, int times)
    {
        recruited += times * study.Recruited;
        monthsOpen += times * study.MonthsOpen;
        if (study.IsZeroRecruiter) zeroRecruiters += times;
    }

    private IEnumerable<(Fact Fact, FactValue Value)> Facts()
    {
        if (recruited > Plausible.People) throw new ArgumentException("One site did not recruit more than a thousand million people.");
        yield return (SiteProfileFacts.PastRecruits, FactValue.Exactly((int)recruited));
        yield return (SiteProfileFacts.PastMonthsOpen, FactValue.Exactly(monthsOpen));
        yield return (SiteProfileFacts.ShrunkenRate, FactValue.Exactly(SiteRatePrior.Published.Shrunken((int)recruited, monthsOpen)));
        yield return (SiteProfileFacts.ZeroRecruiterShare, FactValue.Exactly((decimal)zeroRecruiters / latest.Count));
        if (daysToFirstParticipant.Count > 0)
        {
            yield return (SiteProfileFacts.PastDaysToFirstParticipant,
                FactValue.Exactly(daysToFirstParticipant[(daysToFirstParticipant.Count - 1) / 2]));
        }
    }
}
