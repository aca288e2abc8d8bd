using Crn.Domain.Identifiers;

namespace Crn.Domain.Testing;

/// <content>The room <c>Identifiers</c>: what free text says.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Comparisons of two sets of up to eight identifiers that share all, some or none of them, so that every verdict is met; does
    /// not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<IdentifierComparison> IdentifierComparisons() => Arb.From(
        from ours in StudyIdentifierSets().Generator
        from apart in Gen.Elements(true, false, false)
        from common in Gen.SubListOf(ours.All.AsEnumerable())
        let shared = apart ? [] : common
        from more in StudyIdentifierSets().Generator
        select ours.CompareWith(shared.Concat(more.All)
            .Aggregate(StudyIdentifiers.None, (set, id) => set.With(id).Match(larger => larger, _ => set))));

    /// <summary>Contradictions in the schemes of which a study has one value, and in registries; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<IdentifierContradiction> IdentifierContradictions() => Arb.From(
        from pair in Gen.OneOf(
            Two(CpmsIds(), id => id),
            Two(IrasIds(), id => id),
            Two(EuCtNumbers(), id => id),
            Two(UniversalTrialNumbers(), id => id),
            Two(RecReferences(), id => id),
            Two(NctIds(), id => id),
            Two(GrisIds(), id => id))
        from contradiction in OneOf(
            StudyIdentifiers.Of(pair.Ours).CompareWith(StudyIdentifiers.Of(pair.Theirs)).Contradictions,
            () => StudyIdentifiers.Of(CpmsId.Parse("49816", null))
                .CompareWith(StudyIdentifiers.Of(CpmsId.Parse("49817", null))).Contradictions)
        select contradiction);

    /// <summary>
    /// Readings of texts of one to six parts: identifiers with their label or without, such as are wrong, and numbers of others; does
    /// not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyIdentifierReading> StudyIdentifierReadings() => Arb.From(
        from count in Gen.Choose(1, 6)
        from parts in Gen.Frequency(
            (4, AnyStudyIdentifiers().Generator.Select(id => LabelOf(id.Scheme) + ": " + id)),
            (2, AnyStudyIdentifiers().Generator.Select(id => id.ToString())),
            (2, Gen.Elements("EudraCT 2020-001113-22", "IRAS 123", "ISRCTN: 62918", "NCT00000000", "REC ref 14-LO-1234", "NIHR award 12")),
            (2, Gen.Elements("CRUKD/22/002", "ORCID 0000-0002-1825-0097", "ODS code RTH08", "nil known", "sponsor's number 7")))
                .ListOf(count)
        from between in Gen.Elements(", ", "; ", "\n", " | ")
        select StudyIdentifierReading.Read(string.Join(between, parts)) is { IsAccepted: true } read
            ? read.Value
            // Digits side by side may look like an NHS number, and such a text is refused whole.
            : StudyIdentifierReading.Read("CPMS: 49816, CRUKD/22/002").Value);

    /// <summary>Passages of such readings, of every kind; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<IdentifierPassage> IdentifierPassages() => Arb.From(
        from reading in StudyIdentifierReadings().Generator
        from passage in Gen.Elements(reading.Account.AsEnumerable())
        select passage);

    private static string LabelOf(IdentifierScheme scheme) => scheme switch
    {
        IdentifierScheme.NihrAward => "NIHR",
        IdentifierScheme.EuCt => "EU CT",
        _ => scheme.ToString(),
    };

    private static Gen<(StudyIdentifier Ours, StudyIdentifier Theirs)> Two<T>(Arbitrary<T> identifiers, Func<T, StudyIdentifier> any) =>
        from ours in identifiers.Generator
        from theirs in identifiers.Generator
        select (any(ours), any(theirs));
}
