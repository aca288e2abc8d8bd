namespace Crn.Domain.Rules.Compiled;

/// <summary>
/// Turns a rule into steps, so that asking it is a walk without recursion: each statement says where its answer leads, given all answers
/// before it. After Kleene an answer that is not known leads on, into steps in which only the other answers can still settle the rule.
/// </summary>
/// <remarks>Steps that lead to the same places are made once. A rule of extreme nesting would take too long to lay out and is asked of the
/// sheet instead.</remarks>
internal sealed class StepBuilder(List<Step> steps, Func<Criterion, Statement> statementOf, Func<Criterion, Statement> onSheet)
{
    private const int MostVisits = 8192;

    private readonly Dictionary<Step, int> known = [];
    private int visits;

    private bool IsTooMany => visits > MostVisits;

    // Where the rule begins, given the step that follows each finding.
    public int Add(Rule rule, int met, int notMet, int unknown, int notApplicable)
    {
        known.Clear();
        var from = steps.Count;
        visits = 0;
        var entry = Build(rule.Applies, Build(rule.Criterion, met, notMet, unknown), notApplicable, unknown);
        if (!IsTooMany) return entry;
        steps.RemoveRange(from, steps.Count - from);
        known.Clear();
        return Place(onSheet(rule.Applies), Place(onSheet(rule.Criterion), met, notMet, unknown), notApplicable, unknown);
    }

    private int Build(Criterion criterion, int yes, int no, int unknown) => criterion switch
    {
        _ when ++visits > MostVisits => yes,
        Criterion.Not not => Build(not.Operand, no, yes, unknown),
        Criterion.All all => Series(all.Operands, yes, no, unknown, (operand, next, stop, open) => Build(operand, next, stop, open)),
        // One that holds settles "any" as one that fails settles "all".
        Criterion.Any any => Series(any.Operands, no, yes, unknown, (operand, next, stop, open) => Build(operand, stop, next, open)),
        Criterion.Counted counted => Count(counted, yes, no, unknown),
        _ => Place(statementOf(criterion), yes, no, unknown),
    };

    // From the last operand to the first: where it leads while every operand before was known, and where it leads after one was not.
    private static int Series(ValueList<Criterion> operands, int end, int stop, int unknown, Func<Criterion, int, int, int, int> build)
    {
        var (clear, open) = (end, unknown);
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            var afterUnknown = open;
            open = build(operands[i], afterUnknown, stop, afterUnknown);
            clear = build(operands[i], clear, stop, afterUnknown);
        }

        return clear;
    }

    // For so many operands that hold and so many that do not, where the next one leads.
    private int Count(Criterion.Counted counted, int yes, int no, int unknown)
    {
        var (needed, allowed) = (counted.Required, counted.Operands.Count - counted.Required);
        if (needed == 0) return yes;
        var next = Filled(needed, (_, _) => unknown);
        for (var i = counted.Operands.Count - 1; i >= 0; i--)
        {
            var (operand, after, before) = (counted.Operands[i], next, i);
            // With more answers than operands before it, nothing leads to a place.
            next = Filled(needed, (hold, fail) => hold + fail > before ? unknown : Build(
                operand,
                hold + 1 == needed ? yes : after[hold + 1][fail],
                fail == allowed ? no : after[hold][fail + 1],
                after[hold][fail]));
        }

        return next[0][0];

        int[][] Filled(int holds, Func<int, int, int> at) =>
            [.. Enumerable.Range(0, holds).Select(hold => (int[])[.. Enumerable.Range(0, allowed + 1).Select(fail => at(hold, fail))])];
    }

    private int Place(Statement statement, int yes, int no, int unknown)
    {
        if (yes == no && no == unknown) return yes;
        var step = new Step(statement, yes, no, unknown);
        if (known.TryGetValue(step, out var at)) return at;
        steps.Add(step);
        known.Add(step, steps.Count - 1);
        return steps.Count - 1;
    }
}
