using System.Globalization;
using Crn.Domain.Troubleshooting;
using Crn.Samples.Shared;

namespace Crn.Samples.Rescue;

/// <summary>The page of a recovery plan: why it is behind, what can be done, what that brings and costs.</summary>
internal static class RecoveryPage
{
    public static string Of(StudyFiles study, StudyDiagnosis diagnosis, RecoveryPlan recovery, double wanted)
    {
        var page = new PageShell(study.Title);
        var (before, least) = (recovery.Before, recovery.LeastSet(wanted));
        var split = diagnosis.Signals.Attribution!.Study;
        page.Answer(
        [
            $"{split.Actual} recruited by {diagnosis.Signals.Through:yyyy-MM-dd}, {Number(split.Planned)} planned: {Number(split.Gap)} " +
            $"behind.",
            $"Nothing done: {Percent(before.ProbabilityOnTime)} to reach {before.Target} by {before.Closes:yyyy-MM-dd}, for {before.Cost}.",
            least is null ? $"No combination of the actions gives {Percent(wanted)}." : $"Least set for {Percent(wanted)}: {Names(least)}. "
                + $"{Percent(least.ProbabilityOnTime)} to reach {least.Target} by {least.Closes:yyyy-MM-dd}, for {least.Cost}.",
        ]);
        page.Heading("Where the gap comes from");
        page.Picture("From what was planned to what was recruited, part by part", narrow => Pictures.Waterfall(split, narrow));
        page.Heading("Why");
        page.Paragraph(diagnosis.Branch is { } branch ? $"The trouble lies first in {Where(branch)}: {diagnosis.BranchBecause}."
            : $"Where the trouble lies is open: {diagnosis.BranchBecause}.");
        page.Table(["Cause", "Recruits at most", "Because", "What helps"], diagnosis.Causes.Select(cause => new[]
        {
            $"{cause.Cause.Code} {cause.Cause.Question}", cause.Recruits is { } most ? Number(most)
                : "not known", cause.Because, cause.Cause.Remedy,
        }));
        page.Paragraph("Not known yet; to ask next: "
            + string.Join("; ", diagnosis.Ask.Take(4).Select(fact => fact.Question.TrimEnd('?'))) + ".");
        page.Heading("What each action brings");
        page.Table(["Action", "On time", "Median finish", "Cost", "The number rests on"], recovery.Each().Prepend(before).Select(outlook =>
            new[] { Names(outlook), Percent(outlook.ProbabilityOnTime), outlook.Finish.ToString(), outlook.Cost.ToString(),
                Basis(outlook) }));
        page.Heading("Before and after");
        var after = least ?? recovery.Frontier()[^1];
        page.Picture("Recruits known, and eight in ten outcomes with nothing done and with the least set", narrow => Pictures.Fans(
            Known(study), Fan(before, study.AsAt), Fan(after, study.AsAt), (before.Target, after.Target), narrow));
        page.Heading("What money buys");
        var frontier = recovery.Frontier();
        page.Picture("Every point of the line is the most probable combination for its cost; diamonds are single actions",
            narrow => Pictures.Frontier([.. frontier], [.. recovery.Each()], narrow));
        page.Table(["Combination", "On time", "Cost"], frontier.Select(outlook =>
            new[] { Names(outlook), Percent(outlook.ProbabilityOnTime), outlook.Cost.ToString() }));
        return page.Html("Study, counts and costs are made up for this sample. Forecasts by Crn.Domain, RecruitmentForecaster.Project.");
    }

    private static List<(LocalDate Date, int Count)> Known(StudyFiles study)
    {
        List<(LocalDate, int)> points = [];
        for (var day = study.Plan.Window.Opening; day <= study.AsAt; day = day.PlusMonths(1))
            points.Add((day, study.Ledger.RecruitedBy(day.PlusDays(-1)).AtLeast));
        points.Add((study.AsAt, study.Ledger.Recruited));
        return points;
    }

    private static IReadOnlyList<Crn.Domain.Projection.FanPoint> Fan(RecoveryOutlook outlook, LocalDate from)
    {
        List<LocalDate> dates = [];
        for (var day = from; day < outlook.Closes; day = day.PlusMonths(1)) dates.Add(day);
        return [.. outlook.Fan([.. dates, outlook.Closes], [0.1, 0.5, 0.9])];
    }

    private static string Names(RecoveryOutlook outlook) =>
        outlook.Actions.IsEmpty ? "nothing done" : string.Join("; ", outlook.Actions.Select(action => action.Name));

    private static string Basis(RecoveryOutlook outlook) => outlook.Actions.IsEmpty ? "plan and ledger"
        : string.Join("; ", outlook.Actions.Select(action => action.Basis switch
        {
            EffectBasis.Structural => "plan and ledger",
            EffectBasis.Evidence => "a published effect",
            EffectBasis.CallersOwn => "our own figure",
            _ => "nothing: not quantified",
        }));

    private static string Where(DiagnosisBranch branch) => branch switch
    {
        DiagnosisBranch.Data => "the data",
        DiagnosisBranch.SetUp => "set-up",
        DiagnosisBranch.ZeroRecruiters => "sites that recruit nobody",
        DiagnosisBranch.Supply => "people to screen",
        DiagnosisBranch.Eligibility => "who is eligible",
        DiagnosisBranch.Approach => "who is asked",
        DiagnosisBranch.Consent => "who consents",
        DiagnosisBranch.AfterConsent => "who is lost after consent",
        DiagnosisBranch.Rate => "the rate of open sites",
        DiagnosisBranch.Decline => "a decline",
        _ => "the target or the timeline",
    };

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
