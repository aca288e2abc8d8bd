using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Compiled;
using Crn.Domain.Rules.Screening;

namespace Crn.Domain.Feasibility;

/// <summary>
/// Feasibility rules compiled once for a date, for verdicts alone: of one study without allocating, or of a million rows at once.
/// </summary>
/// <remarks>Immutable and thread-safe. The verdict is that of an assessment; use
/// <see cref="FeasibilityCatalogue.Assess(RuleSet{FeasibilityRule}, FactSheet, LocalDate)"/> where it is to
/// explain itself.</remarks>
/// <example>
/// <code>
/// var compiled = CompiledFeasibility.Of(FeasibilityCatalogue.Site, today);
/// FactRow row = compiled.Row(sheet);
/// Verdict verdict = compiled.Verdict(row);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class CompiledFeasibility
{
    private readonly RuleSet<FeasibilityRule> set;

    internal RuleSet<FeasibilityRule> Set => set;

    // Where the concerns end and the advice begins; blockers end at the first.
    private readonly int blockers;
    private readonly int counting;

    // The statement at which the walk to the verdict begins.
    private readonly int verdict;

    // The date of the assessment as a fact, and its place in a row; negative where no rule asks for it.
    private readonly Observation assessed;
    private readonly int place;

    // The place of each compiled rule in the order of the set.
    private readonly int[] order;

    private CompiledFeasibility(RuleSet<FeasibilityRule> set, LocalDate date)
    {
        var inForce = set.InForceOn(date);
        // Blockers come first, as one that fails decides at once; advice changes no verdict.
        order = [.. Enumerable.Range(0, inForce.Count)
            .OrderBy(i => inForce[i].Severity switch { Severity.Blocker => 0, Severity.Concern => 1, _ => 2 })];
        blockers = inForce.Count(r => r.Severity == Severity.Blocker);
        counting = blockers + inForce.Count(r => r.Severity == Severity.Concern);
        var asked = order.Select(i => inForce[i]).ToValueList();
        var begins = 0;
        Rules = CompiledRules.Of(asked.Select(Rule (r) => r).ToValueList(), compiler => begins = Compile(compiler, asked));
        (this.set, Date, verdict) = (set, date, begins);
        assessed = FeasibilityAssessment.WithDate(FactSheet.Empty, date).Observations[0];
        place = Rules.PlaceOf(StudyFacts.AssessedOn);
    }

    /// <summary>The blockers, after them the concerns, and last the advice, as they are asked.</summary>
    public CompiledRules Rules { get; }

    /// <summary>The date of the rules, which is the date of every assessment by them.</summary>
    public LocalDate Date { get; }

    /// <summary>Compiles the rules in force on a date.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The compiled rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static CompiledFeasibility Of(RuleSet<FeasibilityRule> rules, LocalDate asAt) =>
        new(Guard.Against.Null(rules), Guarded.Iso(asAt));

    /// <summary>Lays out what is known, with the date of the assessment.</summary>
    /// <param name="facts">What is known.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public FactRow Row(FactSheet facts) => Rules.Row(Guard.Against.Null(facts), assessed, place);

    /// <summary>The whole assessment: the verdict and every finding with what decided it.</summary>
    /// <remarks>Equal to that of <see cref="FeasibilityCatalogue.Assess(RuleSet{FeasibilityRule}, FactSheet, LocalDate)"/>; values, missing
    /// facts and texts are worked out when asked
    /// for.</remarks>
    /// <param name="row">What is known, laid out by <see cref="Row"/>.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The row was laid out for other rules.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public FeasibilityAssessment Assess(FactRow row)
    {
        Rules.Check(row);
        var findings = new Finding<FeasibilityRule>[order.Length];
        for (var i = 0; i < findings.Length; i++) findings[order[i]] = Rules.Find<FeasibilityRule>(row, i);
        return new(row.Given, Date, new(findings), set);
    }

    /// <summary>The verdict.</summary>
    /// <param name="row">What is known, laid out by <see cref="Row"/>.</param>
    /// <returns>The verdict of an assessment on the same facts and date.</returns>
    /// <exception cref="ArgumentException">The row was laid out for other rules.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public Verdict Verdict(FactRow row)
    {
        Rules.Check(row);
        return (Verdict)Rules.Walk(row, verdict);
    }

    /// <summary>The verdict of every row.</summary>
    /// <param name="columns">What is known of each row.</param>
    /// <param name="verdicts">Receives the verdicts, in the order of the rows.</param>
    /// <exception cref="ArgumentException">A rule holds a delegate, or there is not room for a verdict of every row.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="columns"/> is null.</exception>
    public void Verdicts(FactColumns columns, Span<Verdict> verdicts)
    {
        if (verdicts.Length < Guard.Against.Null(columns).Rows)
            throw new ArgumentException("There must be room for a verdict of every row.", nameof(verdicts));
        if (counting == 0)
        {
            verdicts[..columns.Rows].Fill(Feasibility.Verdict.NothingAsked);
            return;
        }

        const int words = Screener.Block / 64;
        var screener = new Screener(Rules.Facts.Contains(StudyFacts.AssessedOn) ? columns.With(StudyFacts.AssessedOn, Date) : columns);
        Span<ulong> masks = stackalloc ulong[words * 7];
        Span<ulong> yes = masks[..words];
        Span<ulong> no = masks[words..(2 * words)];
        Span<ulong> applies = masks[(2 * words)..(3 * words)];
        Span<ulong> not = masks[(3 * words)..(4 * words)];
        Span<ulong> stopped = masks[(4 * words)..(5 * words)];
        Span<ulong> open = masks[(5 * words)..(6 * words)];
        Span<ulong> worried = masks[(6 * words)..];
        for (var from = 0; from < columns.Rows; from += Screener.Block)
        {
            var count = Math.Min(Screener.Block, columns.Rows - from);
            stopped.Clear();
            open.Clear();
            worried.Clear();
            for (var r = 0; r < counting; r++)
            {
                var rule = Rules.Rules[r];
                screener.Decide(rule.Criterion, from, count, yes, no);
                screener.Decide(rule.Applies, from, count, applies, not);
                var fails = r < blockers ? stopped : worried;
                for (var i = 0; i < words; i++)
                {
                    fails[i] |= applies[i] & no[i];
                    open[i] |= ~not[i] & ~(applies[i] & (yes[i] | no[i]));
                }
            }

            Write(verdicts.Slice(from, count), stopped, open, worried);
        }
    }

    // From the last rule to the first: where it leads while nothing failed, after a concern failed, and after something was not known.
    private int Compile(RuleCompiler compiler, ValueList<FeasibilityRule> asked)
    {
        if (counting == 0) return End(Feasibility.Verdict.NothingAsked);
        var (no, open) = (End(Feasibility.Verdict.NotFeasible), End(Feasibility.Verdict.CannotSayYet));
        var (clear, worried) = (End(Feasibility.Verdict.Feasible), End(Feasibility.Verdict.FeasibleWithConcerns));
        for (var i = counting - 1; i >= blockers; i--)
        {
            var next = worried;
            worried = compiler.Add(asked[i], worried, worried, open, worried);
            clear = compiler.Add(asked[i], clear, next, open, clear);
        }

        for (var i = blockers - 1; i >= 0; i--)
        {
            var next = open;
            open = compiler.Add(asked[i], open, no, open, open);
            clear = compiler.Add(asked[i], clear, no, next, clear);
        }

        return clear;
    }

    private static int End(Verdict verdict) => Step.End((int)verdict);

    private static void Write(Span<Verdict> verdicts, ReadOnlySpan<ulong> stopped, ReadOnlySpan<ulong> open, ReadOnlySpan<ulong> worried)
    {
        for (var i = 0; i < verdicts.Length; i++)
        {
            var (word, bit) = (i >> 6, i & 63);
            var (no, unknown, concern) =
                ((int)((stopped[word] >> bit) & 1), (int)((open[word] >> bit) & 1), (int)((worried[word] >> bit) & 1));
            // 0 cannot say yet, 1 not feasible, 2 with concerns, 3 feasible: no branch, as rows follow no pattern.
            verdicts[i] = (Verdict)(no | ((no ^ 1) & (unknown ^ 1)) * (3 - concern));
        }
    }
}
