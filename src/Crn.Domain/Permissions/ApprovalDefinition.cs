using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>One row of the approval graph: a step, the years it exists, what triggers it, what it waits for, and how long it may take.</summary>
/// <remarks>The same code may stand in several rows, with different eras or triggers. Equality is by content. Immutable.</remarks>
public sealed record ApprovalDefinition
{
    // What each outcome means for the steps that wait, in their order.
    private readonly ValueList<OutcomeMeaning> meanings;

    internal ApprovalDefinition(
        string code, string name, LocalDate from, LocalDate? to, ApprovalKind kind, Criterion trigger,
        ValueList<string> waitsFor, ReviewPeriod? period, string ends, ValueList<string> outcomes, Citation source)
    {
        (Code, Name, From, To, Kind, Trigger) = (code, name, from, to, kind, trigger);
        (WaitsFor, Period, Ends, Outcomes, Source) = (waitsFor, period, ends, outcomes, source);
        meanings = outcomes.Select(outcome => Permissions.Outcomes.Of(code, outcome)).ToValueList();
    }

    /// <summary>The stable code, for example <c>REC_FULL</c>.</summary>
    public string Code { get; }

    /// <summary>The step in words.</summary>
    public string Name { get; }

    /// <summary>The first date of the era.</summary>
    public LocalDate From { get; }

    /// <summary>The last date of the era; null while it lasts.</summary>
    public LocalDate? To { get; }

    /// <summary>For the study, for each site, a flag, a duty or a change.</summary>
    public ApprovalKind Kind { get; }

    /// <summary>The answers that make the step necessary.</summary>
    public Criterion Trigger { get; }

    /// <summary>The codes of the steps it waits for; one counts only if it is itself needed.</summary>
    public ValueList<string> WaitsFor { get; }

    /// <summary>The published maximum or target; null when none is published.</summary>
    public ReviewPeriod? Period { get; }

    /// <summary>What ends the step, in the words of the source.</summary>
    public string Ends { get; }

    /// <summary>The outcomes the step may have.</summary>
    public ValueList<string> Outcomes { get; }

    /// <summary>Where the row comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>Whether the step exists on a date, both ends of the era included.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True when it does.</returns>
    public bool IsInForceOn(LocalDate date) => date >= From && !(date > To);

    // Null for an outcome the step does not have.
    internal OutcomeMeaning? MeaningOf(string outcome)
    {
        var at = Outcomes.AsSpan().IndexOf(outcome);
        return at < 0 ? null : meanings[at];
    }

    // The words the rows are written in.
    internal static Citation Unconfirmed { get; } = Citation.Background("approval graph");

    internal static Citation StatedClock { get; } = Citation.Stated("The source of the step", "its clock");

    internal static Citation BackgroundClock { get; } = Citation.Background("clock of the step");

    internal static Citation CitedFrom(string source) => Citation.Stated(source);

    internal static ReviewPeriod Clock(int days, DayBasis basis, string countsFrom, Citation source) => new(days, basis, countsFrom, source);
}
