using System.Globalization;
using System.Reflection;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using CsvHelper;

namespace Crn.Domain.Tests.Permissions;

/// <summary>The columns of each row, which the golden table of the field does not have, against a table made from the functions that held
/// them before.</summary>
public class ApprovalColumnTests
{
    [Fact]
    public void Every_column_of_every_row_is_that_of_the_golden_table()
    {
        var golden = Golden();
        Assert.Equal(golden.Count, ApprovalGraph.Rows.Count);
        Assert.All(ApprovalGraph.Rows.Zip(golden), pair =>
        {
            var (row, expected) = pair;
            Assert.Equal((expected["code"], expected["era_from"], expected["name"]), (row.Code, Text.Iso(row.From), row.Name));
            Assert.Equal(expected["owner"], row.Owner.ToString());
            Assert.Equal(expected["conventions"], string.Join(';', row.Conventions.Select(c => c.Code)));
            Assert.Equal(expected["outcomes"], string.Join(';', row.Outcomes.Select(o => $"{o}={row.MeaningOf(o)}")));
            Assert.Equal(expected["silence"], row.OutcomeBySilence ?? "");
            Assert.Equal(expected["silence_source"], row.SilenceSource?.ToString() ?? "");
            Assert.Equal(expected["continues_in"], string.Join(';', row.ContinuesIn));
            Assert.Equal(expected["appeal"] == "yes", row.MayBeAppealed);
            Assert.Equal(expected["counts_from"], row.CountsFrom ?? "");
            Assert.Equal(expected["begins_after"], row.IsGathering ? string.Join(';', row.WaitsFor.Where(row.NeedsToBegin)) : "*");
            Assert.Equal(expected["for_each_site"] == "yes", row.IsForEachSite);
            Assert.Equal(expected["milestone"], row.Milestone?.ToString() ?? "");
        });
    }

    [Fact]
    public void Rows_name_only_steps_that_exist_and_outcomes_of_their_own()
    {
        Assert.All(ApprovalGraph.Rows, row =>
        {
            Assert.All(row.WaitsFor.Concat(row.BeginsAfter).Concat(row.ContinuesIn).Append(row.CountsFrom ?? row.Code),
                code => Assert.True(ApprovalGraph.Has(code), code));
            Assert.NotEmpty(row.Outcomes);
            if (row.Kind is ApprovalKind.Study or ApprovalKind.Site)
                Assert.Contains(row.Outcomes, o => row.MeaningOf(o) == OutcomeMeaning.Granted);
            if (row.OutcomeBySilence is { } silence) Assert.Equal(OutcomeMeaning.Granted, row.MeaningOf(silence));
            Assert.Equal(row.Outcomes.Any(o => row.MeaningOf(o) == OutcomeMeaning.Continues), !row.ContinuesIn.IsEmpty);
        });
    }

    [Fact]
    public void Callers_have_a_constant_for_every_code_and_every_outcome_and_for_nothing_else()
    {
        Assert.Equal(ApprovalGraph.Rows.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal),
            Constants(typeof(Approvals)).Order(StringComparer.Ordinal));
        Assert.Equal(ApprovalGraph.Rows.SelectMany(r => r.Outcomes).Distinct().Order(StringComparer.Ordinal),
            Constants(typeof(ApprovalOutcomes)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_code_or_an_outcome_mistyped_is_refused_with_the_nearest_one_named()
    {
        var permission =
            PermissionCase.Start(FactSheet.Empty.With(PermissionFacts.NhsOrHsc, true), [], new(2026, 5, 11), new(2026, 5, 1),
                Party.Sponsor).State;
        Assert.Contains("the nearest is REC_FULL",
            Assert.Single(permission.Submit("REC_FUL", new(2026, 5, 11), Party.Sponsor).Reasons).Because, StringComparison.Ordinal);
        Assert.Contains("the nearest is SITE_OPEN",
            Assert.Single(
                permission.Submit(StepKey.AtSite("site open", SiteCode.From("RR8")), new(2026, 5, 11), Party.Sponsor).Reasons).Because,
                StringComparison.Ordinal);
        permission = permission.Submit(Approvals.SponsorConfirm, new(2026, 5, 11), Party.Sponsor).Done();
        Assert.Contains("the nearest is 'confirmed'",
            Assert.Single(permission.Decide(Approvals.SponsorConfirm, "Confirms", new(2026, 5, 11), Party.Sponsor).Reasons).Because,
            StringComparison.Ordinal);
        Assert.Contains("MHRA_CTA",
            Assert.Throws<ArgumentException>(() => PermissionPlan.For(FactSheet.Empty, new(2026, 5, 11)).WhyNot("MHRA CTA")).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

    private static List<Dictionary<string, string>> Golden()
    {
        var assembly = typeof(ApprovalColumnTests).Assembly;
        using var stream =
            assembly.GetManifestResourceStream(assembly.GetManifestResourceNames()
                .Single(n => n.Contains("approval-columns.csv", StringComparison.Ordinal)))!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        return rows;
    }
}
