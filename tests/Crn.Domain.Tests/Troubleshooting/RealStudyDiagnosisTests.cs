using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Projection;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>
/// Real multicentre trials diagnosed at half time, and what followed. Their plans are not published: planned is what the sites did in the
/// first quarter of the time; of the International Stroke Trial a hospital's first recruit stands for its opening.
/// </summary>
public class RealStudyDiagnosisTests
{
    private static readonly Lazy<List<Diagnosed>> All = new(() => [.. RealTrial.All(name => new StreamReader(Scenario.FindStream(name)))
        .Where(trial => trial.Plan.Sites.Count > 1).Select(Diagnosed.At)]);

    private static readonly Lazy<List<Diagnosed>> Trials = new(() => [.. All.Value.Where(trial => trial.Plan.Sites.Count >= 5)]);

    [Fact]
    public void A_site_that_is_silent_at_half_time_recruits_nobody_afterwards_far_more_often_than_others()
    {
        var silent = Trials.Value.SelectMany(trial => trial.Silent.Select(trial.After)).ToList();
        var others = Trials.Value.SelectMany(trial => trial.Plan.Sites.Where(site => !trial.Silent.Contains(site.Code))
            .Select(site => trial.After(site.Code))).ToList();
        TestContext.Current.SendDiagnosticMessage($"{silent.Count(count => count == 0)} of {silent.Count}, " +
            $"{others.Count(count => count == 0)} of {others.Count}; "
            + $"{silent.Average():0.0} and {others.Average():0.0} recruits a site\n{string.Join("\n", Trials.Value)}");
        Assert.True(silent.Count >= 15 && others.Count >= 150);
        Assert.True(silent.Count(count => count == 0) / (double)silent.Count > 8 * others.Count(count => count == 0) / (double)others.Count,
            string.Join("\n", Trials.Value.Select(trial => trial.ToString())));
        Assert.True(silent.Average() < others.Average() / 5);
    }

    [Fact]
    public void A_decline_or_a_low_rate_named_at_half_time_goes_on()
    {
        var named = Trials.Value.Where(trial => trial.Diagnosis.Branch is DiagnosisBranch.Decline or DiagnosisBranch.Rate).ToList();
        Assert.True(named.Count >= 3, string.Join("\n", Trials.Value.Select(trial => trial.ToString())));
        Assert.All(named, trial => Assert.True(trial.RateAfter < (double)trial.Diagnosis.Signals.ValueOf(RateShare)!, trial.ToString()));
    }

    [Fact]
    public void Without_a_log_no_step_is_named_and_every_gap_is_split_to_the_last_recruit()
    {
        foreach (var trial in Trials.Value)
        {
            Assert.True(trial.Diagnosis.Branch is null or DiagnosisBranch.Data or DiagnosisBranch.Decline or DiagnosisBranch.Rate
                or DiagnosisBranch.SetUp or DiagnosisBranch.ZeroRecruiters or DiagnosisBranch.TargetOrTimeline, trial.ToString());
            var split = trial.Diagnosis.Signals.Attribution!.Study;
            Assert.Equal(split.Gap, split.Parts.Sum(part => part.Recruits ?? 0), 1e-6);
        }
    }

