using Ardalis.GuardClauses;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>
/// One row of the stage-by-fact matrix: a topic, what is usually known of it at each stage, and the facts that belong to it.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// // A team of its own expects to hear of isolation rooms when sites are chosen.
/// var row = new StageFactRow("Isolation rooms", "----KK", [IsolationRooms], Citation.Local("IPC policy 7.2"));
/// EngagementPolicy ours = EngagementPolicy.Network.With(row);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StageFactRow
{
    /// <summary>How many stages a row speaks of: from the idea to set-up.</summary>
    public const int Stages = 6;

    /// <summary>Makes a row.</summary>
    /// <param name="topic">The topic, in words; a row of the same topic replaces it.</param>
    /// <param name="letters">Six letters from idea to set-up: <c>K</c> known, <c>E</c> estimated, <c>P</c> partly, <c>-</c> usually
    /// unknown. Knowledge may not be lost on the way.</param>
    /// <param name="facts">The facts of the topic; may be empty.</param>
    /// <param name="source">Where the row comes from, with its grade.</param>
    /// <exception cref="ArgumentException"><paramref name="topic"/> is blank, or <paramref name="letters"/> is not six of the four letters
    /// in a rising order.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StageFactRow(string topic, string letters, ValueList<Fact> facts, Citation source)
    {
        Topic = Guarded.Text(topic);
        Guard.Against.Null(letters);
        if (letters.Length != Stages) throw new ArgumentException("A row has six letters, from idea to set-up.", nameof(letters));
        Knowledge = letters.Select(Read).ToValueList();
        for (var i = 1; i < Stages; i++)
        {
            if (Knowledge[i] < Knowledge[i - 1])
                throw new ArgumentException("What is known at one stage is known at the next.", nameof(letters));
        }

        if (facts.Contains(null!)) throw new ArgumentException("A row holds facts, not nulls.", nameof(facts));
        Facts = facts;
        Source = Guard.Against.Null(source);
    }

    /// <summary>The topic, in words.</summary>
    public string Topic { get; }

    /// <summary>The facts of the topic.</summary>
    public ValueList<Fact> Facts { get; }

    /// <summary>Where the row comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The first stage at which at least an estimate is expected; delivery when none is before.</summary>
    public EngagementStage ExpectedFrom => First(FactKnowledge.Estimated);

    /// <summary>The first stage at which the answer is expected to be known; delivery when it is not before.</summary>
    public EngagementStage KnownFrom => First(FactKnowledge.Known);

    // What is usually known at each stage from idea to set-up.
    internal ValueList<FactKnowledge> Knowledge { get; }

    // What is usually known at a stage; at delivery everything is.
    internal FactKnowledge At(EngagementStage stage) =>
        Guard.Against.EnumOutOfRange(stage) == EngagementStage.Delivery ? FactKnowledge.Known : Knowledge[(int)stage];

    /// <summary>The row as one line.</summary>
    /// <returns>The topic and its six letters.</returns>
    public override string ToString() => Topic + ": " + string.Concat(Knowledge.Select(Letter));

    internal string Letters => string.Concat(Knowledge.Select(Letter));

    private EngagementStage First(FactKnowledge level)
    {
        for (var i = 0; i < Stages; i++)
        {
            if (Knowledge[i] >= level) return (EngagementStage)i;
        }

        return EngagementStage.Delivery;
    }

    private static FactKnowledge Read(char letter) => letter switch
    {
        'K' => FactKnowledge.Known,
        'E' => FactKnowledge.Estimated,
        'P' => FactKnowledge.Partly,
        '-' => FactKnowledge.UsuallyUnknown,
        _ => throw new ArgumentException("A letter is K, E, P or -.", nameof(letter)),
    };

    private static char Letter(FactKnowledge knowledge) => knowledge switch
    {
        FactKnowledge.Known => 'K',
        FactKnowledge.Estimated => 'E',
        FactKnowledge.Partly => 'P',
        FactKnowledge.UsuallyUnknown => '-',
    };
}
