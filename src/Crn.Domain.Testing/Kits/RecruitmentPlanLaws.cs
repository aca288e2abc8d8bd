using System.Runtime.CompilerServices;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own way to make recruitment plans: it keeps what was asked, reaches its target, and more sites never take longer.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_plans_keep_the_laws_of_plans() => RecruitmentPlanLaws.Check(Trust.Plan);
/// </code>
/// </example>
public static class RecruitmentPlanLaws
{
    private const string Total = "A plan is made for every target and number of sites.";
    private const string Pure = "The same question gives the same plan.";
    private const string Kept = "A plan keeps the target, the number of sites and the first day that were asked for.";
    private const string Inside = "Sites open within the window.";
    private const string Reaches = "The sites reach the target by the planned closure.";
    private const string Rises = "The expected curve begins at nobody, never falls, and ends at the target.";
    private const string Room = "Caps leave room for the target.";
    private const string MoreSites = "More sites never close later.";
    private const string MoreWanted = "A larger target never closes earlier.";

    private static readonly int[] Targets = [1, 7, 60, 240];
    private static readonly LocalDate[] Days = [new(2026, 1, 5), new(2028, 2, 29)];

    /// <summary>Checks a way to make plans.</summary>
    /// <param name="plan">For a target, a number of sites from 1, and the first day of recruitment: the plan.</param>
    /// <param name="mostSites">How many sites are tried, 1 or more.</param>
    /// <param name="expression">What the caller wrote for the plan: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(Func<int, int, LocalDate, RecruitmentPlan> plan, int mostSites = 6,
        [CallerArgumentExpression(nameof(plan))] string expression = "plan") => Laws.Throw(Of(plan, mostSites, expression));

    /// <summary>The laws that a way to make plans breaks.</summary>
    /// <param name="plan">For a target, a number of sites from 1, and the first day of recruitment: the plan.</param>
    /// <param name="mostSites">How many sites are tried, 1 or more.</param>
    /// <param name="expression">What the caller wrote for the plan: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(Func<int, int, LocalDate, RecruitmentPlan> plan, int mostSites = 6,
        [CallerArgumentExpression(nameof(plan))] string expression = "plan")
    {
        ArgumentNullException.ThrowIfNull(plan);
        var laws = new Laws("Plan");
        var caller = CSharp.Caller(expression, "Func<int, int, LocalDate, RecruitmentPlan>");
        foreach (var (target, sites, opens) in Targets.SelectMany(t => Enumerable.Range(1, mostSites)
            .SelectMany(s => Days.Select(d => (t, s, d)))))
        {
            string Call(int wanted, int places) => $"{caller}({CSharp.Of(wanted)}, {CSharp.Of(places)}, {CSharp.Of(opens)})";
            RecruitmentPlan? Made(int wanted, int places) =>
                laws.Try(Total, () => plan(wanted, places, opens), () => Call(wanted, places), wanted);
            if (Made(target, sites) is not { } made) continue;
            if (Made(target, sites) is { } again && again != made) Broken(Pure, "It is another the second time.");
            Alone(made, target, sites, opens, Broken);
            if (Made(target, sites + 1) is { } more && more.Window.PlannedClosure > made.Window.PlannedClosure)
                Broken(MoreSites, $"It closes on {Iso(made)}, and with a site more on {Iso(more)}.");
            if (Made(target + 1, sites) is { } further && further.Window.PlannedClosure < made.Window.PlannedClosure)
                Broken(MoreWanted, $"It closes on {Iso(made)}, and for one more on {Iso(further)}.");

            void Broken(string law, string because) => laws.Add(law, because, Call(target, sites), target);
        }

        return laws.All;
    }

    private static void Alone(RecruitmentPlan made, int target, int sites, LocalDate opens, Action<string, string> broken)
    {
        var window = made.Window;
        if (made.Target != target || made.Sites.Count != sites || window.Opening != opens)
            broken(Kept, $"It has {made}.");
        if (made.Sites.FirstOrDefault(s => s.Opening.Earliest < window.Opening || s.Opening.Due > window.PlannedClosure) is { } outside)
            broken(Inside, $"{outside} is outside {window}.");
        if (made.FromRatesBy(window.PlannedClosure) is { } reached && reached < target - 0.5)
            broken(Reaches, FormattableString.Invariant($"They recruit {reached:0.#} by then."));
        if (made.StudyCap < target || (made.Sites.All(s => s.Cap is not null) && made.Sites.Sum(s => s.Cap ?? 0L) < target))
            broken(Room, "They end recruitment before it.");
        if (Fallen(made) is { } fallen) broken(Rises, fallen);
    }

    private static string? Fallen(RecruitmentPlan made)
    {
        if (made.ExpectedBy(made.Window.Opening.PlusDays(-1)) is > 0 and var early) return $"Before the first day it is {Number(early)}.";
        if (made.ExpectedBy(made.Window.PlannedClosure) is { } last && Math.Abs(last - made.Target) > Math.Max(0.5, 0.01 * made.Target))
            return $"At the planned closure it is {Number(last)}.";
        var before = 0.0;
        for (var day = made.Window.Opening; day <= made.Window.PlannedClosure; day = day.PlusDays(7))
        {
            if (made.ExpectedBy(day) is not { } now) return null;
            if (now < before - 1e-9) return $"By {Day(day)} it falls from {Number(before)} to {Number(now)}.";
            before = now;
        }

        return null;
    }

    private static string Number(double number) => FormattableString.Invariant($"{number:0.##}");

    private static string Iso(RecruitmentPlan plan) => Day(plan.Window.PlannedClosure);

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
