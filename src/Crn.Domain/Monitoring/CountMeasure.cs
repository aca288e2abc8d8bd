using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;

namespace Crn.Domain.Monitoring;

/// <summary>One objective of a year that is a number of people or studies.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CountMeasure
{
    internal CountMeasure(string code, string question, CountRange count, int? wanted, Citation source) =>
        (Code, Question, Count, Wanted, Source) = (code, question, count, wanted, source);

    /// <summary>The objective, for example <c>3A</c>.</summary>
    public string Code { get; }

    /// <summary>What is counted.</summary>
    public string Question { get; }

    /// <summary>How many; a range where not everything is known.</summary>
    public CountRange Count { get; }

    /// <summary>The number wanted; null when none was set, or none is known.</summary>
    public int? Wanted { get; }

    /// <summary>Whether the number wanted was reached; unknown when none is known, or the count leaves it open.</summary>
    public Truth IsReached => Wanted is not { } wanted ? Truth.Unknown : Count.AtLeast >= wanted ? Truth.True : Count.AtMost < wanted
        ? Truth.False : Truth.Unknown;

    /// <summary>The rule, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The measure as one line.</summary>
    /// <returns>Code, count and the number wanted.</returns>
    public override string ToString() => $"{Code}: {Count}" + (Wanted is { } wanted ? $" of {Text.Of(wanted)}" : "");
}
