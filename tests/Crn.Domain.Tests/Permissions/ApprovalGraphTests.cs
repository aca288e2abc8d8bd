using System.Globalization;
using System.Text.RegularExpressions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using CsvHelper;
using NodaTime.Text;

namespace Crn.Domain.Tests.Permissions;

public partial class ApprovalGraphTests
{
    private static readonly Lazy<List<Dictionary<string, string>>> Table = new(Golden);

    // Each row of the table, the row of the graph, and how the table's own words are read: asked many times, found once.
    private static readonly Lazy<List<(ApprovalDefinition Row, Func<HashSet<Fact<bool>>, bool> Holds)>> Triggers = new(() =>
        [.. Table.Value.Select(golden => (ApprovalGraph.Rows.Single(r =>
            r.Code == golden["code"] && r.From == Date(golden["era_from"]) && r.Name == golden["name"]), Reader(golden["trigger"])))]);

    [Fact]
    public void The_graph_equals_the_golden_table_row_by_row()
    {
        var left = ApprovalGraph.Rows.ToList();
        foreach (var golden in Table.Value)
        {
            var row = left.First(r => r.Code == golden["code"] && r.From == Date(golden["era_from"]) && r.Name == golden["name"]);
            left.Remove(row);
            Assert.Equal(Date(golden["era_to"]), row.To);
            Assert.Equal(golden["prerequisites"].Split(';', StringSplitOptions.RemoveEmptyEntries), row.WaitsFor);
            Assert.Equal(golden["clock_days"], row.Period?.Days.ToString(CultureInfo.InvariantCulture) ?? "");
            Assert.Equal(golden["clock_basis"], row.Period is { } period ? period.Basis.ToString().ToLowerInvariant() : "");
            if (row.Period is not null) Assert.Equal(golden["clock_start"], row.Period.CountsFrom);
            Assert.Equal(golden["outcomes"].Split(';').Select(o => o.Trim()), row.Outcomes);
            Assert.Equal(golden["source"].StartsWith("General field knowledge", StringComparison.Ordinal),
                row.Source.Grade == EvidenceGrade.Background);
            Assert.Equal(Atoms(golden["trigger"]), row.Trigger.Facts.Count);
        }

        Assert.Empty(left);
    }

    [Fact]
    public void A_clock_of_field_knowledge_says_so()
    {
        var clocks = ApprovalGraph.Rows.Where(r => r.Period is not null).ToList();
        Assert.All(clocks.Where(r => r.Source.Grade == EvidenceGrade.Background),
            r => Assert.Equal(EvidenceGrade.Background, r.Period!.Source.Grade));
        Assert.All(clocks.Where(r => r.Code == "CC_NOT_REQUIRED"),
            r => Assert.Equal(EvidenceGrade.Background, r.Period!.Source.Grade));
    }

    [Property(MaxTest = 400 / Share.Of)]
    public void Triggers_mean_what_the_golden_table_says(int seed)
    {
        // An independent reader of the table's own words, asked about random complete answers.
        var random = new Random(seed);
        var facts = PermissionFacts.Characteristics.Concat(PermissionFacts.AfterSubmission).ToList();
        HashSet<Fact<bool>> yes = [.. facts.Where(_ => random.Next(2) == 0)];
        var sheet = facts.Aggregate(FactSheet.Empty, (s, fact) => s.With(fact, yes.Contains(fact)));
        foreach (var (row, holds) in Triggers.Value) Assert.Equal(Truth.Of(holds(yes)), row.Trigger.Evaluate(sheet));
    }

    [Fact]
    public void No_step_waits_for_itself_in_any_era()
    {
        foreach (var date in ApprovalGraph.Rows.Select(r => r.From).Distinct())
        {
            var rows = ApprovalGraph.InForceOn(date).ToLookup(r => r.Code);
            var settled = new HashSet<string>();
            void Visit(string code, ValueList<string> path)
            {
                Assert.DoesNotContain(code, path);
                if (settled.Contains(code)) return;
                foreach (var earlier in rows[code].SelectMany(r => r.WaitsFor)) Visit(earlier, path.Add(code));
                settled.Add(code);
            }

            foreach (var code in rows) Visit(code.Key, []);
        }
    }

    private static List<Dictionary<string, string>> Golden()
    {
        using var stream =
            typeof(ApprovalGraphTests).Assembly
            .GetManifestResourceStream(typeof(ApprovalGraphTests).Assembly.GetManifestResourceNames()
                .Single(n => n.Contains("permissions.csv", StringComparison.Ordinal)))!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        return rows;
    }

    private static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static int Atoms(string trigger) =>
        Word().Matches(trigger).Select(m => m.Value).Where(w => w is not ("AND" or "OR" or "NOT" or "ANY" or "(" or ")"))
            .Distinct().Count();

    private static Func<HashSet<Fact<bool>>, bool> Reader(string trigger)
    {
        if (trigger == "ANY") return _ => true;
        var words = Word().Matches(trigger).Select(m => m.Value).ToList();
        var at = 0;
        return Or();

        Func<HashSet<Fact<bool>>, bool> Or()
        {
            var value = And();
            while (at < words.Count && words[at] == "OR")
            {
                at++;
                var (one, other) = (value, And());
                value = yes => one(yes) || other(yes);
            }

            return value;
        }

        Func<HashSet<Fact<bool>>, bool> And()
        {
            var value = Not();
            while (at < words.Count && words[at] == "AND")
            {
                at++;
                var (one, other) = (value, Not());
                value = yes => one(yes) && other(yes);
            }

            return value;
        }

        Func<HashSet<Fact<bool>>, bool> Not()
        {
            var word = words[at++];
            if (word == "NOT")
            {
                var denied = Not();
                return yes => !denied(yes);
            }

            if (word != "(")
            {
                var fact = PermissionFacts.Characteristics.Concat(PermissionFacts.AfterSubmission)
                    .Single(f => Plain(f.Code) == Plain("permission." + Known(word)));
                return yes => yes.Contains(fact);
            }

            var inside = Or();
            at++;
            return inside;
        }
    }

    private static string Known(string atom) => atom == "FormalCCRequired" ? "FormalConfirmationRequired" : atom;

    private static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"\(|\)|[A-Za-z0-9]+")]
    private static partial Regex Word();
}
