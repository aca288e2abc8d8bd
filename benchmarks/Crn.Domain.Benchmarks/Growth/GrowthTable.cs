using System.Globalization;

namespace Crn.Domain.Benchmarks.Growth;

/// <summary>
/// The growth table: <c>-- growth</c> measures every row and writes it into <c>benchmarks/README.md</c> between its markers;
/// <c>-- growth Rules FactSheet</c> measures the rows that name one of these words, and leaves the others as they stand there.
/// <c>-- growth --uncovered</c> lists the public verbs that take or grow a collection and have no row, with the reason why; one without
/// a reason comes first.
/// </summary>
internal static class GrowthTable
{
    private const string Begin = "<!-- growth table: begin -->";
    private const string End = "<!-- growth table: end -->";
    private const string Header = "| Room | What | n to 8n | Time | by n^ | Allocated | by n^ |\n|---|---|---|---|---:|---|---:|";

    public static void Run(string[] asked)
    {
        if (asked.Contains("--uncovered"))
        {
            foreach (var verb in PublicVerbs.WithoutRow().OrderBy(v => GrowthReasons.Of(v) is not null))
                Console.WriteLine(GrowthReasons.Of(verb) is { } why ? $"{verb}: {why}" : verb);
            return;
        }

        var page = Figures.Page;
        var before = page is null ? null : Figures.Between(File.ReadAllText(page), Begin, End);
        var rows = before is null ? [] : Written(before);
        List<string> table = [];
        foreach (var (room, row) in GrowthRooms.All.SelectMany(r => r.Rows.Select(row => (r.Room, row))))
        {
            var key = $"| {room} | {row.What} |";
            if (asked.Length > 0 && !asked.Any(a => key.Contains(a, StringComparison.OrdinalIgnoreCase)))
            {
                if (rows.TryGetValue(key, out var kept)) table.Add(kept);
                continue;
            }

            try
            {
                table.Add(Line(key, row, GrowthMeasure.Of(row)));
                Console.WriteLine(table[^1]);
            }
            catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
            {
                // The others are measured all the same.
                Console.Error.WriteLine($"{key} cannot be measured: {failure.Message}");
                Environment.ExitCode = 1;
            }
        }

        if (before is not null) File.WriteAllText(page!, Replaced(File.ReadAllText(page!), table));
    }

    private static string Line(string key, GrowthRow row, List<GrowthCost> costs)
    {
        var (time, bytes) = (GrowthMeasure.Exponent(costs, c => c.Seconds), GrowthMeasure.Exponent(costs, c => c.Bytes));
        var why = row.Why.Length > 0 ? " " + row.Why : "";
        return string.Create(CultureInfo.InvariantCulture, $"{key} {costs[0].N:N0} to {costs[^1].N:N0} | ")
            + string.Join(", ", costs.Select(c => Figures.Time(c.Seconds))) + Power(time)
            + string.Join(", ", costs.Select(c => Figures.Bytes(c.Bytes))) + Power(bytes).TrimEnd() + (why.Length > 0 ? why + " |" : "");

        static string Power(double exponent) => string.Create(CultureInfo.InvariantCulture, $" | {exponent:0.00} | ");
    }

    private static Dictionary<string, string> Written(string table) =>
        table.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Split(" | ") is { Length: > 3 })
            .GroupBy(line => string.Join(" | ", line.Split(" | ")[..2]) + " |", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    private static string Replaced(string text, List<string> table)
    {
        // What no row speaks of, with the reason why.
        var without = PublicVerbs.WithoutRow().GroupBy(GrowthReasons.Of, StringComparer.Ordinal)
            .Select(r => $"- {r.Key ?? "no reason yet"}: {string.Join(", ", r.Select(verb => $"`{verb}`"))}");
        return Figures.Between(text, Begin, End, $"{Figures.Machine}; the least of up to twenty runs.\n\n{Header}\n"
            + $"{string.Join('\n', table)}\n\nVerbs without a row of their own, and why:\n\n{string.Join('\n', without)}\n");
    }
}
