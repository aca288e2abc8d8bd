namespace Crn.Domain.Rules.Screening;

/// <summary>The values of one fact in every row: numbers, yes-or-no answers, or places in a list of answers.</summary>
internal sealed record Column(ReadOnlyMemory<double> Numbers, ReadOnlyMemory<sbyte> Flags, ReadOnlyMemory<byte> Places,
    ValueList<FactValue> Answers);
