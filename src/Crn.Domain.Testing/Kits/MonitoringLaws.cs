using System.Runtime.CompilerServices;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own monitoring policies: dated, with sources, every colour reached, and judgements that better figures never
/// worsen.
/// </summary>
/// <remarks>A team's own way to colour a study has its laws in <see cref="ColourLaws"/>; those of a policy are checked by the library's
/// monitor.</remarks>
/// <example>
/// <code>
/// [Fact]
/// public void Our_policies_keep_the_laws_of_monitoring() => MonitoringLaws.Check(Trust.Monitoring);
/// </code>
/// </example>
public static class MonitoringLaws
{
    private const string Gap = "Versions of a policy leave no gap.";
    private const string InForce = "A number is in force while its policy is.";
    private const string Sourced = "A number says where it comes from.";
    private const string Dates = "A number of a team's own is dated, so that its next value can follow it.";
    private const string Colours = "On plan is green, nobody is red, and there is amber between.";
    private const string Waits = "No site is flagged before its first participant is due.";

    /// <summary>Checks policies.</summary>
    /// <param name="policies">The policies through time.</param>
    /// <param name="expression">What the caller wrote for the policies: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policies"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with C# that shows it.</exception>
    public static void Check(
        Timeline<MonitoringPolicy> policies, [CallerArgumentExpression(nameof(policies))] string expression = "policies") =>
        Laws.Throw(Of(policies, expression));

    /// <summary>The laws that policies break.</summary>
    /// <param name="policies">The policies through time.</param>
    /// <param name="expression">What the caller wrote for the policies: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policies"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(
        Timeline<MonitoringPolicy> policies, [CallerArgumentExpression(nameof(policies))] string expression = "policies")
    {
        ArgumentNullException.ThrowIfNull(policies);
        var laws = new Laws("Policy");
        var caller = CSharp.Caller(expression, "Timeline<MonitoringPolicy>");
        foreach (var gap in policies.Gaps())
            laws.Add(Gap, $"None is in force from {Iso(gap.Start)} to {Iso(gap.End)}.", $"{caller}.Gaps()");
        foreach (var (version, i) in policies.Versions.Select((v, i) => (v, i)))
        {
            var at = $"{caller}.Versions[{CSharp.Of(i)}]";
            if (WrittenLaws.IsNoSource(version.Source)) laws.Add(Sourced, $"\"{version.Source.Source}\" is no source.", $"{at}.Source");
            foreach (var number in Numbers(version.Value)) Number(laws, number, version, $"{at}.Value.{number.Name}");
            Bounds(laws, version.Value, at);
            var asAt = version.From ?? version.To ?? new LocalDate(2026, 1, 5);
            var judged = ColourLaws.Of(
                (plan, ledger, day) => RecruitmentMonitor.Review(plan, ledger, day, version.Value).Rag, asAt,
                $"(plan, ledger, day) => RecruitmentMonitor.Review(plan, ledger, day, {at}.Value).Rag");
            foreach (var broken in judged) laws.Add(broken.Law, broken.Because, broken.Counterexample);
        }

        return laws.All;
    }

    private static void Number(Laws laws, PolicyNumber number, Dated<MonitoringPolicy> version, string at)
    {
        if (number.From > (version.From ?? LocalDate.MinIsoValue) || number.To < (version.To ?? LocalDate.MaxIsoValue))
            laws.Add(InForce, $"{number.Name} holds from {Iso(number.From)} to {Iso(number.To)}.", $"({at}.From, {at}.To)");
        if (WrittenLaws.IsNoSource(number.Source))
            laws.Add(Sourced, $"\"{number.Source.Source}\" is no source of {number.Name}.", $"{at}.Source");
        var network = Numbers(MonitoringPolicy.InForceOn(version.From ?? version.To ?? new LocalDate(2026, 1, 5)))
            .First(n => n.Name == number.Name);
        if (!Equals(network.Value, number.Value) && number is { From: null, Source.From: null })
            laws.Add(Dates, $"{number.Name} is {number.Value} for ever: give it or its citation a date.", at);
    }

    private static void Bounds(Laws laws, MonitoringPolicy policy, string at)
    {
        Bound(policy.OpenStudyRag.Value, nameof(MonitoringPolicy.OpenStudyRag), onPlan: 0, nobody: -1);
        Bound(policy.ObjectiveRag.Value, nameof(MonitoringPolicy.ObjectiveRag), onPlan: 1, nobody: 0);
        if (policy.FirstParticipantDays.Value > policy.ZeroRecruiterAfterDays.Value)
        {
            laws.Add(Waits, $"It is due after {policy.FirstParticipantDays.Value} days, and missed after " +
                $"{policy.ZeroRecruiterAfterDays.Value}.",
                $"({at}.Value.FirstParticipantDays, {at}.Value.ZeroRecruiterAfterDays)");
        }

        void Bound(RagBounds bounds, string name, double onPlan, double nobody)
        {
            if (bounds.Of(onPlan) != Rag.Green)
                laws.Add(Colours, $"{name}: on plan is {bounds.Of(onPlan)}.", $"{at}.Value.{name}.Value.Of({CSharp.Of(onPlan)})");
            if (bounds.Of(nobody) != Rag.Red)
                laws.Add(Colours, $"{name}: nobody is {bounds.Of(nobody)}.", $"{at}.Value.{name}.Value.Of({CSharp.Of(nobody)})");
            if (!(bounds.AmberFrom < bounds.GreenFrom)) laws.Add(Colours, $"{name}: there is no amber.", $"{at}.Value.{name}.Value");
        }
    }

    private static List<PolicyNumber> Numbers(MonitoringPolicy policy) =>
    [
        .. from property in typeof(MonitoringPolicy).GetProperties()
           where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Dated<>)
           let dated = property.GetValue(policy)
           let type = property.PropertyType
           select new PolicyNumber(property.Name, type.GetProperty("Value")!.GetValue(dated),
               (LocalDate?)type.GetProperty("From")!.GetValue(dated),
               (LocalDate?)type.GetProperty("To")!.GetValue(dated), (Citation)type.GetProperty("Source")!.GetValue(dated)!),
    ];

    private static string Iso(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "ever";

    private sealed record PolicyNumber(string Name, object? Value, LocalDate? From, LocalDate? To, Citation Source);
}
