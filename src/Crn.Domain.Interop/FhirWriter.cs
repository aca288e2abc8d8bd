using Ardalis.GuardClauses;
using Crn.Domain.Interop.Writing;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop;

/// <summary>Writes a study as a FHIR <c>ResearchStudy</c>, with what is lost.</summary>
/// <remarks>Persons are left out: a name is personal data. The text is JSON without white space.</remarks>
/// <example><code>
/// WrittenRecord written = FhirWriter.WriteR5(study);
/// written.Losses;   // Targets.Uk: the standard has one target ...
/// </code></example>
public static class FhirWriter
{
    /// <summary>Writes FHIR 5.0.0. The status stands as its nearest code and, in words, exactly; dates stand as states with their
    /// period.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The resource, and what is lost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static WrittenRecord WriteR5(Study study) => StudyJson.R5(Guard.Against.Null(study));

    /// <summary>Writes FHIR 4.0.1, which has one title, one status without dates, one period and no numbers of participants.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The resource, and what is lost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static WrittenRecord WriteR4(Study study) => StudyJson.R4(Guard.Against.Null(study));
}
