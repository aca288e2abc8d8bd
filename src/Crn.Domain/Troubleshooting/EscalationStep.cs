using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Troubleshooting;

/// <summary>
/// What is recorded when something is raised to a level: causes, actions, owner, when they are due, what they should gain.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EscalationStep
{
    /// <summary>Makes a step.</summary>
    /// <param name="level">The level, from 1.</param>
    /// <param name="causes">The codes of the causes, at least one. A step does not know which catalogue a team diagnoses by
    /// (<see cref="CauseCatalogue.On"/> with causes of its own), so any code is taken:
    /// <see cref="StudyDiagnosis.CausesToRaise"/> gives codes that there are.</param>
    /// <param name="actions">What is to be done.</param>
    /// <param name="owner">Who sees to it.</param>
    /// <param name="due">By when.</param>
    /// <param name="expectedRecruits">The recruits it should gain; null when nobody can say.</param>
    /// <param name="asked">Who is asked, from <see cref="EscalationLadder.Asked"/>. A step that says nobody asks the roles of its level
    /// once it is taken.</param>
    /// <exception cref="ArgumentException">The level is 0 or unknown, no cause is named, a text is blank or not to be stored, or there is
    /// no such party; or <paramref name="due"/> is of another calendar system.</exception>
    public EscalationStep(EscalationLevel level, ValueList<string> causes, string actions, Party owner, LocalDate due,
        int? expectedRecruits = null, ValueList<EscalationContact> asked = default)
    {
        if (Guard.Against.EnumOutOfRange(level) == EscalationLevel.None)
            throw new ArgumentException("Nothing is raised to level 0.", nameof(level));
        if (causes.IsEmpty)
        {
            throw new ArgumentException("At least one cause is named; StudyDiagnosis.CausesToRaise gives them where no rule found one.",
                nameof(causes));
        }

        if (expectedRecruits < 0) throw new ArgumentOutOfRangeException(nameof(expectedRecruits), "It is not negative.");
        (Level, Causes, Actions) = (level, Guarded.Texts(causes), FreeText.From(actions));
        (Owner, Due, ExpectedRecruits) = (Guard.Against.EnumOutOfRange(owner), Guarded.Iso(due), expectedRecruits);
        Asked = Guarded.Items(asked);
    }

    /// <summary>The level.</summary>
    public EscalationLevel Level { get; }

    /// <summary>The codes of the causes.</summary>
    public ValueList<string> Causes { get; }

    /// <summary>What is to be done.</summary>
    public FreeText Actions { get; }

    /// <summary>Who sees to it.</summary>
    public Party Owner { get; }

    /// <summary>By when.</summary>
    public LocalDate Due { get; }

    /// <summary>The recruits it should gain; null when nobody can say.</summary>
    public int? ExpectedRecruits { get; }

    /// <summary>Who is asked.</summary>
    public ValueList<EscalationContact> Asked { get; }

    // A step that is taken asks somebody.
    internal EscalationStep Taken() => Asked.IsEmpty
        ? new(Level, Causes, Actions.Value, Owner, Due, ExpectedRecruits, EscalationLadder.Roles(Level)) : this;

    /// <summary>The step as one line; never a person.</summary>
    /// <returns>Level, causes and when it is due.</returns>
    public override string ToString() => $"L{Text.Of((int)Level)} for {string.Join(' ', Causes)}, due {Text.Iso(Due)}"
        + (ExpectedRecruits is { } gain ? $", {Text.Count(gain, "recruit", "recruits")} expected" : "");
}
