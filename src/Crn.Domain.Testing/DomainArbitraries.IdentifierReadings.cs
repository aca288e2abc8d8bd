using Crn.Domain.Identifiers;

namespace Crn.Domain.Testing;

/// <content>The room <c>Identifiers</c>: what free text says.</content>
public static partial class DomainArbitraries
{
    /// <summary>Readings of texts of one to six parts: identifiers with their label or without, such as are wrong, and numbers of others; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyIdentifierReading> StudyIdentifierReadings() => Arb.From(
        from count in Gen.Choose(1, 6)
        from parts in Gen.Frequency(
            (4, AnyStudyIdentifiers().Generator.Select(id => LabelOf(id.Scheme) + ": " + id)),
            (2, AnyStudyIdentifiers().Generator.Select(id => id.ToString())),
            (2, Gen.Elements("EudraCT 2020-001113-22", "IRAS 123", "ISRCTN: 62918", "REC ref 14-LO-1234", "NIHR award 12")),
            (2, Gen.Elements("CRUKD/22/002", "ORCID 0000-0002-1825-0097", "ODS code RTH08", "nil known", "sponsor's number 7"))).ListOf(count)
        from between in Gen.Elements(", ", "; ", "\n", " | ")
        select StudyIdentifierReading.Read(string.Join(between, parts)) is { IsAccepted: true } read
            ? read.Value
            // Digits side by side may look like an NHS number, and such a text is refused whole.
            : StudyIdentifierReading.Read("CPMS: 49816, CRUKD/22/002").Value);

    private static string LabelOf(IdentifierScheme scheme) => scheme switch
    {
        IdentifierScheme.NihrAward => "NIHR",
        IdentifierScheme.EuCt => "EU CT",
        _ => scheme.ToString().ToLowerInvariant(),
    };
}
