namespace Crn.Domain.Studies;

/// <summary>
/// A status of somebody else's list beside the statuses of the network that it can stand for, and what is lost between the two.
/// </summary>
/// <remarks>Made by <see cref="StatusMaps"/>. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StatusMapping
{
    internal StatusMapping(StatusList list, string? code, ValueList<StudyStatus> candidates, string loss) =>
        (List, Code, Candidates, Loss) = (list, code, candidates, loss);

    /// <summary>The list.</summary>
    public StatusList List { get; }

    /// <summary>
    /// The code in the spelling of its list; null when the text read is not of the list, or the list has no word for the status written.
    /// </summary>
    public string? Code { get; }

    /// <summary>Every status that the code can stand for; empty when it says nothing about where the study stands.</summary>
    public ValueList<StudyStatus> Candidates { get; }

    /// <summary>What one side says that has no home on the other, or why nothing can be said; empty when nothing is lost.</summary>
    public string Loss { get; }

    /// <summary>Whether the two say the same.</summary>
    public bool IsExact => Code is not null && Candidates.Count == 1 && Loss.Length == 0;

    /// <summary>The status, when it can be only one.</summary>
    public StudyStatus? Status => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>The group, when it can be only one.</summary>
    public StudyStatusGroup? Group =>
        !Candidates.IsEmpty && Candidates.All(c => c.Group() == Candidates[0].Group()) ? Candidates[0].Group() : null;

    /// <summary>The mapping in words.</summary>
    /// <returns>The code, what it can mean, and what is lost.</returns>
    public override string ToString() =>
        $"{Code ?? "no code"}: " +
        $"{(Candidates.IsEmpty ? "cannot tell" : string.Join(" or ", Candidates.Select(c => c.CpmsText())))}" +
        $"{(Loss.Length == 0 ? "" : $" ({Loss})")}";
}
