using Crn.Domain;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Monitoring;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Support;
using Crn.Domain.Testing;
using Crn.Domain.Testing.Kits;
using Crn.Domain.Troubleshooting;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

// What a team makes itself, under one kit each: one line a test.
public class TeamTests
{
    private static readonly LocalDate Since = new(2026, 1, 1);
    private static readonly Citation Policy = Citation.Local("Trust policy 12", Since);
    private static readonly Fact<int> Complaints = Fact.Count("trust.parking-complaints", "Complaints about parking in a month");
    private static readonly Fact<bool> GoesOn = Fact.YesNo("trust.goes-on", "Would it go on after the study?");

    private static readonly WorkCalendar Calendar = WorkCalendar.Of(WorkingDayCalendar.Of(UkNation.England).WithClosures(new LocalDate(2026, 12, 24)));

    private static readonly ValueList<GraphStep> Graph =
    [
        new("ETHICS", ApprovalKind.Study, Criterion.Always, []),
        new("PERMISSION", ApprovalKind.Site, Criterion.Always, ["ETHICS"]),
    ];

    private static readonly Timeline<MonitoringPolicy> Monitoring = new(new Dated<MonitoringPolicy>(
        MonitoringPolicy.InForceOn(Since) with { ZeroRecruiterAfterDays = new(60, Since, null, Policy) }, Since, null, Policy));

    private static readonly RuleSet<CauseRule> Causes = CauseCatalogue.On(Since).With(new CauseRule("TRUST-07")
    {
        Question = "Do people stay away for want of parking?", Criterion = Complaints.AtLeast(5), Source = Policy,
        Parts = [ShortfallCause.Consent], Branch = DiagnosisBranch.Consent,
    });

    private static readonly ValueList<Remedy> Remedies = [new("TRUST-R1", "pay for a taxi", ["TRUST-07"], EffectBasis.NotQuantified, Policy)];

    private static readonly ValueList<(string Category, Rule Rule)> Attribution =
        [("treatment", Rule("T", GoesOn.IsTrue())), ("research", Rule("R", GoesOn.IsFalse()))];

    [Fact]
    public void Calendars() => CalendarLaws.Check(Calendar);

    [Fact]
    public void Graphs() => PermissionGraphLaws.Check(Graph);

    [Fact]
    public void Plans_of_permission() => PermissionPlanLaws.Check((answers, day) => PermissionPlan.For(answers, day, StepDurations.Shortest), 3);

    [Fact]
    public void Plans_of_recruitment() => RecruitmentPlanLaws.Check(Plan);

    [Fact]
    public void Policies_of_monitoring() => MonitoringLaws.Check(Monitoring);

    [Fact]
    public void Colours() => ColourLaws.Check((plan, ledger, day) => RecruitmentMonitor.Review(plan, ledger, day).Rag);

    [Fact]
    public void Models_of_recruitment() => RateModelLaws.Check(Model(), [new(2027, 1, 1), new(2028, 1, 1)]);

    [Fact]
    public void Causes_of_trouble() => CauseLaws.Check(Causes, Remedies, [Complaints]);

    [Fact]
    public void Remedies_of_trouble() => RemedyLaws.Check(Remedies, Causes);

    [Fact]
    public void Rules_of_attribution() => AttributionRuleLaws.Check(Attribution);

    [Fact]
    public void Splits_of_costs() => CostSplitLaws.Check(rows => rows.GroupBy(r => r.Basis).ToDictionary(g => g.Key, g => Pounds.Sum(g.Select(r => r.Cost))));

    [Fact]
    public void Models_of_workload() => WorkloadLaws.Check((study, role, week) => study.HoursIn(role, week));

    [Fact]
    public void Maps_of_statuses() => StatusMapLaws.Check([1, 2], n => n == 1 ? "open" : "closed", s => s == "open" ? 1 : 2);

    [Fact]
    public void Advice() => AdviceLaws.Check(Rule("A", Complaints.AtMost(4)), sheet => [sheet.With(Complaints, 4)]);

    [Fact]
    public void Lives() => LifeLaws.Check<FundingLedger, FundingEvent>(DomainArbitraries.FundingHistories(),
        [new("Award", (ledger, on) => ledger.Award("Nurses", "NEW", Pounds.Of(1), on, Party.Network))], 20);

    // A fault in each of three, found with C# that shows it.
    [Fact]
    public void What_is_wrong_is_shown()
    {
        Shows("Adding working days goes day by day.", "broken.Add(new LocalDate(", () =>
        {
            var broken = Calendar with { Add = (day, n) => day.PlusDays(n) };
            CalendarLaws.Check(broken);
        });
        Shows("No site is permitted before every approval", "PermissionGraphLaws.NotAwaited(broken, \"PERMISSION\"", () =>
        {
            var broken = Graph.Add(new("REGULATOR", ApprovalKind.Study, Criterion.Always, []));
            PermissionGraphLaws.Check(broken);
        });
        Shows("An activity is of one category only.", "own.goes-on", () => AttributionRuleLaws.Check<string>(
            [("treatment", Rule("T", Fact.YesNo("own.goes-on", "?").IsTrue())), ("all", Rule("R", Fact.YesNo("own.goes-on", "?").IsTrue()))]));
    }

    private static void Shows(string law, string shown, Action check)
    {
        var message = Assert.Throws<LawBrokenException>(check).Message;
        Assert.Contains(law, message);
        Assert.Contains(shown, message);
    }

    private static Rule Rule(string code, Criterion criterion) => new(code) { Question = code + "?", Criterion = criterion, Source = Policy };

    private static RateModel Model()
    {
        var study = StudyScenario.WithTarget(120).OpenAt("Leeds", "York", "Hull").ForMonths(8).BehindForMonths(2);
        return RateModel.Of(RecruitmentForecaster.PoissonGamma(study.Plan, study.Ledger, study.AsAt, RatePrior.Gamma(2, 60)));
    }

    private static RecruitmentPlan Plan(int target, int sites, LocalDate opens) => new(
        target, RecruitmentWindow.Between(opens, opens.PlusMonths((int)Math.Ceiling(target * 1.02 / sites) + 1)),
        [.. Enumerable.Range(1, sites).Select(n => new PlannedSite(SiteCode.From($"S{n}"), PlannedOpening.On(opens))
        {
            Rate = RecruitmentRate.PerSiteMonth(1),
        })]);
}
