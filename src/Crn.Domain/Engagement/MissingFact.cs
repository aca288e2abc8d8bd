using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>A fact that is missing, or known too roughly, and what hangs on it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="IsKnownRoughly">Whether an interval or a choice of values is known, too wide to settle the rules.</param>
/// <param name="ExpectedFrom">The stage from which it is expected; for a fact known roughly, from which a firm answer is.</param>
/// <param name="IsOverdue">Whether that stage is reached.</param>
/// <param name="Settles">The codes of the blockers and concerns in which nothing else is missing, so that it alone can settle them.</param>
/// <param name="Blockers">The codes of the blockers that wait for it.</param>
/// <param name="Concerns">The codes of the concerns that wait for it.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record MissingFact(
    Fact Fact,
    bool IsKnownRoughly,
    EngagementStage ExpectedFrom,
    bool IsOverdue,
    ValueList<string> Settles,
    ValueList<string> Blockers,
    ValueList<string> Concerns)
{
    /// <inheritdoc cref="MissingFact" path="/param[@name='Fact']" />
    public Fact Fact { get; init => field = Guarded.NotNull(value, nameof(Fact)); } = Guarded.NotNull(Fact);

    /// <inheritdoc cref="MissingFact" path="/param[@name='Settles']" />
    public ValueList<string> Settles { get; init => field = Guarded.Texts(value, nameof(Settles)); } = Guarded.Texts(Settles);

    /// <inheritdoc cref="MissingFact" path="/param[@name='Blockers']" />
    public ValueList<string> Blockers { get; init => field = Guarded.Texts(value, nameof(Blockers)); } = Guarded.Texts(Blockers);

    /// <inheritdoc cref="MissingFact" path="/param[@name='Concerns']" />
    public ValueList<string> Concerns { get; init => field = Guarded.Texts(value, nameof(Concerns)); } = Guarded.Texts(Concerns);

    /// <summary>Why it stands where it stands in the list: which rules wait for it, and which of them for it alone.</summary>
    public string Why
    {
        get
        {
            ValueList<string> rules = [.. Blockers, .. Concerns];
            var waits = (Blockers.Count, Concerns.Count) switch
            {
                (0, _) => $"{Plural(Concerns.Count, "concern")} ({string.Join(", ", Concerns)})",
                (_, 0) => $"{Plural(Blockers.Count, "blocker")} ({string.Join(", ", Blockers)})",
                _ => $"{Plural(Blockers.Count, "blocker")} and {Plural(Concerns.Count, "concern")} ({string.Join(", ", rules)})",
            };
            var alone = Settles.IsEmpty ? "" : Settles.Count == rules.Count ? ", alone" : $", alone {string.Join(", ", Settles)}";
            return $"can settle {waits}{alone}";
        }
    }

    /// <summary>The fact as one line.</summary>
    /// <returns>Question and reason.</returns>
    public override string ToString() => $"{Fact.Question}: {Why}" + (IsOverdue ? "; overdue" : "");

    private static string Plural(int count, string word) => count == 1 ? "a " + word : Text.Of(count) + " " + word + "s";
}
