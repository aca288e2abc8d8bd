using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Money;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Fuzzing;

/// <summary>
/// Every <c>Parse</c>: its ways agree, only the documented exception comes out, and what is read is written and read again.
/// </summary>
internal static class ParseEntries
{
    public static IReadOnlyList<FuzzEntry> All { get; } =
    [
        Identifier<CpmsId>("45388", "CPMS 45388", "999999"),
        Identifier<EuCtNumber>("2022-500014-26-00", "EUCT 2022-500014-26-00"),
        Identifier<EudraCtNumber>("2011-004792-36", "EUCTR2011-004792-36-GB"),
        Identifier<GrisId>("G-1234", "CRN1234"),
        Identifier<IrasId>("298897", "IRAS 298897"),
        Identifier<IsrctnId>("ISRCTN62918594", "62918594"),
        Identifier<NctId>("NCT02513394", "nct 02513394"),
        Identifier<NihrAward>("NIHR123456", "16/117/04", "RP-PG-0610-10025"),
        Identifier<OdsCode>("RR8", "RJ1", "A81001"),
        Identifier<OrcidId>("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        Identifier<RecReference>("23/LO/0123", "11/NW/0382", "05/Q1234/12"),
        Identifier<UniversalTrialNumber>("U1111-1123-4567", "U1111-1119-1882"),
        Spans<PartialDate>("2014-03", "2014", "2014-03-05"),
        Texts<FinancialYear>("2025/26", "2025-26", "FY2025"),
        Texts<Pounds>("£1,234.56", "12.50", "-3"),
        Texts<FreeText>("A sentence.", "943 476 5919"),
        Texts<SiteCode>("RR8", "Leeds"),
        From<SiteCode>("SiteCode.From", t => SiteCode.From(t), "RR8"),
        From<FreeText>("FreeText.From", t => FreeText.From(t), "Words."),
        From<PersonReference>("PersonReference.From", t => PersonReference.From(t), "PI-3"),
    ];

    private static FuzzEntry Identifier<T>(params string[] seeds)
        where T : struct, IIdentifier<T> => new(typeof(T).Name, [typeof(T)], input =>
        {
            var text = FuzzEntries.Text(input);
            var is1 = T.TryParse(text, out var value, out var problem);
            Claim.That(is1 == problem is null, "a problem is named where nothing is read");
            Claim.That(is1 != value.IsDefault, "what is read is not the default");
            Span<T>(text);
            if (!is1) return;
            Claim.That(T.Parse(value.Original, null).Equals(value), "what was written is read as the same");
            _ = StudyIdentifierReading.Read(text);
        }, FuzzEntries.Seeds(seeds));

    private static FuzzEntry Spans<T>(params string[] seeds)
        where T : ISpanParsable<T>, IEquatable<T> =>
        new(typeof(T).Name, [typeof(T)], input => Span<T>(FuzzEntries.Text(input)), FuzzEntries.Seeds(seeds));

    private static FuzzEntry Texts<T>(params string[] seeds)
        where T : IParsable<T>, IEquatable<T> =>
        new(typeof(T).Name, [typeof(T)], input => Text<T>(FuzzEntries.Text(input)), FuzzEntries.Seeds(seeds));

    private static FuzzEntry From<T>(string name, Func<string, T> from, params string[] seeds) => new(name, [typeof(T)], input =>
    {
        try
        {
            Claim.That(from(FuzzEntries.Text(input)) is not null, "something is made");
        }
        catch (ArgumentException)
        {
            // Documented: blank, too long, or what looks like an NHS number.
        }
    }, FuzzEntries.Seeds(seeds));

    private static void Span<T>(string text)
        where T : ISpanParsable<T>, IEquatable<T>
    {
        var isText = Text<T>(text);
        Claim.That(T.TryParse(text.AsSpan(), null, out _) == isText, "text and span are read alike");
        Claim.That(Reads(() => T.Parse(text.AsSpan(), null)) == isText, "text and span are parsed alike");
    }

    private static bool Text<T>(string text)
        where T : IParsable<T>, IEquatable<T>
    {
        var isRead = T.TryParse(text, null, out var value);
        Claim.That(Reads(() => T.Parse(text, null)) == isRead, "Parse and TryParse agree");
        if (isRead) Claim.That(T.Parse(value!.ToString()!, null).Equals(value), "what is written is read again");
        return isRead;
    }

    private static bool Reads<T>(Func<T> parse)
    {
        try
        {
            parse();
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
