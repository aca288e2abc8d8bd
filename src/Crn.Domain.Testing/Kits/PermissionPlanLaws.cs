using System.Runtime.CompilerServices;
using Crn.Domain.Permissions;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own way to plan permissions, with its own durations or answers filled in: it plans the day and the answers that
/// were given, and no answer that is learnt later adds a step or a day that was not foreseen.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_plans_keep_the_laws_of_plans() =>
///     PermissionPlanLaws.Check((answers, submitting) => PermissionPlan.For(answers, submitting, OurDurations));
/// </code>
/// </example>
public static class PermissionPlanLaws
{
    private const string Total = "A plan is made for every study.";
    private const string Pure = "The same question gives the same plan.";
    private const string Day = "A plan is for the day of submission that was asked about.";
    private const string Answered = "A plan rests on the answers that were given.";
    private const string Foreseen = "No answer that is learnt adds a step that was not foreseen.";
    private const string Settled = "A step that is needed stays needed.";
    private const string Dated = "No answer that is learnt makes a step later.";

    private const int MostLearnt = 4;

    // Before the Health Research Authority, before combined review, before the regulations of 2026, and since.
    private static readonly LocalDate[] Eras = [new(2012, 3, 1), new(2019, 6, 3), new(2023, 5, 8), new(2026, 6, 1)];

    /// <summary>Checks a way to plan.</summary>
    /// <param name="plan">For answers and a day of submission: the plan.</param>
    /// <param name="draws">How many studies are tried, 1 or more.</param>
    /// <param name="expression">What the caller wrote for the plan: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(Func<FactSheet, LocalDate, PermissionPlan> plan, int draws = 20,
        [CallerArgumentExpression(nameof(plan))] string expression = "plan") => Laws.Throw(Of(plan, draws, expression));

    /// <summary>The laws that a way to plan breaks.</summary>
    /// <param name="plan">For answers and a day of submission: the plan.</param>
    /// <param name="draws">How many studies are tried, 1 or more.</param>
    /// <param name="expression">What the caller wrote for the plan: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(Func<FactSheet, LocalDate, PermissionPlan> plan, int draws = 20,
        [CallerArgumentExpression(nameof(plan))] string expression = "plan")
    {
        ArgumentNullException.ThrowIfNull(plan);
        var laws = new Laws("Plan");
        var caller = CSharp.Caller(expression, "Func<FactSheet, LocalDate, PermissionPlan>");
        var facts = PermissionFacts.Characteristics.Select(fact => Answers.Of(fact, [])).ToList();
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (var (one, i) in Cases.Over(facts, exactOnly: false, draws).Take(draws).Select((c, i) => (c, i)))
        {
            var day = Eras[i % Eras.Length];
            // Studies of few answers too.
            var given = one.Given.Where((_, at) => (at + i) % (7 - (i % 7)) == 0).ToList();
            foreach (var (law, learnt) in One(laws, plan, caller, given, day,
                (_, at) => at % MostLearnt == i % MostLearnt || at < MostLearnt))
            {
                // What has just been found is looked for with fewer answers too.
                if (known.Add(law)) Shrink(laws, plan, caller, given, day, law, learnt);
            }
        }

        return laws.All;
    }

    private static void Shrink(Laws laws, Func<FactSheet, LocalDate, PermissionPlan> plan, string caller, List<Answer> given, LocalDate day,
        string law, Fact<bool>? learnt)
    {
        // Many answers at once first, then one by one.
        for (var size = Math.Max(1, given.Count / 2); size > 0; size /= 2)
        {
            for (var at = 0; at < given.Count;)
            {
                List<Answer> fewer = [.. given.Take(at), .. given.Skip(at + size)];
                var trial = new Laws("Plan");
                if (!One(trial, plan, caller, fewer, day, (fact, _) => fact.Code == learnt?.Code).Exists(found => found.Law == law))
                {
                    at += size;
                    continue;
                }

                foreach (var found in trial.All) laws.Add(found.Law, found.Because, found.Counterexample, fewer.Count);
                given = fewer;
            }
        }
    }

    // Which laws one study breaks, each with the answer that was learnt when it did.
    private static List<(string Law, Fact<bool>? Learnt)> One(Laws laws, Func<FactSheet, LocalDate, PermissionPlan> make, string caller,
        List<Answer> given, LocalDate day, Func<Fact<bool>, int, bool> isLearnt)
    {
        List<(string Law, Fact<bool>? Learnt)> found = [];
        var answers = new Case(given).Sheet;
        string Call(IReadOnlyList<Answer> of) => $"{caller}({BrokenLaw.Of(of)}, {CSharp.Of(day)})";
        if (laws.Try(Total, () => make(answers, day), () => Call(given), given.Count) is not { } plan) return [(Total, null)];
        void Broken(string law, string because)
        {
            laws.Add(law, because, Call(given), given.Count);
            found.Add((law, null));
        }

        if (laws.Try(Total, () => make(answers, day), () => Call(given), given.Count) is { } again && Lines(again) is var lines
            && lines != Lines(plan))
            Broken(Pure, "It is another the second time.");
        if (plan.Submitting != day) Broken(Day, $"It is for {Iso(plan.Submitting)}.");
        if (answers.Observations.FirstOrDefault(o => plan.Answers.Find(o.Fact)?.Value != o.Value) is { } lost)
            Broken(Answered, $"{lost.Fact.Code} is {plan.Answers.Find(lost.Fact)?.Value.ToString() ?? "missing"}.");
        // What is taken for granted already is no news: an answer that contradicts it is another study.
        var taken = ImpliedAnswers.Complete(answers, day);
        List<Fact<bool>> open = [.. plan.MissingFacts.OfType<Fact<bool>>().Concat(PermissionFacts.Characteristics).Distinct()
            .Where(f => taken.Find(f) is null)];
        foreach (var fact in open.Where(isLearnt))
        {
            foreach (var learnt in Answers.Of(fact, []))
            {
                List<Answer> more = [.. given, learnt];
                if (laws.Try(Total, () => make(new Case(more).Sheet, day), () => Call(more), more.Count) is not { } later)
                {
                    found.Add((Total, fact));
                    continue;
                }

                Compare(plan, later, $"{fact.Code} = {learnt.Text}", (law, because) =>
                {
                    if (laws.Asks(law, more.Count)) laws.Add(law, because, Call(more), more.Count);
                    found.Add((law, fact));
                });
            }
        }

        return found;
    }

    private static void Compare(PermissionPlan before, PermissionPlan after, string learnt, Action<string, string> broken)
    {
        foreach (var step in after.Steps)
        {
            if (before.Find(step.Code) is not { } foreseen)
            {
                // Some steps of old regimes are there only when somebody says so.
                if (!step.Definition.IsOnlyWhenStated) broken(Foreseen, $"{step.Code} comes with {learnt}.");
            }
            else if (step.Ends > foreseen.Ends && step.Ends > after.Submitting)
                broken(Dated, $"{step.Code} ends on {Iso(foreseen.Ends)}, and with {learnt} on {Iso(step.Ends)}.");
        }

        if (before.Steps.FirstOrDefault(s => s.IsNeeded && after.Find(s.Code) is not { IsNeeded: true }) is { } gone)
            broken(Settled, $"{gone.Code} is needed, and with {learnt} no more.");
    }

    private static string Lines(PermissionPlan plan) =>
        string.Join('\n', plan.Steps.Select(s => $"{s.Code} {s.IsNeeded} {Iso(s.Begins)} {Iso(s.Ends)}"));

    private static string Iso(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "no day";
}
