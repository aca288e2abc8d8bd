using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Workforce;

/// <summary>
/// Published scores of how much work a study is, where there is no schedule of visits: the Ontario protocol assessment level, the levels of
/// the study intensity tool, and credits.
/// </summary>
/// <remarks>A score compares studies; it is no number of hours, and the same score can hide different work.</remarks>
/// <example>
/// <code>
/// var study = FactSheet.Empty.With(WorkloadScores.IsInterventional, true).With(WorkloadScores.IsPhase1, false)
///     .With(WorkloadScores.TestsADrug, true).With(WorkloadScores.SpecialProcedures, 3).With(WorkloadScores.CentralProcesses, 0);
/// WorkloadScores.Opal(study);          // 5
/// WorkloadScores.Intensity(4);         // medium
/// </code>
/// </example>
public static class WorkloadScores
{
    /// <summary>Where the protocol assessment level comes from.</summary>
    public static Citation OpalSource { get; } =
        Citation.Stated("Tyson et al., J Clin Transl Res 2024;10(4):229", "adapted Ontario Protocol Assessment Level");

    private static readonly Citation OpalOrder = Citation.Inferred("Tyson et al., J Clin Transl Res 2024;10(4):229",
        "rows 5 and 6 overlap as printed: the first match from 8 down");

    private static readonly Citation IntensityTool =
        Citation.Stated("HSJ: how to measure activity and workforce planning for clinical research staff", "1 and 2 are low");

    private static readonly Citation IntensityNames =
        Citation.Inferred("HSJ: how to measure activity and workforce planning for clinical research staff", "names of 3 to 6");

    /// <summary>Whether the study is interventional.</summary>
    public static Fact<bool> IsInterventional { get; } =
        Fact.YesNo("opal.is-interventional", "Is the study interventional?").From("sponsor");

    /// <summary>Whether it is a trial of phase I.</summary>
    public static Fact<bool> IsPhase1 { get; } = Fact.YesNo("opal.is-phase-1", "Is it a trial of phase I?").From("sponsor");

    /// <summary>Whether it tests a drug, and not for example diet or exercise.</summary>
    public static Fact<bool> TestsADrug { get; } = Fact.YesNo("opal.tests-a-drug", "Does it test a drug?").From("sponsor");

    /// <summary>Visits of a participant.</summary>
    public static Fact<int> Visits { get; } = Fact.Count("opal.visits", "How many visits has a participant?").From("sponsor");

    /// <summary>Special procedures: magnetic resonance imaging, electrocardiogram, biopsy, cognitive test.</summary>
    public static Fact<int> SpecialProcedures { get; } =
        Fact.Count("opal.special-procedures", "How many special procedures are there (MRI, ECG, biopsy, cognitive test)?").From("sponsor");

    /// <summary>Central processes: central laboratory, central review of eligibility or of electrocardiograms.</summary>
    public static Fact<int> CentralProcesses { get; } =
        Fact.Count("opal.central-processes", "How many central processes are there (laboratory, review of eligibility or ECG)?")
        .From("sponsor");

    /// <summary>Where a row of the level comes from, with its grade.</summary>
    /// <param name="level">The level, 1 to 8.</param>
    /// <returns>Stated; of 5 and 6, which overlap as printed, that the higher goes first is inferred.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public static Citation OpalSourceOf(int level) => level switch
    {
        5 or 6 => OpalOrder,
        >= 1 and <= 8 => OpalSource,
        _ => throw new ArgumentOutOfRangeException(nameof(level), "A level lies from 1 to 8."),
    };

    /// <summary>
    /// The rows of the level, the highest first: the first that is met is the level. Rows 5 and 6 overlap as they are printed; to take the
    /// first from the highest down is inferred.
    /// </summary>
    public static ValueList<(int Level, Criterion Criterion)> OpalLevels { get; } =
    [
        (8, IsInterventional.IsTrue() & IsPhase1.IsTrue()),
        (7, Later & SpecialProcedures.AtLeast(2) & CentralProcesses.AtLeast(2)),
        (6, Later & ((SpecialProcedures.AtLeast(2) & CentralProcesses.AtLeast(1))
            | (SpecialProcedures.AtLeast(1) & CentralProcesses.AtLeast(2)))),
        (5, Later & (SpecialProcedures.AtLeast(2) | CentralProcesses.AtLeast(2))),
        (4, Later & (SpecialProcedures.AtLeast(1) | CentralProcesses.AtLeast(1))),
        (3, IsInterventional.IsTrue() & IsPhase1.IsFalse() & TestsADrug.IsFalse()),
        (2, IsInterventional.IsFalse() & Visits.AtLeast(2)),
        (1, IsInterventional.IsFalse() & Visits.AtMost(1)),
    ];

    private static Criterion Later => IsInterventional.IsTrue() & IsPhase1.IsFalse() & TestsADrug.IsTrue();

