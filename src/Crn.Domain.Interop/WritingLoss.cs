namespace Crn.Domain.Interop;

/// <summary>What a study holds that a written record cannot say.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record WritingLoss
{
    internal WritingLoss(string member, string note) => (Member, Note) = (member, note);

    /// <summary>The member of the study: <c>Targets.Uk</c>, <c>People</c>.</summary>
    public string Member { get; }

    /// <summary>What is lost, and why.</summary>
    public string Note { get; }

    /// <summary>The loss as one line.</summary>
    /// <returns>The member and the note.</returns>
    public override string ToString() => $"{Member}: {Note}";
}
