using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <summary>A cause of trouble with the criterion that finds it: met when the cause is at work. Teams write their own beside the
/// network's.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var parking = new CauseRule("TRUST-07")
/// {
///     Question = "Do people stay away for want of parking?", Criterion = ParkingComplaints.AtLeast(5),
///     Source = Citation.Local("Patient survey 2026"), Parts = [ShortfallCause.Consent], Branch = DiagnosisBranch.Consent,
/// };
/// var diagnosis = StudyDiagnosis.Of(signals, CauseCatalogue.On(today).With(parking));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CauseRule : Rule
{
    /// <summary>Makes a cause; its question, criterion and source are set beside it.</summary>
    /// <param name="code">The stable code.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public CauseRule(string code)
        : base(code)
    {
    }

    [SetsRequiredMembers]
    internal CauseRule(string code, DiagnosisBranch branch, string question, Criterion criterion, string remedy, int level, Citation source)
        : base(code)
    {
        (Branch, Question, Criterion, Remedy, StartLevel, Source) = (branch, question, criterion, remedy, level, source);
        Parts = Attribution.CatalogueTable.PartsOf(code);
    }

    /// <summary>The branch of the decision tree it belongs to.</summary>
    public DiagnosisBranch Branch { get; init => field = Guard.Against.EnumOutOfRange(value); }

    /// <summary>The parts of a gap that it can explain.</summary>
    public ValueList<ShortfallCause> Parts { get; init; }

    /// <summary>The level of the escalation ladder at which it is first taken up, 0 to 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0 or above 4.</exception>
    public int StartLevel { get; init => field = Guard.Against.OutOfRange(value, nameof(StartLevel), 0, 4); } = 1;

    internal override string Form => $"({Branch} {StartLevel} {string.Join(' ', Parts)} {base.Form})";
}
