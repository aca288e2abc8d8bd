using System.Runtime.CompilerServices;
using Crn.Domain.Calendars;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own graph of permissions: no circle, no orphan, eras without gaps, triggers that can be answered, and no permission
/// of a site before every approval of the study, in every nation.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_graph_keeps_the_laws_of_graphs() => PermissionGraphLaws.Check(Trust.Graph);
/// </code>
/// </example>
public static class PermissionGraphLaws
{
    internal const string Gated = "No site is permitted before every approval of the study that binds it.";
    private const string Acyclic = "No step waits for itself.";
    private const string Orphan = "Every step that is waited for exists when it is waited for.";
    private const string Gap = "The eras of a step leave no gap.";
    private const string Overlap = "One row of a step answers on a day.";
    private const string Ordered = "An era begins before it ends.";
    private const string Answerable = "Every trigger can be answered.";

    /// <summary>Checks a graph.</summary>
    /// <param name="graph">Every row of it.</param>
    /// <param name="expression">What the caller wrote for the graph: left to the compiler.</param>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(ValueList<GraphStep> graph, [CallerArgumentExpression(nameof(graph))] string expression = "graph") =>
        Laws.Throw(Of(graph, expression));

    /// <summary>The laws that a graph breaks.</summary>
    /// <param name="graph">Every row of it.</param>
    /// <param name="expression">What the caller wrote for the graph: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    public static ValueList<BrokenLaw> Of(ValueList<GraphStep> graph, [CallerArgumentExpression(nameof(graph))] string expression = "graph")
    {
        var laws = new Laws("Graph");
        var caller = CSharp.Caller(expression, "ValueList<GraphStep>");
        foreach (var row in graph.Where(r => r.From > r.To))
            laws.Add(Ordered, $"{row.Code} is in force from {Iso(row.From)} to {Iso(row.To)}.", Rows(row.Code));
        foreach (var day in Days(graph))
        {
            if (Circle(graph, day) is { IsEmpty: false } circle)
                laws.Add(Acyclic, string.Join(" after ", circle) + ".", $"PermissionGraphLaws.Circle({caller}, {CSharp.Of(day)})");
        }

        foreach (var row in graph)
        {
            foreach (var code in row.WaitsFor.Where(code => !graph.Any(other => other.Code == code && Overlaps(row, other))))
                laws.Add(Orphan, $"{row.Code} waits for {code}, which is not there.", Rows(code));
        }

        Eras(laws, graph, Rows);
        foreach (var row in graph.DistinctBy(r => (r.Code, r.Trigger))) Answers(laws, row, graph.AsSpan().IndexOf(row), caller);
        foreach (var law in laws.All.IsEmpty ? PermissionGates.Of(graph, Days(graph), caller) : [])
            laws.Add(Gated, law.Because, law.CSharp);
        return laws.All;

        string Rows(string code) => $"{caller}.Where(step => step.Code == {CSharp.Quoted(code)}).Select(step => (step.From, step.To))";
    }

    /// <summary>Steps of a graph that wait for each other in a circle, whatever triggers them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The codes, the first one again at the end; empty when there is no circle.</returns>
    public static ValueList<string> Circle(ValueList<GraphStep> graph, LocalDate asAt)
    {
        var rows = graph.Where(r => r.IsInForceOn(asAt)).ToLookup(r => r.Code, StringComparer.Ordinal);
        HashSet<string> settled = new(StringComparer.Ordinal);
        List<string> path = [];
        return rows.Select(row => Visited(row.Key)).FirstOrDefault(circle => !circle.IsEmpty);

        ValueList<string> Visited(string code)
        {
            if (path.IndexOf(code) is >= 0 and var at) return [.. path[at..], code];
            if (settled.Contains(code)) return [];
            path.Add(code);
            foreach (var earlier in rows[code].SelectMany(r => r.WaitsFor).Distinct(StringComparer.Ordinal))
            {
                if (Visited(earlier) is { IsEmpty: false } circle) return circle;
            }

            path.RemoveAt(path.Count - 1);
            settled.Add(code);
            return [];
        }
    }

    /// <summary>The approvals of the study that bind the sites of a nation and that a step of a site does not wait for.</summary>
    /// <param name="graph">The graph, without circles.</param>
    /// <param name="code">The step of the site.</param>
    /// <param name="asAt">The date.</param>
    /// <param name="nation">The nation of the site.</param>
    /// <param name="answers">The answers about the study.</param>
    /// <returns>The codes; none when the step waits for all of them, directly or through others that are needed.</returns>
    public static ValueList<string> NotAwaited(ValueList<GraphStep> graph, string code, LocalDate asAt, UkNation nation,
        FactSheet answers) =>
        PermissionGates.NotAwaited([.. graph.Where(r => r.IsInForceOn(asAt))], code, nation, answers);

    private static ValueList<LocalDate> Days(ValueList<GraphStep> graph) => graph.Select(r => r.From ?? Early)
        .Concat(graph.Select(r => r.To is { } to && to < LocalDate.MaxIsoValue ? to.PlusDays(1) : Early)).Distinct().Order().ToValueList();

    private static LocalDate Early { get; } = new(2000, 1, 1);

    private static void Eras(Laws laws, ValueList<GraphStep> graph, Func<string, string> rows)
    {
        foreach (var code in graph.GroupBy(r => r.Code, StringComparer.Ordinal))
        {
            LocalDate? through = null;
            var versions = code.OrderBy(r => r.From ?? LocalDate.MinIsoValue).ToList();
            for (var i = 0; i < versions.Count; i++)
            {
                var row = versions[i];
                if (i > 0 && through is { } last && last < LocalDate.MaxIsoValue && row.From > last.PlusDays(1))
                    laws.Add(Gap, $"{row.Code} ends on {Iso(last)} and begins again on {Iso(row.From)}.", rows(row.Code));
                var to = row.To ?? LocalDate.MaxIsoValue;
                through = through > to ? through : to;
                if (versions.Skip(i + 1).Any(other => Overlaps(row, other) && other.Trigger.Equals(row.Trigger) && Share(row, other)))
                    laws.Add(Overlap, $"Two rows of {row.Code} are there at once, for the same answers.", rows(row.Code));
            }
        }
    }

    // The laws of what a rule answers hold for a trigger too.
    private static void Answers(Laws laws, GraphStep row, int place, string caller)
    {
        var trigger = new Rule(row.Code)
        {
            Question = row.Code, Criterion = row.Trigger, Source = Policies.Citation.Default("a trigger of a graph"),
        };
        foreach (var broken in AnswerLaws.Of(trigger, $"{caller}[{CSharp.Of(place)}].Trigger.Evaluate"))
        {
            laws.Add(Answerable, $"Of {row.Code}: {broken.Law} {broken.Because}", broken.Counterexample.Length > 0
                ? broken.Counterexample.Replace(".Evaluate(", broken.Counterexample.EndsWith(".MissingFacts", StringComparison.Ordinal)
                    ? ".MissingFacts(" : ".Evaluate(", StringComparison.Ordinal).Replace(").MissingFacts", ")", StringComparison.Ordinal)
                : $"{caller}[{CSharp.Of(place)}].Trigger");
        }
    }

    private static bool Overlaps(GraphStep one, GraphStep other) => !(one.From > other.To) && !(other.From > one.To);

    private static bool Share(GraphStep one, GraphStep other) => Enum.GetValues<UkNation>().Any(n => one.IsIn(n) && other.IsIn(n));

    private static string Iso(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "ever";
}