    // The page of the room has a row for each, and says what followed.
    [Fact]
    public void The_table_of_the_page_is_what_the_code_says()
    {
        var rows = File.ReadLines(Path.Combine(Architecture.Workshop.Repository, "docs", "troubleshooting.md"))
            .Where(line => line.StartsWith("| CSP 546", StringComparison.Ordinal) || line.StartsWith("| IST ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToDictionary(row => row[1], StringComparer.Ordinal);
        var named = All.Value.Where(trial => trial.Name != "platcov-th1")
            .ToDictionary(trial => NameOnPage(trial.Name), StringComparer.Ordinal);
        Assert.True(rows.Count >= 13);
        Assert.Equal(string.Join('\n', rows.Values.Select(row => string.Join(' ', row[1..6]))),
            string.Join('\n', rows.Keys.Select(name => Row(name, named[name]))));
        var trials = rows.Keys.Select(name => named[name]).ToList();
        var silent = trials.SelectMany(trial => trial.Silent.Select(trial.After)).ToList();
        var others = trials.SelectMany(trial => trial.Plan.Sites.Where(site => !trial.Silent.Contains(site.Code))
            .Select(site => trial.After(site.Code))).ToList();
        var said = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"of {silent.Count} open sites that had recruited " +
            $"before "
            + $"and were silent for three months at half time, {silent.Count(n => n == 0)} never recruited again; of {others.Count} others "
            + $"{others.Count(n => n == 0)}. The silent ones brought {silent.Average():0.0} recruits each afterwards, the others "
            + $"{others.Average():0.0}.");
        Assert.Contains(said, File.ReadAllText(Path.Combine(Architecture.Workshop.Repository, "docs", "troubleshooting.md"))
            .ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static string Row(string name, Diagnosed trial)
    {
        var branch = trial.Diagnosis.Branch == DiagnosisBranch.TargetOrTimeline ? "target or timeline"
            : trial.Diagnosis.Branch.ToString()!.ToLowerInvariant();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{name} {trial.Plan.Sites.Count} {branch} {trial.Diagnosis.Signals.ValueOf(RateShare):0.00} {trial.RateAfter:0.00}");
    }

    // GRIPS, one hospital: everybody looked at, those who met the criteria, and those enrolled, by day. In March 2020 the wards closed.
    [Fact]
    public void A_real_screening_log_says_that_few_were_seen_and_blames_no_step_it_does_not_state()
    {
        using var text = new StreamReader(Scenario.FindStream("grips/daily.csv"));
        var rows = text.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => (Day: NodaTime.Text.LocalDatePattern.Iso.Parse(cells[0]).Value, Seen: Number(cells[1]), Met: Number(cells[2]),
                Enrolled: Number(cells[3]))).ToList();
        var (site, first, last) = (SiteCode.From("UTMB"), rows[0].Day, rows[^1].Day);
        var ledger = RecruitmentLedger.Start(first, Party.Sponsor).State.Open(site, first, Party.Sponsor, last).State
            .Report(rows.Select(row => new RecruitmentCount(site, RecruitmentPeriod.Day(row.Day), row.Enrolled)).ToValueList(),
                Party.Sponsor, last).State;
        var log = ScreeningLog.Of(rows.Select(row => new ScreeningLineDraft
        {
            Site = site.Value, From = row.Day, To = row.Day, Screened = row.Seen, Eligible = row.Met, Randomised = row.Enrolled,
        }).ToValueList()).Value;
        // Planned is the first quarter: 1,673 seen, 328 of them eligible, 13 of them enrolled.
        var early = rows.Take(rows.Count / 4).ToList();
        var step = Math.Cbrt(early.Sum(row => row.Enrolled) / (double)early.Sum(row => row.Met));
        var funnel = new ScreeningPlan(early.Sum(row => row.Met) / (double)early.Sum(row => row.Seen), step, step, step);
        var plan = new RecruitmentPlan(70, RecruitmentWindow.Between(first, last), [new PlannedSite(site, PlannedOpening.On(first))
        {
            Rate = RecruitmentRate.PerSiteDay(early.Sum(row => row.Enrolled) / (double)early.Count),
        }]);
        var diagnosis = StudyDiagnosis.Of(StudySignals.Of(plan, ledger, new(2020, 7, 18), new() { Log = log, Funnel = funnel }));
        Assert.Equal(DiagnosisBranch.Decline, diagnosis.Branch);
        Assert.Equal("C09", diagnosis.Causes[0].Cause.Code);
        var split = diagnosis.Signals.Attribution!.Study;
        Assert.True(split.Of(ShortfallCause.Supply).Low > 0);
        Assert.Equal(ShortfallCause.Supply, split.Leading()[0].Cause);
        Assert.All((ShortfallCause[])[ShortfallCause.Approach, ShortfallCause.Consent, ShortfallCause.LossAfterConsent],
            cause => Assert.Null(split.Of(cause).Recruits));

        static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string NameOnPage(string name) => name switch
    {
        "csp546" => "CSP 546", "ist-SWED" => "IST Sweden", "ist-SPAI" => "IST Spain", "ist-PORT" => "IST Portugal",
        "ist-CANA" => "IST Canada", "ist-AUST" => "IST Austria (`AUST`)", "ist-AUSL" => "IST Australia (`AUSL`)",
        "ist-UK" => "IST United Kingdom", "ist-NORW" => "IST Norway", "ist-SWIT" => "IST Switzerland", "ist-NEW" => "IST New Zealand",
        "ist-HONG" => "IST Hong Kong", "ist-POLA" => "IST Poland", _ => name,
    };

    private sealed record Diagnosed(string Name, StudyDiagnosis Diagnosis, RecruitmentLedger Whole, LocalDate Half, LocalDate Until,
        RecruitmentPlan Plan)
    {
        public static Diagnosed At(RealTrial trial)
        {
            var half = trial.After(0.5);
            var whole = Opened(trial);
            var quarter = trial.After(0.25);
            var known = whole.UpTo(whole.DataCut(quarter));
            var days = known.Sites.Sum(site => known.DaysOpenWithin(site.Site, RecruitmentPeriod.Between(trial.First, quarter)) ?? 0);
            var rate = RecruitmentRate.PerSiteDay((double)known.Recruited / days);
            var sites = trial.Plan.Sites.Where(site => site.Opening.Due <= half).Select(site => site with { Rate = rate }).ToValueList();
            var plan = new RecruitmentPlan(trial.Plan.Target, trial.Plan.Window, sites);
            return new(trial.Name, StudyDiagnosis.Of(StudySignals.Of(plan, whole.AsAt(half, LedgerBasis.TakenPlace), half)), whole, half,
                trial.Until, plan);
        }

        public IEnumerable<SiteCode> Silent =>
            Diagnosis.Signals.Concerned.Where(entry => entry.Code == SitesSilent.Code).SelectMany(entry => entry.Sites);

        public int After(SiteCode site) => Whole.Find(site)!.Recruited.TotalBy(Until) - Whole.Find(site)!.Recruited.TotalBy(Half);

        // Recruits of some time over those of the planned rate at the same sites.
        public double Rate(LocalDate from, LocalDate to) =>
            Plan.Sites.Sum(site => (double)Whole.Find(site.Code)!.Recruited.TotalBy(to)
                - Whole.Find(site.Code)!.Recruited.TotalBy(from.PlusDays(-1)))
            / Plan.Sites.Sum(site => site.Rate!.Value.InSiteDays
                * (Whole.DaysOpenWithin(site.Code, RecruitmentPeriod.Between(from, to)) ?? 0));

        public double RateAfter => Rate(Half.PlusDays(1), Until);

        public override string ToString() => $"{Name}: {Plan.Sites.Count} sites, {Diagnosis.Branch} [{string.Join(' ', Diagnosis.Causes
            .Select(cause => cause.Cause.Code))}], gap {Diagnosis.Signals.Attribution?.Study.Gap:0} of "
            + $"{Diagnosis.Signals.Attribution?.Study.Planned:0}; rate {Diagnosis.Signals.ValueOf(RateShare):0.00}, recent "
            + $"{Diagnosis.Signals.ValueOf(RecentShare):0.00}, step {Diagnosis.Signals.ValueOf(StepDrop):0.00}, then {RateAfter:0.00}; "
            + $"silent {Silent.Count()}, none after {Silent.Count(site => After(site) == 0)}";

        private static RecruitmentLedger Opened(RealTrial trial)
        {
            var ledger = RecruitmentLedger.Start(trial.First, Party.Sponsor, trial.First).State;
            foreach (var site in trial.Plan.Sites)
                ledger = ledger.Open(site.Code, site.Opening.Due!.Value, Party.Sponsor, trial.Until).State;
            var rows = trial.Ledger.Events.OfType<RecruitmentEvent.Reported>().SelectMany(report => report.Rows).ToList();
            var periods = rows.Select(row => row.Period).Distinct().ToList();
            var known = rows.Select(row => (row.Site, row.Period)).ToHashSet();
            // Of some trials only months with somebody are published: the others had nobody.
            foreach (var site in trial.Plan.Sites)
            {
                rows.AddRange(periods.Where(period => period.From >= site.Opening.Due && !known.Contains((site.Code, period)))
                    .Select(period => new RecruitmentCount(site.Code, period, 0)));
            }

            ledger = ledger.Report(rows.ToValueList(), Party.Sponsor, trial.Until).State;
            return ledger;
        }
    }
}
