using Crn.Domain.Calendars;
using Crn.Domain.Monitoring;
using Crn.Domain.Permissions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Support;
using Crn.Domain.Support.Tables;
using Crn.Domain.Testing;
using Crn.Domain.Testing.Kits;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Kits;

/// <summary>
/// The kits for what a team makes itself: each law finds two planted faults or more, what it prints compiles and runs, and what is sound
/// passes, the library's own among it.
/// </summary>
public class TeamKitTests
{
    [Fact]
    public void Calendars()
    {
        CalendarLaws.Check(CalendarFaults.Sound);
        KitProof.IsSharp([typeof(CalendarLaws)], [.. CalendarFaults.All.Select(f => f.Law)],
            i => CalendarLaws.Of(CalendarFaults.All[i].Subject, expression: $"CalendarFaults.All[{i}].Subject"));
        foreach (var nation in Enum.GetValues<UkNation>())
            CalendarLaws.Check(WorkCalendar.Of(WorkingDayCalendar.Of(nation).WithClosures(new LocalDate(2026, 12, 24))));
    }

    [Fact]
    public void Graphs_of_permissions()
    {
        PermissionGraphLaws.Check(GraphFaults.Sound);
        KitProof.IsSharp([typeof(PermissionGraphLaws)], [.. GraphFaults.All.Select(f => f.Law)],
            i => PermissionGraphLaws.Of(GraphFaults.All[i].Subject, $"GraphFaults.All[{i}].Subject"));
    }

    [Fact]
    public void The_librarys_own_graph_keeps_the_laws_of_graphs()
    {
        ValueList<GraphStep> graph = [.. ApprovalGraph.Rows.Select(Step)];
        PermissionGraphLaws.Check(graph);
    }

    [Fact]
    public void Plans_of_recruitment()
    {
        RecruitmentPlanLaws.Check(PlanFaults.Sound);
        KitProof.IsSharp([typeof(RecruitmentPlanLaws)], [.. PlanFaults.Recruitment.Select(f => f.Law)],
            i => RecruitmentPlanLaws.Of(PlanFaults.Recruitment[i].Subject, expression: $"PlanFaults.Recruitment[{i}].Subject"));
    }

    [Fact]
    public void Plans_of_permission()
    {
        PermissionPlanLaws.Check((answers, submitting) => PermissionPlan.For(answers, submitting), 12);
        PermissionPlanLaws.Check((answers, submitting) => PermissionPlan.For(answers, submitting, StepDurations.Shortest), 4);
        KitProof.IsSharp([typeof(PermissionPlanLaws)], [.. PlanFaults.Permission.Select(f => f.Law)],
            i => Found(PlanFaults.Permission[i], $"PlanFaults.Permission[{i}].Subject"));

        // Most are found in few studies; the others in as many as there are eras and shares of the answers.
        static ValueList<BrokenLaw> Found((string Law, Func<FactSheet, LocalDate, PermissionPlan> Plan) fault, string expression)
        {
            foreach (var studies in (int[])[4, 12])
            {
                var few = PermissionPlanLaws.Of(fault.Plan, studies, expression);
                if (few.Any(b => b.Law.StartsWith(fault.Law, StringComparison.Ordinal))) return few;
            }

            return PermissionPlanLaws.Of(fault.Plan, 28, expression);
        }
    }

    [Fact]
    public void Policies_of_monitoring()
    {
        MonitoringLaws.Check(MonitoringFaults.Sound);
        MonitoringLaws.Check(MonitoringPolicy.Network);
        KitProof.IsSharp([typeof(MonitoringLaws)], [.. MonitoringFaults.Policies.Select(f => f.Law)],
            i => MonitoringLaws.Of(MonitoringFaults.Policies[i].Subject, $"MonitoringFaults.Policies[{i}].Subject"));
    }

    [Fact]
    public void Colours_of_studies()
    {
        ColourLaws.Check(MonitoringFaults.Colour);
        KitProof.IsSharp([typeof(ColourLaws)], [.. MonitoringFaults.Colours.Select(f => f.Law)],
            i => ColourLaws.Of(MonitoringFaults.Colours[i].Subject, expression: $"MonitoringFaults.Colours[{i}].Subject"));
    }

    [Fact]
    public void Models_of_recruitment()
    {
        RateModelLaws.Check(ModelFaults.Sound, ModelFaults.Dates);
        KitProof.IsSharp([typeof(RateModelLaws)], [.. ModelFaults.All.Select(f => f.Law)],
            i => RateModelLaws.Of(ModelFaults.All[i].Subject, ModelFaults.Dates, expression: $"ModelFaults.All[{i}].Subject"));
    }

