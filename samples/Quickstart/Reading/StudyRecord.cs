using Crn.Domain.Studies;

namespace Crn.Samples.Quickstart.Reading;

/// <summary>A study record as read: the draft, the centres it names, and what in it could not be used and is asked about.</summary>
internal sealed record StudyRecord(StudyDraft Draft, IReadOnlyList<Centre> Centres, IReadOnlyList<string> Doubts);

/// <summary>A centre named by a registry record.</summary>
internal sealed record Centre(string Name, string Country)
{
    public static bool IsOfUk(string country) => country is "United Kingdom" or "England" or "Scotland" or "Wales" or "Northern Ireland";

    public bool IsNhs => Name.Contains("NHS", StringComparison.Ordinal) || Name.Contains("Hospital", StringComparison.Ordinal)
        || Name.Contains("Infirmary", StringComparison.Ordinal);
}
