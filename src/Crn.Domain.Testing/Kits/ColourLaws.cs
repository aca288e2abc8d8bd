using System.Runtime.CompilerServices;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own way to colour a study: more recruits never make it worse, later reports do not reach back, and the ends are
/// what they should be.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_colours_keep_the_laws_of_monitoring() => ColourLaws.Check(Trust.Colour);
/// </code>
/// </example>
public static class ColourLaws
{
    private const string Total = "Every study has a colour, or is not known.";
    private const string Pure = "The same study has the same colour.";
    private const string Better = "More recruits never make a colour worse.";
    private const string Later = "What takes place later changes no colour of an earlier day.";
    private const string Ends = "The target reached in time is green, and nobody by the planned closure is red.";

    private static readonly double[] Shares = [0, 0.2, 0.4, 0.6, 0.8, 1];

    /// <summary>Checks a way to colour a study.</summary>
    /// <param name="colour">For plan, ledger and day: the colour.</param>
    /// <param name="since">The first day of recruitment of the studies that are tried; 5 January 2026 when null.</param>
    /// <param name="expression">What the caller wrote for the colour: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="colour"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(Func<RecruitmentPlan, RecruitmentLedger, LocalDate, Rag> colour, LocalDate? since = null,
        [CallerArgumentExpression(nameof(colour))] string expression = "colour") => Laws.Throw(Of(colour, since, expression));

    /// <summary>The laws that a way to colour a study breaks.</summary>
    /// <param name="colour">For plan, ledger and day: the colour.</param>
    /// <param name="since">The first day of recruitment of the studies that are tried; 5 January 2026 when null.</param>
    /// <param name="expression">What the caller wrote for the colour: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="colour"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(Func<RecruitmentPlan, RecruitmentLedger, LocalDate, Rag> colour, LocalDate? since = null,
        [CallerArgumentExpression(nameof(colour))] string expression = "colour")
    {
        ArgumentNullException.ThrowIfNull(colour);
        var laws = new Laws("Colour");
        var caller = CSharp.Caller(expression, "Func<RecruitmentPlan, RecruitmentLedger, LocalDate, Rag>");
        foreach (var (target, sites) in new[] { (12, 1), (60, 3), (240, 4) })
        {
            var study = new Told(target, sites, since ?? new(2026, 1, 5));
            // The plan is for twice the time that its sites need.
            var all = (int)Math.Ceiling(2 * target / (0.95 * sites));
            foreach (var months in new[] { 3, 7, all / 2, all }.Where(m => m is > 0 and <= 120).Distinct())
                Course(study, months, months == all);
        }

        return laws.All;

        void Course(Told study, int months, bool isClosing)
        {
            Rag? before = null;
            foreach (var share in Shares)
            {
                var now = study.After(months).BehindForMonths(months, share);
                string Call(string ledger) => $"{caller}({study.CSharp(months, share)}.Plan, {ledger}, {study.CSharp(months, share)}.AsAt)";
                var one = Call(study.CSharp(months, share) + ".Ledger");
                if (laws.Try(Total, () => (Rag?)colour(now.Plan, now.Ledger, now.AsAt), () => one, study.Target) is not { } rag) continue;
                if (laws.Try(Total, () => (Rag?)colour(now.Plan, now.Ledger, now.AsAt), () => one, study.Target) is { } again
                    && again != rag)
                    laws.Add(Pure, $"It is {rag} once, and {again} the next time.", one, study.Target);
                if (rag < before && rag != Rag.NotKnown && before != Rag.NotKnown)
                    laws.Add(Better, $"It is {rag}, and {before} with fewer.", one, study.Target);
                var later = study.After(months + 4).BehindForMonths(months + 4, share);
                if (laws.Try(Total, () => (Rag?)colour(now.Plan, later.Ledger, now.AsAt), () => one, study.Target) is { } then
                    && then != rag)
                    laws.Add(Later, $"It is {rag}, and {then} four months later.", Call(study.CSharp(months + 4, share) + ".Ledger"),
                        study.Target);
                var wanted = share == 0 ? Rag.Red : share == 1 ? Rag.Green : rag;
                if (isClosing && rag != wanted) laws.Add(Ends, $"It is {rag}, and not {wanted}.", one, study.Target);
                before = rag;
            }
        }
    }

    private sealed record Told(int Target, int Sites, LocalDate Since)
    {
        private ValueList<string> Names => [.. Enumerable.Range(1, Sites).Select(n => "SITE" + Kits.CSharp.Of(n))];

        public StudyScenario After(int months) => StudyScenario.WithTarget(Target).OpenAt(Names).Since(Since).ForMonths(months);

        public string CSharp(int months, double share) =>
            $"StudyScenario.WithTarget({Kits.CSharp.Of(Target)}).OpenAt({string.Join(", ", Names.Select(n => Kits.CSharp.Of(n)))})"
            + $".Since({Kits.CSharp.Of(Since)}).ForMonths({Kits.CSharp.Of(months)})"
            + $".BehindForMonths({Kits.CSharp.Of(months)}, {Kits.CSharp.Of(share)})";
    }
}