    [Fact]
    public void A_forecast_with_a_prior_of_a_teams_own_keeps_the_laws_of_models()
    {
        var study = StudyScenario.WithTarget(120).OpenAt("Leeds", "York", "Hull").ForMonths(8).BehindForMonths(2);
        var forecast = RecruitmentForecaster.PoissonGamma(study.Plan, study.Ledger, study.AsAt, RatePrior.Gamma(2, 60));
        RateModelLaws.Check(RateModel.Of(forecast), [study.AsAt.PlusMonths(1), study.AsAt.PlusMonths(6), study.AsAt.PlusMonths(24)]);
    }

    [Fact]
    public void Causes_of_trouble()
    {
        CauseLaws.Check(TroubleFaults.Sound, TroubleFaults.SoundRemedies, TroubleFaults.Facts);
        KitProof.IsSharp([typeof(CauseLaws), .. KitProof.OfRules], [.. TroubleFaults.Causes.Select(f => f.Law)],
            i => CauseLaws.Of(TroubleFaults.Causes[i].Subject, facts: TroubleFaults.Facts,
                expression: $"TroubleFaults.Causes[{i}].Subject"),
            // Those of rules are planted in rules.
            [.. KitProof.LawsOf(KitProof.OfRules)]);
    }

    [Fact]
    public void Remedies()
    {
        RemedyLaws.Check(TroubleFaults.SoundRemedies, TroubleFaults.Sound);
        RemedyLaws.Check(RemedyCatalogue.Network);
        KitProof.IsSharp([typeof(RemedyLaws)], [.. TroubleFaults.Remedies.Select(f => f.Law)],
            i => RemedyLaws.Of(TroubleFaults.Remedies[i].Subject, expression: $"TroubleFaults.Remedies[{i}].Subject"));
    }

    [Fact]
    public void Rules_of_attribution()
    {
        AttributionRuleLaws.Check(SupportFaults.Sound);
        foreach (var nation in Enum.GetValues<UkNation>())
            AttributionRuleLaws.Check<CostCategory>([.. CategoryRule.Of(nation, new(2026, 1, 1)).Select(r => (r.Category, (Rule)r))]);
        KitProof.IsSharp([typeof(AttributionRuleLaws)], [.. SupportFaults.Attribution.Select(f => f.Law)],
            i => AttributionRuleLaws.Of(SupportFaults.Attribution[i].Subject, $"SupportFaults.Attribution[{i}].Subject"));
    }

    [Fact]
    public void Splits_of_costs()
    {
        CostSplitLaws.Check(SupportFaults.Split);
        CostSplitLaws.Check(schedule => Library(CostAttribution.Of(schedule,
            FactSheet.Empty.With(CostFacts.IsCommercialContract, false), UkNation.England, new(2026, 1, 1))));
        KitProof.IsSharp([typeof(CostSplitLaws)], [.. SupportFaults.Splits.Select(f => f.Law)],
            i => CostSplitLaws.Of(SupportFaults.Splits[i].Subject, $"SupportFaults.Splits[{i}].Subject"));
    }

    [Fact]
    public void Models_of_workload()
    {
        WorkloadLaws.Check(SupportFaults.Hours);
        KitProof.IsSharp([typeof(WorkloadLaws)], [.. SupportFaults.Workloads.Select(f => f.Law)],
            i => WorkloadLaws.Of(SupportFaults.Workloads[i].Subject, $"SupportFaults.Workloads[{i}].Subject"));
    }

    private static Dictionary<string, Crn.Domain.Money.Pounds> Library(CostAttribution attribution)
    {
        var all = attribution.ForStudy(1);
        return new()
        {
            ["A"] = all.ResearchPartA, ["B"] = all.ResearchPartB, ["support"] = all.Support, ["treatment"] = all.Treatment,
            ["undecided"] = all.Undecided, ["outside"] = all.OutsideAcord,
        };
    }

    // A row waits for a kind of approval, each with the steps of every era: those of its own era are its steps here.
    private static GraphStep Step(ApprovalDefinition row) => new(row.Code, row.Kind, row.Trigger, [.. row.WaitsFor.Where(code =>
        ApprovalGraph.Rows.Any(other => other.Code == code && !(other.From > row.To) && !(row.From > other.To)))])
    {
        From = row.From, To = row.To,
        Nations = [.. Enum.GetValues<UkNation>().Where(n => row.BindsWhere(Crn.Domain.Permissions.Rows.Gates.Only([OfNation(n)])))],
        IsGate = row.Kind == ApprovalKind.Site ? Permissions.GateLaw.HostDecisions.Contains(row.Code)
            : row.Gate is not null and not Crn.Domain.Permissions.Rows.Gate.Readiness,
    };

    private static Fact<bool> OfNation(UkNation nation) => nation switch
    {
        UkNation.England => PermissionFacts.England,
        UkNation.Wales => PermissionFacts.Wales,
        UkNation.Scotland => PermissionFacts.Scotland,
        _ => PermissionFacts.NorthernIreland,
    };
}
