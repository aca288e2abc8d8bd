using System.Diagnostics.CodeAnalysis;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>A feasibility rule: a rule with its severity. Teams write their own beside the network's.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var isolation = new FeasibilityRule("TRUST-01")
/// {
///     Question = "Can infectious participants be isolated?",
///     Criterion = IsolationRooms.AtLeast(2),
///     Severity = Severity.Blocker,
///     Source = Citation.Local("IPC policy 7.2"),
///     Remedy = "book the rooms, or choose another site",
/// };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FeasibilityRule : Rule
{
    /// <summary>Makes a rule; its question, criterion, severity and source are set beside it.</summary>
    /// <param name="code">The stable code.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public FeasibilityRule(string code)
        : base(code)
    {
    }

    /// <summary>How much hangs on it.</summary>
    public required Severity Severity { get; init; }

    [SetsRequiredMembers]
    internal FeasibilityRule(string code, Severity severity, string question, Criterion criterion, string remedy, Policies.Citation source)
        : base(code)
    {
        (Severity, Question, Criterion, Remedy, Source) = (severity, question, criterion, remedy, source);
    }

    internal override string Form => $"({Severity} {base.Form})";
}
