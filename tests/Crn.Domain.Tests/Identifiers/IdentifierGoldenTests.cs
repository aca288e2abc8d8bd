using System.Globalization;
using Crn.Domain.Identifiers;
using CsvHelper;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>Every row of the identifier table: what each scheme takes and what it refuses, and why.</summary>
public class IdentifierGoldenTests
{
    public static TheoryData<string, string, bool, string> Rows()
    {
        var rows = new TheoryData<string, string, bool, string>();
        using var stream = typeof(IdentifierGoldenTests).Assembly.GetManifestResourceStream("Identifiers/Data/identifiers.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read()) rows.Add(csv.GetField("scheme")!, csv.GetField("value")!, csv.GetField<bool>("valid"), csv.GetField("reason")!);
        return rows;
    }

    [Fact]
    public void The_table_is_whole() => Assert.Equal(94, Rows().Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_scheme_takes_and_refuses_what_the_table_says(string scheme, string value, bool valid, string reason)
    {
        switch (scheme)
        {
            case "CPMS": Check<CpmsId>(value, valid, reason); break;
            case "IRAS": Check<IrasId>(value, valid, reason); break;
            case "ISRCTN": Check<IsrctnId>(value, valid, reason); break;
            case "NCT": Check<NctId>(value, valid, reason); break;
            case "EudraCT": Check<EudraCtNumber>(value, valid, reason); break;
            case "EUCT" when reason == "check (warning)":
                Assert.Equal("identifier.euct.check", EuCtNumber.Parse(value).Warning!.Value.Code);
                break;
            case "EUCT" when reason == "submission pair missing": // people leave it out: then the round is unknown
                Assert.Null(EuCtNumber.Parse(value).SubmissionRound);
                break;
            case "EUCT":
                Check<EuCtNumber>(value, valid, reason);
                if (valid) Assert.Null(EuCtNumber.Parse(value).Warning);
                break;
            case "UTN": Check<UniversalTrialNumber>(value, valid, reason); break;
            case "REC" or "REC-2004":
                Check<RecReference>(value, valid, reason);
                if (valid) Assert.Equal(scheme == "REC", RecReference.Parse(value).IsWrittenAsFrom2010);
                break;
            case "NIHR-award": Check<NihrAward>(value, valid, reason); break;
            case "ORCID": Check<OrcidId>(value, valid, reason); break;
            case "ODS": Check<OdsCode>(value, valid, reason); break;
            case "GRIS": Check<GrisId>(value, valid, reason); break;
            case "NHS-number": Assert.Equal(valid, PrivacyGuard.LooksLikeNhsNumber(value)); break;
            default: Assert.Fail("A scheme the library does not know: " + scheme); break;
        }
    }

    private static void Check<T>(string value, bool valid, string reason)
        where T : struct, IIdentifier<T>
    {
        Assert.Equal(valid, T.TryParse(value, out var id, out var problem));
        if (valid)
        {
            Assert.Equal(value, id.ToString());
            Assert.Equal(value, id.Original);
            return;
        }

        Assert.Equal(Broken(reason), problem!.Value.Rule);
        var error = Assert.Throws<FormatException>(() => T.Parse(value, null));
        Assert.Equal(problem.Value.ToString(), error.Message);
        Assert.Contains(IdentifierSchemes.Of(T.Scheme).Name, error.Message, StringComparison.Ordinal);
    }

    private static IdentifierRule Broken(string reason) => reason switch
    {
        "not positive" => IdentifierRule.Positive,
        "letters" or "not an integer" or "punctuation" => IdentifierRule.Characters,
        "leading zero" => IdentifierRule.LeadingZero,
        "fewer than 4 digits" or "more than 7 digits" or "7 digits" or "9 digits" or "length" or "submission pair missing"
            or "more than 9 characters" => IdentifierRule.Length,
        "prefix missing" or "prefix" or "U missing" => IdentifierRule.Prefix,
        "check" or "check must be X" => IdentifierRule.Check,
        "before 2004" or "year length" => IdentifierRule.Year,
        "serial must start 5" or "serial length" or "serial missing" or "digit used more than 5 times" => IdentifierRule.Serial,
        "separators" => IdentifierRule.Separators,
        "year missing" => IdentifierRule.Separators,
        "centre length" => IdentifierRule.Centre,
        "empty" => IdentifierRule.Empty,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason the test does not know."),
    };
}
