using System.Runtime.CompilerServices;
using Crn.Domain.Money;
using Crn.Domain.Support;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own way to split the costs of a schedule: the parts sum to the schedule, whatever the order of its rows, and two
/// schedules together are split as they are apart.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_split_keeps_its_laws() => CostSplitLaws.Check(schedule => Trust.Split(schedule).ByPayer);
/// </code>
/// </example>
public static class CostSplitLaws
{
    private const string Total = "Every schedule is split.";
    private const string Pure = "The same schedule is split alike.";
    private const string Sums = "The parts sum to the schedule.";
    private const string Order = "The order of rows changes no part.";
    private const string Together = "Two schedules together are split as they are apart.";
    private const string Positive = "No part is negative.";

    private static readonly AcordActivity[] Activities = Enum.GetValues<AcordActivity>();
    private static readonly CostBasis[] Bases = Enum.GetValues<CostBasis>();

    /// <summary>Checks a way to split costs.</summary>
    /// <typeparam name="TPart">What the parts are called by: a category or a payer, for example.</typeparam>
    /// <param name="split">For a schedule: the parts of the cost of one participant, one site and one study together.</param>
    /// <param name="expression">What the caller wrote for the split: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="split"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check<TPart>(Func<ValueList<ScheduledActivity>, IReadOnlyDictionary<TPart, Pounds>> split,
        [CallerArgumentExpression(nameof(split))] string expression = "split")
        where TPart : notnull => Laws.Throw(Of(split, expression));

    /// <summary>The laws that a way to split costs breaks.</summary>
    /// <typeparam name="TPart">What the parts are called by: a category or a payer, for example.</typeparam>
    /// <param name="split">For a schedule: the parts of the cost of one participant, one site and one study together.</param>
    /// <param name="expression">What the caller wrote for the split: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="split"/> is null.</exception>
    public static ValueList<BrokenLaw> Of<TPart>(Func<ValueList<ScheduledActivity>, IReadOnlyDictionary<TPart, Pounds>> split,
        [CallerArgumentExpression(nameof(split))] string expression = "split")
        where TPart : notnull
    {
        ArgumentNullException.ThrowIfNull(split);
        var laws = new Laws("Split");
        var caller = CSharp.Caller(expression,
            $"Func<ValueList<ScheduledActivity>, IReadOnlyDictionary<{CSharp.NameOf(typeof(TPart))}, Pounds>>");
        for (var n = 0; n <= 8; n++)
        {
            for (var from = 0; from < 12; from++) One(laws, split, caller, Rows(n, from), Rows(2, from + 5));
        }

        return laws.All;
    }

    private static void One<TPart>(Laws laws, Func<ValueList<ScheduledActivity>, IReadOnlyDictionary<TPart, Pounds>> split, string caller,
        ValueList<Row> rows, ValueList<Row> others)
        where TPart : notnull
    {
        if (Split(rows) is not { } parts) return;
        if (Split(rows) is { } again && !Alike(parts, again)) Broken(Pure, "It is another the second time.", rows);
        var all = Pounds.Sum(rows.Select(r => r.Activity.Cost));
        var sum = Pounds.Sum(parts.Values);
        if (sum != all && !(sum.IsZero && all.IsZero)) Broken(Sums, $"They sum to {sum}, and the schedule to {all}.", rows);
        if (parts.FirstOrDefault(p => p.Value.Amount < 0) is { Value.Amount: < 0 } owed)
            Broken(Positive, $"{owed.Key} is {owed.Value}.", rows);
        ValueList<Row> turned = [.. rows.Reverse()];
        if (Split(turned) is { } back && !Alike(parts, back)) Broken(Order, "Backwards it is another.", rows);
        if (Split(others) is { } apart && Split([.. rows, .. others]) is { } both && !Alike(both, Added(parts, apart)))
            Broken(Together, "Split apart they give other parts.", [.. rows, .. others]);

        IReadOnlyDictionary<TPart, Pounds>? Split(ValueList<Row> of) =>
            laws.Try(Total, () => split([.. of.Select(r => r.Activity)]), () => Call(of), of.Count);
        void Broken(string law, string because, ValueList<Row> of) => laws.Add(law, because, Call(of), of.Count);
        string Call(ValueList<Row> of) => $"{caller}([{string.Join(", ", of.Select(r => r.CSharp))}])";
    }

    private static Dictionary<TPart, Pounds> Added<TPart>(IReadOnlyDictionary<TPart, Pounds> one, IReadOnlyDictionary<TPart, Pounds> other)
        where TPart : notnull =>
        one.Keys.Union(other.Keys).ToDictionary(k => k, k => one.GetValueOrDefault(k) + other.GetValueOrDefault(k));

    // A part that is left out is nothing.
    private static bool Alike<TPart>(IReadOnlyDictionary<TPart, Pounds> one, IReadOnlyDictionary<TPart, Pounds> other)
        where TPart : notnull =>
        one.Keys.Union(other.Keys).All(k => one.GetValueOrDefault(k).Amount == other.GetValueOrDefault(k).Amount);

    // Costs that do not divide evenly, so that a penny lost is seen.
    private static ValueList<Row> Rows(int count, int from) => [.. Enumerable.Range(from, count).Select(n =>
    {
        var (activity, basis, cost, times) =
            (Activities[(7 * n) % Activities.Length], Bases[n % Bases.Length], 10.01m + (3.33m * n), 1 + (n % 3));
        return new Row(ScheduledActivity.Published($"Row {n}", activity, Pounds.Of(cost), basis, times),
            $"ScheduledActivity.Published(\"Row {n}\", AcordActivity.{activity}, Pounds.Of({CSharp.Of(cost)}), CostBasis.{basis}, " +
            $"{CSharp.Of(times)})");
    })];

    private sealed record Row(ScheduledActivity Activity, string CSharp);
}
