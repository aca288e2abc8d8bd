using Crn.Domain.Policies;

namespace Crn.Domain.Monitoring;

/// <summary>One objective of a year measured over a portfolio: how many of how many, and those of which it is not known.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ObjectiveMeasure
{
    // As it was stored.
    internal ObjectiveMeasure(string code, string question, int met, int notMet, int notKnown, double? target, Citation source, Rag rag) =>
        (Code, Question, Met, NotMet, NotKnown, Target, Source, Rag) = (code, question, met, notMet, notKnown, target, source, rag);

    internal ObjectiveMeasure(string code, string question, int met, int notMet, int notKnown, double? target, Citation source,
        RagBounds bounds)
    {
        (Code, Question, Met, NotMet, NotKnown, Target, Source) = (code, question, met, notMet, notKnown, target, source);
        Rag = target is > 0 && Share is { } share ? bounds.Of(share / target) : Rag.NotKnown;
    }

    /// <summary>The objective, for example <c>2A</c>.</summary>
    public string Code { get; }

    /// <summary>What is measured.</summary>
    public string Question { get; }

    /// <summary>How many met it.</summary>
    public int Met { get; }

    /// <summary>How many did not.</summary>
    public int NotMet { get; }

    /// <summary>Of how many it cannot be said.</summary>
    public int NotKnown { get; }

    /// <summary>Met over those of which it is known, 0 to 1; null when there is none.</summary>
    public double? Share => Met + NotMet == 0 ? null : (double)Met / (Met + NotMet);

    /// <summary>The share wanted; null when none was set.</summary>
    public double? Target { get; }

    /// <summary>The colour of performance against the target.</summary>
    public Rag Rag { get; }

    /// <summary>The rule, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The measure as one line.</summary>
    /// <returns>Code and counts.</returns>
    public override string ToString() =>
        $"{Code}: {Text.Of(Met)} of {Text.Of(Met + NotMet)}" + (NotKnown > 0 ? $", {Text.Of(NotKnown)} not known" : "");
}
