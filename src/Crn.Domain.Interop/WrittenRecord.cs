namespace Crn.Domain.Interop;

/// <summary>A study written in a form of somebody else's, and what of it is lost there.</summary>
/// <remarks>Read again, it gives the study up to <see cref="Losses"/>. Equality is by content. Immutable.</remarks>
public sealed record WrittenRecord
{
    internal WrittenRecord(RecordFormat format, string text, ValueList<WritingLoss> losses) =>
        (Format, Text, Losses) = (format, text, losses);

    /// <summary>The form.</summary>
    public RecordFormat Format { get; }

    /// <summary>The record.</summary>
    public string Text { get; }

    /// <summary>What the study holds and the record does not say, each member once.</summary>
    public ValueList<WritingLoss> Losses { get; }

    /// <summary>The record in one line.</summary>
    /// <returns>The form and how much is lost.</returns>
    public override string ToString() =>
        $"{Format}, {(Losses.IsEmpty ? "nothing lost" : "lost: " + string.Join(", ", Losses.Select(l => l.Member)))}";
}
