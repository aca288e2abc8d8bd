namespace Crn.Domain.Studies;

/// <summary>What a status of the network is called in somebody else's list, and what is lost by saying it there.</summary>
/// <remarks>Made by <see cref="StatusMaps"/>. Equality is by content. Immutable.</remarks>
public sealed record StatusWriting
{
    internal StatusWriting(StatusList list, StudyStatus status, string? code, ValueList<StudyStatus> confusedWith) =>
        (List, Status, Code, ConfusedWith) = (list, status, code, confusedWith);

    /// <summary>The list written to.</summary>
    public StatusList List { get; }

    /// <summary>The status written.</summary>
    public StudyStatus Status { get; }

    /// <summary>The code; null when the list has no word for the status.</summary>
    public string? Code { get; }

    /// <summary>The other statuses that a reader of the code cannot tell from this one: the loss.</summary>
    public ValueList<StudyStatus> ConfusedWith { get; }

    /// <summary>How well the code fits.</summary>
    public StatusFit Fit => Code is null ? StatusFit.Unmapped : ConfusedWith.IsEmpty ? StatusFit.Exact : StatusFit.Broader;

    /// <summary>The loss in words; empty when there is none.</summary>
    public string Loss => Code is null
        ? $"The list has no word for '{Status.CpmsText()}'."
        : ConfusedWith.IsEmpty ? "" : $"Read back, it may also mean {string.Join(" or ", ConfusedWith.Select(c => $"'{c.CpmsText()}'"))}.";
}
