using Crn.Domain.Studies;

namespace Crn.Samples.Quickstart.Reading;

/// <summary>A study record as read: the draft, and the centres it names.</summary>
internal sealed record StudyRecord(StudyDraft Draft, IReadOnlyList<Centre> Centres);

/// <summary>A centre named by a registry record.</summary>
internal sealed record Centre(string Name, string Country)
{
    public bool IsInUk => Country is "United Kingdom" or "England" or "Scotland" or "Wales" or "Northern Ireland";

    public bool IsNhs => Name.Contains("NHS", StringComparison.Ordinal) || Name.Contains("Hospital", StringComparison.Ordinal)
        || Name.Contains("Infirmary", StringComparison.Ordinal);
}
