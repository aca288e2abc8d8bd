using System.Globalization;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Testing;

/// <content>Generators of identifiers: every one is valid, and some were read from text that is not canonical.</content>
public static partial class DomainArbitraries
{
    /// <summary>CPMS IDs of one to six digits, no placeholders; shrinks towards 1.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CpmsId> CpmsIds() => Numbered(Gen.Choose(1, 299_999), 1, n => Text($"{n}"), (CpmsId id) => id.Number);

    /// <summary>IRAS IDs of four to seven digits; shrinks towards 1000.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<IrasId> IrasIds() =>
        Numbered(Gen.OneOf(Gen.Choose(1_000, 599_999), Gen.Choose(1_000_000, 1_999_999)), 1_000, n => Text($"{n}"),
            (IrasId id) => id.Number);

    /// <summary>ISRCTNs; shrinks towards ISRCTN00000100.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<IsrctnId> IsrctnIds() =>
        Numbered(Gen.Choose(100, 99_999_999), 100, n => Text($"ISRCTN{n:D8}"), (IsrctnId id) => id.Number);

    /// <summary>ClinicalTrials.gov numbers; shrinks towards NCT00000102.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<NctId> NctIds() => Numbered(Gen.Choose(102, 14_999_999), 102, n => Text($"NCT{n:D8}"), (NctId id) => id.Number);

