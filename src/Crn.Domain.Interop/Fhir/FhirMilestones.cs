using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Fhir;

/// <summary>The words by which a state of R5 says which milestone it dates and how the date is meant: what this package writes, it
/// reads.</summary>
internal static class FhirMilestones
{
    private const string Beginning = "Milestone: ";

    private static readonly (Milestone Milestone, string Words, RecordMoment Moment)[] Rows =
    [
        (Milestone.Opening, "opening", RecordMoment.Start),
        (Milestone.FirstParticipant, "first participant", RecordMoment.FirstParticipant),
        (Milestone.Closure, "closure", RecordMoment.RecruitmentEnd),
        (Milestone.Reopening, "re-opening", RecordMoment.Reopening),
        (Milestone.EndOfStudy, "end of study", RecordMoment.Completion),
    ];

    public static string Text(Milestone milestone, DateKind kind) =>
        $"{Beginning}{Array.Find(Rows, row => row.Milestone == milestone).Words}, {kind}";

    public static (RecordMoment Moment, DateKind Kind)? Read(string? text)
    {
        if (text is null || !text.StartsWith(Beginning, StringComparison.Ordinal)) return null;
        foreach (var (_, words, moment) in Rows)
        {
            if (text.AsSpan(Beginning.Length).StartsWith(words + ", ", StringComparison.Ordinal)
                && Enum.TryParse<DateKind>(text.AsSpan(Beginning.Length + words.Length + 2), out var kind)) return (moment, kind);
        }

        return null;
    }
}
