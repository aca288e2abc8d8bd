using Crn.Domain.Monitoring;

namespace Crn.Domain.Troubleshooting;

/// <summary>What one criterion of a pilot says: the figure, its colour, and how sure the data are of it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ProgressionAnswer
{
    // What was stored.
    internal ProgressionAnswer(ProgressionCriterion criterion, double? figure, (double Green, double Amber, double Red)? probabilities,
        string notEnough)
    {
        if ((figure is null) != (probabilities is null)) throw new ArgumentException("There are probabilities where there is a figure.");
        (Criterion, Figure, Rag) = (criterion, figure, criterion.Bounds.Of(figure));
        (Probabilities, NotEnough) = (probabilities, notEnough);
    }

    internal ProgressionAnswer(ProgressionCriterion criterion, Progression.Evidence? evidence, string notEnough)
    {
        (Criterion, NotEnough) = (criterion, evidence?.Figure is null ? notEnough : "");
        Figure = evidence?.Figure;
        Rag = criterion.Bounds.Of(Figure);
        if (Figure is null) return;
        var (green, amber) = (evidence!.Value.AtLeast(criterion.Bounds.GreenFrom), evidence.Value.AtLeast(criterion.Bounds.AmberFrom));
        Probabilities = (green, Math.Max(0, amber - green), 1 - amber);
    }

    /// <summary>The criterion.</summary>
    public ProgressionCriterion Criterion { get; }

    /// <summary>The figure; null when there is not enough data.</summary>
    public double? Figure { get; }

    /// <summary>The colour of the figure.</summary>
    public Rag Rag { get; }

    /// <summary>The probabilities that the true figure is green, amber and red, before which every figure was as probable as another; null
    /// when there is not enough data.</summary>
    public (double Green, double Amber, double Red)? Probabilities { get; }

    /// <summary>Why there is not enough data; empty when there is.</summary>
    public string NotEnough { get; }

    /// <summary>The answer as one line.</summary>
    /// <returns>Measure, figure, colour and how sure it is.</returns>
    public override string ToString() => Progression.ProgressionWords.Of(Criterion.Measure) + ": " + (Figure is { } figure
        ? $"{Text.Of(Math.Round(figure, 3))}, {Rag}, green with {Text.Percent(Probabilities!.Value.Green)}"
        : "not enough data, " + NotEnough);
}
