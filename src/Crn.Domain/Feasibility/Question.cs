using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>A fact to ask for next, how much the answer may settle, and why it stands where it stands.</summary>
/// <remarks>A chance is stated only where the caller said how likely the answers are. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Question
{
    private readonly double settles;
    private readonly double verdict;
    private readonly bool isGiven;

    internal Question(Fact fact, decimal cost, AnswersTried tried, double share, ValueList<string> waiting, int open, bool canTurn)
    {
        (Fact, Cost, ShareOfTheRest, Waiting, Open, CanTurnVerdict) = (fact, cost, share, waiting, open, canTurn);
        (settles, verdict, isGiven, SettlesAtMost) = (tried.Settles, tried.Verdict, tried.AreGiven, tried.SettlesAtMost);
    }

    /// <summary>The fact to ask for.</summary>
    public Fact Fact { get; }

    /// <summary>What it costs to ask, compared with other questions.</summary>
    public decimal Cost { get; }

    /// <summary>Whether the answer can still change the verdict; false of questions that are open beside it.</summary>
    public bool CanTurnVerdict { get; }

    /// <summary>How many of the open rules an answer can settle on its own, at most.</summary>
    public int SettlesAtMost { get; }

    /// <summary>How many of the open rules the answer settles on its own, on average over the answers whose weights the caller gave; null
    /// when none were given.</summary>
    public double? SettlesOnAverage => isGiven ? settles : null;

    /// <summary>How likely the answer settles the verdict on its own, from 0 to 1, by the weights the caller gave; null when none were
    /// given.</summary>
    public double? ChanceOfVerdict => isGiven ? verdict : null;

    /// <summary>
    /// The open rules that wait for this fact among others, each counted as one part of the facts it still lacks.
    /// </summary>
    public double ShareOfTheRest { get; }

    /// <summary>The codes of the open rules that wait for this fact.</summary>
    public ValueList<string> Waiting { get; }

    /// <summary>How many rules are open in all.</summary>
    public int Open { get; }

    /// <summary>What the order goes by: rules settled, a settled verdict counting as all that are open, and a part of those that wait for
    /// more, for each unit of cost. Where nobody said how likely the answers are, each that the rules tell apart counts the same.</summary>
    public double Priority => (settles + (verdict * Open) + ShareOfTheRest) / (double)Cost;

    /// <summary>Why the question stands where it stands.</summary>
    public string Why
    {
        get
        {
            var what = isGiven
                ? FormattableString.Invariant(
                    $"settles {settles:0.##} of {Open} open rules on average and the verdict with a chance of {verdict:0.##}")
                : FormattableString.Invariant($"can settle {SettlesAtMost} of {Open} open rules{(verdict > 0 ? " and the verdict" : "")}");
            return FormattableString.Invariant(
                $"{what}; {Waiting.Count} wait for it ({string.Join(", ", Waiting.AsEnumerable())}); cost {Cost:0.##}");
        }
    }

    /// <summary>The question with its reason.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => $"{Fact.Question}{(Fact.SuppliedBy.Length == 0 ? "" : $" (ask: {Fact.SuppliedBy})")}: {Why}";

    // What became of the open rules when the answers were tried one by one.
    internal readonly record struct AnswersTried(double Settles, double Verdict, int SettlesAtMost, bool AreGiven);

    internal double Settles => settles;

    internal double VerdictShare => verdict;

    internal bool AreAnswersGiven => isGiven;
}
