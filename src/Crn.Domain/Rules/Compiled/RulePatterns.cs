using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Rules.Compiled;

/// <summary>
/// The reasons of a rule, kept for every pattern of answers met so far. Why a rule finds what it finds depends on its statements about
/// facts only through whether each holds, so that the same pattern always has the same reasons.
/// </summary>
internal sealed class RulePatterns(Rule rule, Criterion[] criteria, Statement[] statements, int[] places)
{
    // Forty answers of three kinds fit a key; patterns beyond those kept are worked out each time.
    private const int MostStatements = 40;
    private const int MostKept = 512;

    // The patterns of up to five statements have a place each.
    private const int MostPlaced = 5;

    private readonly FindingShape?[] placed = criteria.Length > MostPlaced ? [] : new FindingShape?[(int)Math.Pow(3, criteria.Length)];
    private Dictionary<ulong, FindingShape> kept = [];

    public Rule Rule { get; } = rule;

    public Statement[] Statements { get; } = statements;

    public ValueList<Fact> Facts { get; } = new(FactsRead.Of(rule));

    // Where each of the facts stands in a row.
    public int[] Places { get; } = places;

    public bool FitsKey => criteria.Length <= MostStatements;

    // The patterns of a rule that is asked as it stands.
    public static RulePatterns Of(Rule rule) => new(rule, [.. StatementsOf(rule)], [], []);

    // The reasons on a sheet, each statement asked once.
    public FindingShape On(FactSheet facts)
    {
        if (!FitsKey) return new(Rule, statement => statement.Decide(facts), Facts, Places);
        var key = 0UL;
        foreach (var statement in criteria) key = (key * 3) + (ulong)(statement.Decide(facts).Sign + 1);
        return Of(key);
    }

    // The statements about facts that a rule is made of, in the order of their answers in a key.
    public static IEnumerable<Criterion> StatementsOf(Rule rule) =>
        rule.Applies.Walk().Concat(rule.Criterion.Walk()).Where(ReasonShape.IsAboutFacts);

    // The key holds the answers to the statements as digits of base 3, the first the most significant.
    public FindingShape Of(ulong key)
    {
        if (key < (ulong)placed.Length) return placed[key] ??= Work(key);
        var read = Volatile.Read(ref kept);
        if (read.TryGetValue(key, out var known)) return known;
        var shape = Work(key);
        // Readers keep the dictionary they have; when two writers meet, one pattern is worked out again later.
        if (read.Count < MostKept) Volatile.Write(ref kept, new(read) { [key] = shape });
        return shape;
    }

    private FindingShape Work(ulong key)
    {
        var answers = new Truth[criteria.Length];
        var rest = key;
        for (var i = answers.Length - 1; i >= 0; i--)
        {
            answers[i] = (rest % 3) switch { 0 => Truth.False, 1 => Truth.Unknown, _ => Truth.True };
            rest /= 3;
        }

        var next = 0;
        return new(Rule, _ => answers[next++], Facts, Places);
    }
}
