namespace Crn.Domain.Studies;

/// <summary>What a status of somebody else's list means here: every status it can stand for, how well it fits, and what is lost.</summary>
/// <remarks>Made by <see cref="StatusMaps"/>. Equality is by content. Immutable.</remarks>
public sealed record StatusReading
{
    internal StatusReading(StatusList list, string raw, ValueList<StudyStatus> candidates, StatusFit fit, string loss) =>
        (List, Raw, Candidates, Fit, Loss) = (list, raw, candidates, fit, loss);

    /// <summary>The list the code was read from.</summary>
    public StatusList List { get; }

    /// <summary>The code in the spelling of its list; "(not understood)" for text that is not of the list, which is not echoed.</summary>
    public string Raw { get; }

    /// <summary>Every status it can stand for; empty when it says nothing about where the study stands.</summary>
    public ValueList<StudyStatus> Candidates { get; }

    /// <summary>How well it fits.</summary>
    public StatusFit Fit { get; }

    /// <summary>What the code said that has no home here, or why nothing can be told; empty when nothing is lost.</summary>
    public string Loss { get; }

    /// <summary>The status, when it can be only one.</summary>
    public StudyStatus? Status => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>The group, when it can be only one.</summary>
    public StudyStatusGroup? Group => !Candidates.IsEmpty && Candidates.All(c => c.Group() == Candidates[0].Group()) ? Candidates[0].Group() : null;

    /// <summary>The reading in words.</summary>
    /// <returns>The code, what it can mean, and what is lost.</returns>
    public override string ToString() =>
        $"{Raw}: {(Candidates.IsEmpty ? "cannot tell" : string.Join(" or ", Candidates.Select(c => c.CpmsText())))}{(Loss.Length == 0 ? "" : $" ({Loss})")}";
}