    /// <summary>The protocol assessment level, 1 to 8.</summary>
    /// <param name="study">What is known of the study.</param>
    /// <returns>The level; null while facts are missing that decide it, and for a drug study without special procedure and central process,
    /// for which the table has no row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static int? Opal(FactSheet study) => PossibleOpal(study) is [var level] && !MayHaveNone(study) ? level : null;

    /// <summary>The levels that what is known leaves possible, the lowest first.</summary>
    /// <param name="study">What is known of the study.</param>
    /// <returns>The levels; empty where the table has no row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static ValueList<int> PossibleOpal(FactSheet study)
    {
        ArgumentNullException.ThrowIfNull(study);
        List<int> possible = [];
        foreach (var (level, criterion) in OpalLevels)
        {
            var answer = criterion.Evaluate(study);
            if (answer != Truth.False) possible.Add(level);
            if (answer == Truth.True) break;
        }

        possible.Reverse();
        return [.. possible];
    }

    /// <summary>The level with adjustments for contacts and other elements, in steps of a half.</summary>
    /// <param name="level">The level, 1 to 8.</param>
    /// <param name="halves">How many halves are added, or taken away below 0; 20 at most either way.</param>
    /// <returns>The adjusted score, never below 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside, or more is taken away than the level has.</exception>
    public static decimal Adjusted(int level, int halves)
    {
        if (level is < 1 or > 8) throw new ArgumentOutOfRangeException(nameof(level), "A level lies from 1 to 8.");
        if (halves is < -20 or > 20) throw new ArgumentOutOfRangeException(nameof(halves), "At most 20 halves either way.");
        return level + (halves / 2m) is >= 0 and var score
            ? score
            : throw new ArgumentOutOfRangeException(nameof(halves), "No score is below 0.");
    }

    /// <summary>
    /// What a score of the study intensity tool is called. "Low" is stated for 1 and 2, the other names are inferred; how hours become a
    /// score was not published.
    /// </summary>
    /// <param name="score">The score, 1 to 6.</param>
    /// <returns><c>low</c>, <c>medium</c> or <c>high</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public static string Intensity(int score) => score switch
    {
        1 or 2 => "low",
        3 or 4 => "medium",
        5 or 6 => "high",
        _ => throw new ArgumentOutOfRangeException(nameof(score), "A score of intensity lies from 1 to 6."),
    };

    /// <summary>Where the name of a score of the study intensity tool comes from, with its grade.</summary>
    /// <param name="score">The score, 1 to 6.</param>
    /// <returns>Stated for 1 and 2, inferred for the others.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public static Citation IntensitySource(int score) => Intensity(score) == "low" ? IntensityTool : IntensityNames;

    /// <summary>
    /// The load of a site in points: over its open studies, score by participants, those in follow-up with a weight of their own. That it
    /// is summed so is background knowledge; the weight is the site's.
    /// </summary>
    /// <param name="followUpWeight">What a participant in follow-up counts beside one in the active part, 0 or more.</param>
    /// <param name="studies">Each open study: its score, participants in the active part, and in follow-up; none negative.</param>
    /// <returns>Points, as <c>SiteFacts.LoadWithStudy</c> takes them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="OverflowException">The load is beyond the range of <see cref="decimal"/>.</exception>
    public static decimal LoadOfSite(
        decimal followUpWeight, params ValueList<(decimal Score, int Active, int InFollowUp)> studies)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(followUpWeight, 0);
        if (studies.Any(s => s.Score < 0 || s.Active < 0 || s.InFollowUp < 0))
            throw new ArgumentOutOfRangeException(nameof(studies), "Scores and participants are not negative.");
        return studies.Sum(s => s.Score * (s.Active + (followUpWeight * s.InFollowUp)));
    }

    /// <summary>
    /// Workload credits of twelve months: 1 for each participant enrolled in a trial of phase II or III, a half for an enrolment for
    /// laboratory work, a quarter for one in follow-up, 0.15 for one enrolled by an affiliate (United States, 1992).
    /// </summary>
    /// <param name="enrolled">Participants enrolled.</param>
    /// <param name="laboratory">Enrolled for laboratory work.</param>
    /// <param name="followUp">In follow-up.</param>
    /// <param name="affiliate">Enrolled by affiliates.</param>
    /// <returns>Credits; 40 make one whole-time equivalent: see <see cref="WorkforceParameters.CreditsPerWholeTimeEquivalent"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static decimal Credits(int enrolled, int laboratory, int followUp, int affiliate = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(enrolled);
        ArgumentOutOfRangeException.ThrowIfNegative(laboratory);
        ArgumentOutOfRangeException.ThrowIfNegative(followUp);
        ArgumentOutOfRangeException.ThrowIfNegative(affiliate);
        return enrolled + (laboratory * 0.5m) + (followUp * 0.25m) + (affiliate * 0.15m);
    }

    // The table has no row for it, so that a study that may be one has no level yet.
    private static bool MayHaveNone(FactSheet study) =>
        (Later & SpecialProcedures.AtMost(0) & CentralProcesses.AtMost(0)).Evaluate(study) != Truth.False;
}
