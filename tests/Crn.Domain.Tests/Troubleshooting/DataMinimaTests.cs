using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>How much data a signal needs is a dated parameter that a team may replace: what is enough by one is not by another.</summary>
public class DataMinimaTests
{
    private const int Sites = 4;
    private static readonly LocalDate Opens = new(2026, 1, 1);
    // Reports are due a week later.
    private static readonly LocalDate Today = new(2026, 10, 7);

    /// <summary>A threshold, the signal it speaks of, a value at which the study has just enough, and one of which it has too little.
    /// </summary>
    public static TheoryData<string, Fact, double, double> Minima() => new()
    {
        { CauseThresholds.LeastPeople, EligibleAgainstPlan, 720, 720.1 },
        { CauseThresholds.LeastPeople, TopExclusion, 360, 361 },
        { CauseThresholds.LeastPeople, ReasonShare(ReasonKind.Burden), 144, 145 },
        { CauseThresholds.LeastPeople, EligibleSpread, 180, 181 },
        { CauseThresholds.LeastSiteRecruits, FallingSites, 12, 13 },
        { CauseThresholds.LeastSites, FallingSites, 4, 5 },
        { CauseThresholds.LeastSites, TopTwoShare, 4, 5 },
        { CauseThresholds.LeastRecruits, TopTwoShare, 144, 145 },
        { CauseThresholds.LeastRecruits, StepDrop, 144, 145 },
        { CauseThresholds.LeastMonths, StepDrop, 9, 10 },
    };

    [Theory]
    [MemberData(nameof(Minima))]
    public void A_signal_is_known_from_its_minimum_on_and_says_what_it_lacks_below(string code, Fact fact, double enough, double tooMuch)
    {
        Assert.NotNull(Signals(code, (decimal)enough).Of(fact).Known);
        var signal = Signals(code, (decimal)tooMuch).Of(fact);
        Assert.Null(signal.Known);
        Assert.Contains(tooMuch.ToString(CultureInfo.InvariantCulture), signal.NotEnough, StringComparison.Ordinal);
        Assert.Equal(EvidenceGrade.DesignDefault, CauseThresholds.Network.Of(code).InForceOn(Today)!.Source.Grade);
        // A minimum of nothing asks for at least something.
        Assert.All(Signals(code, 0).All, one => Assert.Equal(one.Known is null, one.NotEnough.Length > 0));
    }

    [Fact]
    public void A_site_falls_silent_only_after_as_many_recruits_as_are_asked_for()
    {
        Assert.Equal(1, Signals(CauseThresholds.LeastSiteRecruits, 24, silent: true).ValueOf(SitesSilent));
        Assert.Equal(0, Signals(CauseThresholds.LeastSiteRecruits, 25, silent: true).ValueOf(SitesSilent));
    }

    [Fact]
    public void A_step_is_clear_by_the_gain_that_is_asked_for()
    {
        Assert.True(Signals(CauseThresholds.ClearStep, 1, silent: true).ValueOf(StepDrop) < 1);
        Assert.Equal(1m, Signals(CauseThresholds.ClearStep, 100, silent: true).ValueOf(StepDrop));
    }

    [Fact]
    public void A_minimum_is_that_of_the_date_asked_about()
    {
        var ours = CauseThresholds.Network.With(CauseThresholds.LeastMonths,
            new(20m, new(2026, 10, 7), null, Citation.Local("Trials office 7")));
        Assert.Null(Signals(ours, Today).Of(StepDrop).Known);
        Assert.NotNull(Signals(ours, Today.PlusDays(-1)).Of(StepDrop).Known);
    }

    private static StudySignals Signals(string code, decimal value, bool silent = false) => Signals(
        CauseThresholds.Network.With(code, new(value, null, null, Citation.Local("Trials office 7"))), Today, silent);

    // Four sites, nine months, at each in each month 20 screened, 10 eligible, 8 approached, 4 recruited; perhaps one site falls silent.
    private static StudySignals Signals(CauseThresholds thresholds, LocalDate asAt, bool silent = false)
    {
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        List<PlannedSite> sites = [];
        List<ScreeningLineDraft> lines = [];
        for (var i = 1; i <= Sites; i++)
        {
            var site = SiteCode.From("S" + i.ToString(CultureInfo.InvariantCulture));
            sites.Add(new(site, PlannedOpening.On(Opens)) { Rate = RecruitmentRate.PerSiteMonth(4) });
            ledger = ledger.Open(site, Opens, Party.SiteOrganisation, Today).State;
            for (var month = 0; month < 9; month++)
            {
                var (from, to) = (Opens.PlusMonths(month), Opens.PlusMonths(month + 1).PlusDays(-1));
                var recruits = silent && i == 1 && month > 5 ? 0 : 4;
                ledger = ledger.Report([new(site, RecruitmentPeriod.Between(from, to), recruits)], Party.SiteOrganisation, Today).State;
                lines.Add(new()
                {
                    Site = site.Value, From = from, To = to, Screened = 20, Eligible = 10, Approached = 8, Consented =
                        4, Randomised = recruits,
                    Reasons = [new(ScreeningStage.Eligible, "age", 10), new(ScreeningStage.Consented, "travel", 4)],
                });
            }
        }

        var plan = new RecruitmentPlan(400, RecruitmentWindow.Between(Opens, Opens.PlusYears(2)), sites.ToValueList());
        return StudySignals.Of(plan, ledger, asAt,
            new() { Log = ScreeningLog.Of(lines.ToValueList()).Value, Funnel = new(0.5, 0.8, 0.5, 1) }, thresholds);
    }
}
