using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>A fact to ask for next, how much the answer is expected to settle, and why it stands where it stands.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record Question
{
    internal Question(Fact fact, decimal cost, double settles, double verdict, double share, ValueList<string> waiting, int open) =>
        (Fact, Cost, SettlesOnAverage, ChanceOfVerdict, ShareOfTheRest, Waiting, Open) =
            (fact, cost, settles, verdict, share, waiting, open);

    /// <summary>The fact to ask for.</summary>
    public Fact Fact { get; }

    /// <summary>What it costs to ask, compared with other questions.</summary>
    public decimal Cost { get; }

    /// <summary>How many of the open blockers and concerns the answer settles on its own, on average over the plausible answers.</summary>
    public double SettlesOnAverage { get; }

    /// <summary>How likely the answer settles the verdict on its own, from 0 to 1.</summary>
    public double ChanceOfVerdict { get; }

    /// <summary>
    /// The open blockers and concerns that wait for this fact among others, each counted as one part of the facts it still lacks.
    /// </summary>
    public double ShareOfTheRest { get; }

    /// <summary>The codes of the open blockers and concerns that wait for this fact.</summary>
    public ValueList<string> Waiting { get; }

    /// <summary>How many blockers and concerns are open in all.</summary>
    public int Open { get; }

    /// <summary>What the order goes by: rules settled, a settled verdict counting as all that are open, and a part of those that wait for
    /// more, for each unit of cost.</summary>
    public double Priority => (SettlesOnAverage + (ChanceOfVerdict * Open) + ShareOfTheRest) / (double)Cost;

    /// <summary>Why the question stands where it stands.</summary>
    public string Why => FormattableString.Invariant(
        $"settles {SettlesOnAverage:0.##} of {Open} open rules on average and the verdict with a chance of {ChanceOfVerdict:0.##}; {Waiting.Count} wait for it ({string.Join(", ", Waiting.AsEnumerable())}); cost {Cost:0.##}");

    /// <summary>The question with its reason.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => $"{Fact.Question}{(Fact.SuppliedBy.Length == 0 ? "" : $" (ask: {Fact.SuppliedBy})")}: {Why}";
}
