using Crn.Domain.Probability;

namespace Crn.Domain.Monitoring;

/// <summary>Where red ends and green begins. A figure on a bound belongs to the better colour.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RagBounds
{
    /// <summary>Makes bounds.</summary>
    /// <param name="greenFrom">The lowest green figure.</param>
    /// <param name="amberFrom">The lowest amber figure, not above the lowest green one.</param>
    /// <param name="wholePercent">Whether figures are rounded to whole per cent first, halves away from zero.</param>
    /// <exception cref="ArgumentException">Amber begins above green.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite.</exception>
    public RagBounds(double greenFrom, double amberFrom, bool wholePercent = false)
    {
        (GreenFrom, AmberFrom, WholePercent) = (Numbers.Finite(greenFrom), Numbers.Finite(amberFrom), wholePercent);
        if (amberFrom > greenFrom) throw new ArgumentException("Amber cannot begin above green.", nameof(amberFrom));
    }

    /// <summary>The lowest green figure.</summary>
    public double GreenFrom { get; }

    /// <summary>The lowest amber figure.</summary>
    public double AmberFrom { get; }

    /// <summary>Whether figures are rounded to whole per cent first.</summary>
    public bool WholePercent { get; }

    /// <summary>The colour of a figure.</summary>
    /// <param name="figure">The figure as a share; null when there is none.</param>
    /// <returns>The colour; <see cref="Rag.NotKnown"/> for no figure or one that is not a number.</returns>
    public Rag Of(double? figure)
    {
        if (figure is not { } share || double.IsNaN(share)) return Rag.NotKnown;
        if (WholePercent) share = Math.Round(share * 100, MidpointRounding.AwayFromZero) / 100;
        return share >= GreenFrom ? Rag.Green : share >= AmberFrom ? Rag.Amber : Rag.Red;
    }

    /// <summary>The bounds as one line.</summary>
    /// <returns>Both bounds.</returns>
    public override string ToString() => $"green from {Text.Of(GreenFrom)}, amber from {Text.Of(AmberFrom)}";
}
