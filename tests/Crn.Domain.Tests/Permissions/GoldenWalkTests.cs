using System.Text;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>
/// One study of each kind, walked from its application to its first participant: each step with its dates, what it waits for, and source,
/// locator and grade of its row.
/// </summary>
public class GoldenWalkTests
{
    private static readonly (string Name, LocalDate On, UkNation[] Nations, bool IsNhs, Fact<bool>[] Yes)[] Walks =
    [
        ("four nations, interviews", new(2025, 6, 2), Enum.GetValues<UkNation>(), true, [RecRequired, FormalConfirmationRequired]),
        ("device in Northern Ireland", new(2026, 6, 1), [UkNation.NorthernIreland], true,
            [InvestigationalDevice, RecRequired, ClinicalTrial]),
        ("trial of a medicine outside the NHS", new(2026, 6, 1), [UkNation.England], false, [Ctimp]),
        ("gene therapy", new(2015, 1, 5), [UkNation.Scotland], true, [Ctimp, GeneTherapy, Atimp, Gmo]),
        ("adults lacking capacity", new(2025, 6, 2), [UkNation.England, UkNation.Scotland], true,
            [RecRequired, AdultsLackingCapacity, FormalConfirmationRequired]),
        ("Master's project", new(2022, 2, 1), [UkNation.Wales], true, [RecRequired, MastersProject, SupervisorNamed]),
        ("notifiable trial", new(2026, 6, 1), [UkNation.Scotland], true, [Ctimp, NotifiableTrial]),
        ("commercial, several sites", new(2024, 11, 4), [UkNation.England, UkNation.NorthernIreland], true,
            [Ctimp, CommercialContract, FormalConfirmationRequired, Phase3]),
        ("tissue bank", new(2025, 6, 2), [UkNation.England, UkNation.Scotland], true,
            [RecRequired, TissueBankOrDatabase, StoresRelevantMaterial]),
        ("coordinated system", new(2010, 6, 1), [UkNation.England, UkNation.Wales], true, [Ctimp, UsesCsp]),
        ("HRA Approval in England alone", new(2017, 6, 1), [UkNation.England, UkNation.Wales], true,
            [Ctimp, FormalConfirmationRequired]),
        ("combined review", new(2023, 6, 1), [UkNation.England], true, [Ctimp, FormalConfirmationRequired]),
        ("clinical trial approval", new(2026, 6, 1), [UkNation.England], true, [Ctimp, FormalConfirmationRequired]),
    ];

    [Fact]
    public void Every_walk_is_that_of_the_golden_page() => Assert.Equal(Golden(), string.Concat(Walks.Select(Walk)));

    [Fact]
    public void Every_step_of_a_walk_is_needed_has_a_source_and_ends_with_the_first_participants()
    {
        foreach (var walk in Walks)
        {
            var plan = Plan(walk);
            Assert.All(plan.Steps.Where(s => s.Definition.Kind is ApprovalKind.Study), s => Assert.True(s.IsNeeded, $"{walk.Name}: {s}"));
            foreach (var site in plan.Sites)
            {
                var steps = plan.StepsAt(site.Code);
                Assert.All(steps, s => Assert.NotEmpty(s.Definition.Source.Source));
                Assert.Equal(steps.Max(s => s.Ends), steps.Single(s => s.Code == "FIRST_PARTICIPANT").Ends);
            }
        }
    }

    private static PermissionPlan Plan((string Name, LocalDate On, UkNation[] Nations, bool IsNhs, Fact<bool>[] Yes) walk)
    {
        var answers = Characteristics
            .Where(f => f != UsesHraApproval && f != UsesCombinedReview && f != SingleCentre && f != Imp && f != ClinicalTrial
                && f != Phase1Or2A && f != RecRequired)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, walk.Yes.Contains(fact)))
            .With(UsesHraApproval, walk.On >= new LocalDate(2016, 3, 31)).With(SingleCentre, false).With(Phase1Or2A, false)
            .With(Imp, walk.Yes.Contains(Ctimp)).With(Nhs, walk.IsNhs).With(NhsOrHsc, walk.IsNhs)
            .With(ClinicalTrial, walk.Yes.Contains(Ctimp) || walk.Yes.Contains(ClinicalTrial))
            .With(RecRequired, walk.Yes.Contains(RecRequired) || walk.Yes.Contains(Ctimp));
        var sites = walk.Nations.Select(n => new PermissionSite(SiteCode.From(n.ToString().ToUpperInvariant()), n)).ToValueList();
        return PermissionPlan.For(answers, sites, walk.On);
    }

    private static string Walk((string Name, LocalDate On, UkNation[] Nations, bool IsNhs, Fact<bool>[] Yes) walk)
    {
        var plan = Plan(walk);
        var text = new StringBuilder().Append("## ").Append(walk.Name).Append(", submitted ").Append(Text.Iso(walk.On)).Append('\n');
        foreach (var step in plan.Steps.Where(s => s.Definition.Kind == ApprovalKind.Study)) Line(text, "study", step);
        foreach (var flag in plan.RoutingFlags) text.Append("flag: ").Append(flag).Append('\n');
        foreach (var site in plan.Sites)
        {
            foreach (var step in plan.StepsAt(site.Code)) Line(text, site.Code.Value, step);
        }

        foreach (var duty in plan.DutiesOn(walk.On).Where(d => d.IsNeeded)) text.Append("duty: ").Append(duty).Append('\n');
        return text.Append('\n').ToString();
    }

    private static void Line(StringBuilder text, string where, PermissionStep step) => text.Append(where).Append(": ")
        .Append(step.Begins is { } begins ? Text.Iso(begins) : "?").Append(" to ").Append(step.Ends is { } ends ? Text.Iso(ends) : "?")
        .Append(' ').Append(step).Append(" after [").AppendJoin(", ", step.WaitsFor).Append("] by ")
        .Append(step.Definition.Source)
        .Append("; time: ")
        .Append(step.DurationSource is { } time
            ? $"{step.Definition.Period}, {(time.Source == "The source of the step" ? "same source" : time)}" : "none is published")
        .Append('\n');

    private static string Golden()
    {
        var assembly = typeof(GoldenWalkTests).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames()
            .Single(n => n.Contains("golden-walks.txt", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