    /// <summary>EudraCT numbers of 2004 to 2030 with their right check digits; shrinks towards serial 1 of the same year.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EudraCtNumber> EudraCtNumbers() => Arb.From(
        from year in Gen.Choose(2004, 2030)
        from serial in Gen.Choose(1, 99_999)
        from id in Spelled(EudraCtText(year, serial), EudraCtNumber.Parse)
        select id,
        id => SmallerNumbers(id.Serial, 1).Select(serial => EudraCtNumber.Parse(EudraCtText(id.Year, serial), null)));

    /// <summary>EU CT numbers of 2022 to 2030, most with the check digits inferred, some with others, a quarter without their round;
    /// shrinks towards no round.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<EuCtNumber> EuCtNumbers() => Arb.From(
        from year in Gen.Choose(2022, 2030)
        from serial in Gen.Choose(500_001, 554_999)
        from wrong in Gen.Choose(0, 3)
        from check in wrong == 0 ? Gen.Choose(0, 99) : Gen.Constant(CheckDigitsOfCtis(year, serial))
        from round in Gen.Choose(-1, 2)
        from id in Spelled(Text($"{year}-{serial}-{check:D2}") + (round < 0 ? "" : Text($"-{round:D2}")), EuCtNumber.Parse)
        select id,
        id => SmallerNumbers(id.SubmissionRound ?? -1, -1)
            .Select(round => EuCtNumber.Parse(id.ToString()[..14] + (round < 0 ? "" : Text($"-{round:D2}")), null)));

    /// <summary>Universal Trial Numbers; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<UniversalTrialNumber> UniversalTrialNumbers() => Arb.From(
        from first in Gen.Choose(1, 9_999)
        from second in Gen.Choose(0, 9_999)
        where UniversalTrialNumber.TryParse(Text($"U1111-{first:D4}-{second:D4}"), null, out _)
        from id in Spelled(Text($"U1111-{first:D4}-{second:D4}"), UniversalTrialNumber.Parse)
        select id);

    /// <summary>REC references of every era; shrinks towards serial 1.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecReference> RecReferences() => Arb.From(
        from era in Gen.Elements(2010, 2010, 2004, 2004, 1997)
        let modern = era == 2010
        from year in modern ? Gen.Choose(10, 30) : era == 2004 ? Gen.Choose(4, 10) : Gen.Elements(97, 98, 99, 0, 1, 2, 3)
        from centre in modern
            ? Gen.Elements("EE", "LO", "NW", "WA", "WS", "NI", "NIR", "IEC08", "ABCDE12")
            : era == 2004 ? Gen.Elements("H0709", "Q1606", "S1101", "MRE00", "MRE12", "WSE02", "NIR02") : Gen.Elements("0", "4", "8", "11")
        from serial in modern ? Gen.Choose(1, 9_998) : Gen.Choose(1, 999)
        from id in Spelled(modern ? Text($"{year:D2}/{centre}/{serial:D4}")
            : Text($"{(era == 1997 ? "MREC " : "")}{year:D2}/{centre}/{serial}"), RecReference.Parse)
        select id,
        id => SmallerNumbers(id.Serial, 1).Select(serial => RecReference.Parse(
            id.ToString()[..(id.ToString().LastIndexOf('/') + 1)]
                + (id.IsWrittenAsFrom2010 ? Text($"{serial:D4}") : Text($"{serial}")), null)));

    /// <summary>NIHR awards of every form; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<NihrAward> NihrAwards() => Arb.From(
        from form in Gen.Choose(0, 3)
        from year in Gen.Choose(0, 25)
        from call in Gen.Choose(1, 9_999)
        from application in Gen.Choose(1, 99)
        from number in Gen.Choose(127_000, 333_000)
        from programme in Gen.Elements("RP-PG", "PB-PG", "II-LA")
        from fellowship in Gen.Elements("DRF", "CS", "ICA-CDRF")
        from id in Spelled(
            form switch
            {
                0 => Text($"{year:D2}/{call}/{application:D2}"),
                1 => Text($"{programme}-{1 + (call % 12):D2}{year:D2}-{20_000 + call}"),
                2 => Text($"{fellowship}-{2006 + (year % 14)}-{1 + (call % 20):D2}-{application:D3}"),
                _ => Text($"NIHR{(number % 111_111 == 0 ? number + 1 : number):D6}"),
            },
            NihrAward.Parse)
        select id);

    /// <summary>ORCID iDs, a tenth of them ending in X or read from a web address; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OrcidId> OrcidIds() => Arb.From(
        from a in Gen.Choose(0, 9_999)
        from b in Gen.Choose(0, 9_999)
        from c in Gen.Choose(0, 999)
        from address in Gen.Choose(0, 9)
        let text = "0123456789X".Select(check => Text($"0000-{a:D4}-{b:D4}-{c:D3}{check}")).First(t => OrcidId.TryParse(t, null, out _))
        from id in Spelled(address == 0 ? "https://orcid.org/" + text : text, OrcidId.Parse)
        select id);

    /// <summary>ODS codes of one to nine letters and digits; shrinks by dropping characters.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<OdsCode> OdsCodes() => Arb.From(
        from length in Gen.Choose(1, 9)
        from characters in Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".ToCharArray()).ArrayOf(length)
        from id in Spelled(new string(characters), OdsCode.Parse)
        select id,
        id => Enumerable.Range(1, id.ToString().Length - 1).Select(length => OdsCode.Parse(id.ToString()[..length], null)));

    /// <summary>GRIS IDs of 2024; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<GrisId> GrisIds() => Arb.From(
        from random in Gen.Choose(1, 999_998)
        where random % 111_111 != 0
        let text = Enumerable.Range(0, 10).Select(check => Text($"GRIS-{random / 1000:D3} {random % 1000:D3} 24{check}"))
            .First(t => GrisId.TryParse(t, null, out _))
        from id in Spelled(text, GrisId.Parse)
        select id);

    /// <summary>Study identifiers of every scheme that names studies or their funding.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyIdentifier> AnyStudyIdentifiers() => Arb.From(Gen.OneOf(
        CpmsIds().Generator.Select(id => (StudyIdentifier)id),
        IrasIds().Generator.Select(id => (StudyIdentifier)id),
        IsrctnIds().Generator.Select(id => (StudyIdentifier)id),
        NctIds().Generator.Select(id => (StudyIdentifier)id),
        EudraCtNumbers().Generator.Select(id => (StudyIdentifier)id),
        EuCtNumbers().Generator.Select(id => (StudyIdentifier)id),
        UniversalTrialNumbers().Generator.Select(id => (StudyIdentifier)id),
        RecReferences().Generator.Select(id => (StudyIdentifier)id),
        NihrAwards().Generator.Select(id => (StudyIdentifier)id),
        GrisIds().Generator.Select(id => (StudyIdentifier)id)));

    /// <summary>Sets of up to eight identifiers of one study; shrinks by leaving one out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyIdentifiers> StudyIdentifierSets() => Arb.From(
        from count in Gen.Choose(0, 8)
        from candidates in AnyStudyIdentifiers().Generator.ArrayOf(count)
        select candidates.Aggregate(StudyIdentifiers.None, (set, id) => set.With(id).Match(larger => larger, _ => set)),
        set => set.All.Select(set.Without));

    /// <summary>Problems of identifiers, as reading gives them.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<IdentifierProblem> IdentifierProblems() => Arb.From(
        from text in Gen.Elements("", "1", "ISRCTN1", "2020-001113-22", "14-LO-1234", "94347659190", "U1112-1111-4101", "ISRCTN00000000")
        select IsrctnId.TryParse(text, out _, out var isrctn) | EudraCtNumber.TryParse(text, out _, out var eudract)
            ? throw new InvalidOperationException("The texts are of no scheme.")
            : text.Length % 2 == 0 ? isrctn!.Value : eudract!.Value);

    private static Arbitrary<T> Numbered<T>(Gen<int> numbers, int least, Func<int, string> write, Func<T, int> number)
        where T : struct, IIdentifier<T> =>
        Arb.From(
            numbers.Where(n => T.TryParse(write(n), null, out _))
                .SelectMany(n => Spelled(write(n), (text, provider) => T.Parse(text, provider))),
            id => SmallerNumbers(number(id), least).Where(n => T.TryParse(write(n), null, out _)).Select(n => T.Parse(write(n), null)));

    // As people type: mostly canonical, sometimes in lower case or with space around.
    private static Gen<T> Spelled<T>(string text, Func<string, IFormatProvider?, T> parse) =>
        Gen.Choose(0, 9)
            .Select(way =>
                parse(way switch { 0 => string.Concat(text.Select(char.ToLowerInvariant)), 1 => " " + text + " ", _ => text }, null));

    private static IEnumerable<int> SmallerNumbers(int from, int least)
    {
        for (var step = from - least; step > 0; step /= 2) yield return from - step;
    }

    private static string EudraCtText(int year, int serial) => Text($"{year}-{serial:D6}-{CheckDigits(year, serial)}");

    // The check rule is known to the type only, so the generator asks it.
    private static int CheckDigits(int year, int serial) =>
        Enumerable.Range(10, 90).First(check => EudraCtNumber.TryParse(Text($"{year}-{serial:D6}-{check}"), null, out _));

    private static int CheckDigitsOfCtis(int year, int serial) =>
        Enumerable.Range(10, 90).First(check => EuCtNumber.Parse(Text($"{year}-{serial:D6}-{check}"), null).Warning is null);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
