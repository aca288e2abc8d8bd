using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Recruitment.Recording;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Recruitment;

/// <summary>Targets, caps and pauses one by one, and the review of many sites: in proportion.</summary>
public class PlanGrowthTests
{
    private static readonly LocalDate First = new(2020, 1, 1);
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Property(MaxTest = 100 / Share.Of)]
    public void Targets_and_caps_stated_one_by_one_are_found_and_stand_in_the_order_of_stating(byte[] stated)
    {
        if (stated.Length == 0) throw Counted.Skip();
        var plan = Plan(9);
        List<RecruitmentTarget> targets = [];
        List<RecruitmentCap> caps = [];
        for (var i = 0; i < 2 * stated.Length; i++)
        {
            var number = stated[i % stated.Length];
            var scope = (number % 3) switch
            {
                0 => RecruitmentScope.Group("G" + (number % 4)),
                1 => RecruitmentScope.Stratum("T" + (number % 2)),
                _ => RecruitmentScope.Site(Code(number % 9)),
            };
            if (i % 2 == 0)
            {
                plan = plan.WithTarget(new RecruitmentTarget(scope, i + 1));
                targets = [.. targets.Where(t => t.Scope != scope), new(scope, i + 1)];
            }
            else
            {
                plan = plan.WithCap(new RecruitmentCap(scope, i + 1));
                caps = [.. caps.Where(c => c.Scope != scope), new(scope, i + 1)];
            }
        }

        Assert.Equal(targets, plan.Targets.AsEnumerable());
        Assert.Equal(caps, plan.Caps.AsEnumerable());
        Assert.All(targets, t => Assert.Equal(t.Recruits, plan.TargetOf(t.Scope)));
        Assert.All(caps, c => Assert.Equal(c.Recruits, plan.CapOf(c.Scope)));
        Assert.Equal(new RecruitmentPlan(plan.Target, plan.Window, plan.Sites, targets.ToValueList(), caps.ToValueList()), plan);
        Assert.Throws<ArgumentException>(() => plan.WithTarget(new RecruitmentTarget(RecruitmentScope.Group("nowhere"), 1)));
        Assert.Throws<ArgumentException>(() => plan.WithCap(new RecruitmentCap(RecruitmentScope.Stratum("G1"), 1)));
    }

    [Fact]
    public void Targets_and_caps_one_by_one_and_the_review_of_their_sites_cost_in_proportion()
    {
        var (few, many) = (Plan(250), Plan(1000));
        Growth.AboutLinear(n => WithParts(n == 250 ? few : many, n), 250);
        var (plans, ledgers) = ((WithParts(few, 250), WithParts(many, 1000)), (Ledger(250), Ledger(1000)));
        Growth.AboutLinear(n => RecruitmentMonitor.Review(n == 250 ? plans.Item1 : plans.Item2, n == 250 ? ledgers.Item1 : ledgers.Item2,
            Today), 250);
    }

    [Fact]
    public void Sites_with_opening_windows_and_other_windows_of_the_study_cost_in_proportion_one_by_one()
    {
        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(Plan(9), (plan, i) => plan.WithSites(Windowed(i))));
        var (few, many) = (WithParts(Plan(500), 500), WithParts(Plan(2000), 2000));
        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(n == 500 ? few : many, (plan, i) => plan
            .WithSites(Windowed(i)).WithWindow(RecruitmentWindow.Between(First, Today.PlusDays(i))).WithTarget(10 + i)));
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Sites_put_in_one_by_one_or_together_make_the_plan_of_all_of_them(byte[] drawn)
    {
        // Beside a plan made at once of those that are left: a part that no site has any more is refused where something speaks of it.
        if (drawn.Length == 0) throw Counted.Skip();
        var plan = Plan(5).WithTarget(new RecruitmentTarget(RecruitmentScope.Group("G1"), 5));
        for (var i = 0; i < drawn.Length; i++)
        {
            var more = Enumerable.Range(0, 1 + (drawn[i] % 3)).Select(k => new PlannedSite(Code((drawn[i] + (k * 3)) % 40),
                PlannedOpening.On(First)) { Group = "G" + ((drawn[i] / 8) % 5) }).DistinctBy(s => s.Code).ToValueList();
            var all = plan.Sites.Where(s => more.All(m => m.Code != s.Code)).Concat(more).ToValueList();
            if (all.All(s => s.Group != "G1"))
            {
                Assert.Throws<ArgumentException>(() => plan.WithSites(more));
                continue;
            }

            plan = plan.WithSites(more);
            Assert.Equal(new RecruitmentPlan(plan.Target, plan.Window, all, plan.Targets, plan.Caps, plan.Expected), plan);
            Assert.All(all, s => Assert.Same(s, plan.Find(s.Code)));
            Assert.All(Enumerable.Range(0, 5).Select(g => "G" + g), g =>
            {
                var target = new RecruitmentTarget(RecruitmentScope.Group(g), 3);
                if (all.Any(s => s.Group == g)) Assert.Equal(3, plan.WithTarget(target).TargetOf(target.Scope));
                else Assert.Throws<ArgumentException>(() => plan.WithTarget(target));
            });
        }
    }

    private static PlannedSite Windowed(int i) =>
        new(Code(i), PlannedOpening.Within(First.PlusDays(i % 90), First.PlusDays(100 + (i % 90))))
            { Group = "G" + (i % 4), Stratum = "T0" };

    [Property(MaxTest = 200 / Share.Of)]
    public void A_report_that_surely_fits_has_no_reason_against_it_and_one_row_without_a_reason_fits(RecruitmentLedger ledger, byte[] drawn)
    {
        if (drawn.Length == 0 || !ledger.Study.Recruited.IsEmpty) throw Counted.Skip();
        foreach (var d in drawn)
        {
            SiteOrStudy site = d % 5 == 0 ? SiteOrStudy.WholeStudy : ledger.Sites.IsEmpty ? Code(d)
                : ledger.Sites[d % ledger.Sites.Count].Site;
            var day = ledger.LastRecordedOn.PlusDays((d % 9) - 7);
            var row = new RecruitmentCount(site,
                d % 3 == 0 ? RecruitmentPeriod.Day(day) : RecruitmentPeriod.Between(day.PlusDays(-d), day), d);
            var report = new RecruitmentEvent.Reported(d % 7 == 0 ? day.PlusDays(-1) : day, Party.Sponsor, ledger.LastRecordedOn, [row]);
            var reasons = ReportCheck.Reasons(report, ledger).ToList();
            Assert.Equal(!site.IsWholeStudy && reasons.Count == 0, ReportCheck.Fits(report, ledger));
        }
    }

    [Fact]
    public void Pauses_one_by_one_cost_in_proportion() => Growth.AboutLinear(n =>
    {
        var ledger = Ledger(1);
        for (var i = 0; i < n; i++)
        {
            ledger = ledger.Pause(Code(0), First.PlusDays(2 * i), Party.Sponsor, Today).State;
            ledger = ledger.Resume(Code(0), First.PlusDays((2 * i) + 1), Party.Sponsor, Today).State;
        }
    }, 250);

    private static RecruitmentPlan WithParts(RecruitmentPlan plan, int n) => Enumerable.Range(0, n).Aggregate(plan, (p, i) => p
        .WithTarget(new RecruitmentTarget(RecruitmentScope.Site(Code(i)), 10))
        .WithCap(new RecruitmentCap(RecruitmentScope.Site(Code(i)), 20))
        .WithCap(new RecruitmentCap(RecruitmentScope.Group("G" + (i % 4)), 20 + i)));

    private static RecruitmentPlan Plan(int sites) => new(10 * sites, RecruitmentWindow.Between(First, Today), Enumerable.Range(0, sites)
        .Select(i => new PlannedSite(Code(i), PlannedOpening.On(First)) { Group = "G" + (i % 4), Stratum = "T" + (i % 2) }).ToValueList());

    private static RecruitmentLedger Ledger(int sites)
    {
        var ledger = RecruitmentLedger.Start(First, Party.Sponsor, Today).State;
        for (var i = 0; i < sites; i++)
        {
            ledger = ledger.Open(Code(i), First, Party.Sponsor, Today).State;
            ledger = ledger.Report([new(Code(i), RecruitmentPeriod.Day(First.PlusDays(i)), i % 3)], Party.Sponsor, Today).State;
        }

        return ledger;
    }

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:0000}"));
}
