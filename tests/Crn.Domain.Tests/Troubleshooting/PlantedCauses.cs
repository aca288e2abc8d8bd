using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>How often what was planted in simulated studies is found: parts of the gap, and what is said without a log.</summary>
internal static class PlantedCauses
{
    public static ShortfallCause[] All { get; } = [.. Enum.GetValues<ShortfallCause>()
        .Where(cause => cause is not (ShortfallCause.RateOfOpenSites or ShortfallCause.SitesNotPlanned
            or ShortfallCause.OpeningNotKnown or ShortfallCause.Chance))];

    private static ShortfallCause[] Steps { get; } =
        [.. All.Where(cause => cause is >= ShortfallCause.Supply and <= ShortfallCause.LossAfterConsent)];

    /// <summary>Of so many studies, in how many one planted cause is the first part, and among the first three.</summary>
    public static (int First, int FirstThree) One(ShortfallCause planted, double size, IEnumerable<int> seeds)
    {
        var (first, three) = (0, 0);
        foreach (var seed in seeds)
        {
            var leading = Leading(new SimulatedStudy(seed, size, null, planted), true);
            if (leading.FirstOrDefault() == planted && leading.Count > 0) first++;
            if (leading.Take(3).Contains(planted)) three++;
        }

        return (first, three);
    }

    /// <summary>Of so many studies with two planted causes, in how many both are among the first three, and one of them is first.
    /// </summary>
    public static (int OneFirst, int BothInThree) Two(double size, IEnumerable<int> seeds)
    {
        var (first, both) = (0, 0);
        foreach (var seed in seeds)
        {
            var random = new Random(seed);
            var (one, other) = (All[random.Next(All.Length)], All[random.Next(All.Length - 1)]);
            if (other == one) other = All[^1];
            var leading = Leading(new SimulatedStudy(seed, size, null, one, other), true);
            if (leading.Count > 0 && (leading[0] == one || leading[0] == other)) first++;
            if (leading.Take(3).Contains(one) && leading.Take(3).Contains(other)) both++;
        }

        return (first, both);
    }

    /// <summary>Of so many studies with a planted step and no log: in how many the rate as a whole is the first part, in how many any step
    /// has a number, and in how many the diagnosis names a cause that is not one of those the rate as a whole can contain.</summary>
    public static (int RateFirst, int StepsBlamed, int StepsNamed) WithoutLog(double size, IEnumerable<int> seeds)
    {
        var (rate, blamed, named) = (0, 0, 0);
        foreach (var seed in seeds)
        {
            var study = new SimulatedStudy(seed, size, null, Steps[seed % Steps.Length]);
            var split = ShortfallAttribution.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt).Value.Study;
            if (split.Leading() is [var first, ..] && first.Cause == ShortfallCause.RateOfOpenSites) rate++;
            if (Steps.Any(step => split.Of(step).Recruits is not null)) blamed++;
            var diagnosis = StudyDiagnosis.Of(StudySignals.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt));
            if (diagnosis.Branch is DiagnosisBranch.Supply or DiagnosisBranch.Eligibility or DiagnosisBranch.Approach
                or DiagnosisBranch.Consent or DiagnosisBranch.AfterConsent) named++;
        }

        return (rate, blamed, named);
    }

    private static List<ShortfallCause> Leading(SimulatedStudy study, bool withLog) => [.. ShortfallAttribution.Of(study.Plan, study.Ledger,
        SimulatedStudy.AsAt, withLog ? study.Log : null, withLog ? SimulatedStudy.Funnel : null).Value.Study.Leading()
        .Select(part => part.Cause)];
}
