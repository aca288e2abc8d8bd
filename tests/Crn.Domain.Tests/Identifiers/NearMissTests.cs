using Crn.Domain.Identifiers;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>Numbers as people write them: read as what they are, or not at all.</summary>
public class NearMissTests
{
    /// <summary>A number of each scheme that the scan reads by itself or after its label, and what it is then.</summary>
    private static readonly (string Written, string Read)[] Numbers =
    [
        ("CPMS 49816", "cpms 49816"),
        ("IRAS 298897", "iras 298897"),
        ("ISRCTN62918594", "isrctn ISRCTN62918594"),
        ("NCT05057013", "nct NCT05057013"),
        ("EudraCT 2020-005891-36", "eudract 2020-005891-36"),
        ("EU CT 2025-522006-21-00", "euct 2025-522006-21-00"),
        ("U1111-1111-4101", "utn U1111-1111-4101"),
        ("REC 14/LO/1234", "rec 14/LO/1234"),
        ("NIHR129593", "nihr-award NIHR129593"),
        ("GRIS-123 456 246", "gris GRIS-123 456 246"),
    ];

    public static TheoryData<string, string> Shapes()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (written, read) in Numbers)
        {
            foreach (var shape in (string[])
                ["{0}", " {0} ", "({0})", "[{0}]", "{0}.", "{0},", "{0};", "see {0}", "{0} (registered)", "\"{0}\"", "{0}\n",
                    "Study: {0}!"])
                rows.Add(shape.Replace("{0}", written, StringComparison.Ordinal), read);
            rows.Add(string.Concat(written.Select(char.ToLowerInvariant)), read);
            rows.Add(string.Concat(written.Select(char.ToUpperInvariant)), read);
            rows.Add(written.Replace('-', '\u2011'), read);
            rows.Add(written.Replace(' ', '\u00a0'), read);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_scan_finds_a_number_in_every_shape_it_is_written_in(string text, string read) =>
        Assert.Equal(read, StudyIdentifierReading.Read(text).Value.ToStudyIdentifiers().Value.ToString());

    [Theory]
    [InlineData("NCT0505701")]
    [InlineData("NCT050570133")]
    [InlineData("NTC05057013")]
    [InlineData("XNCT05057013")]
    [InlineData("ISRCTN6291859")]
    [InlineData("ISRCTN629185944")]
    [InlineData("ISCRTN62918594")]
    [InlineData("EudraCT 2020-005891-37")]
    [InlineData("EudraCT 2020-05891-36")]
    [InlineData("EU CT 2025-52206-21-00")]
    [InlineData("U1112-1111-4101")]
    [InlineData("REC 14/L0/1234")]
    [InlineData("GRIS-123 456 247")]
    [InlineData("CPMS 4981612")]
    [InlineData("IRAS 29889712")]
    public void What_is_one_step_from_a_number_is_none(string text)
    {
        var reading = StudyIdentifierReading.Read(text).Value;
        Assert.Empty(reading.Recognised);
        Assert.NotEmpty(reading.Unrecognised);
    }
}

/// <summary>What is read is something: success never gives <c>default</c>, by whatever door.</summary>
public abstract class NeverDefaultLaws<T>
    where T : struct, IIdentifier<T>
{
    [Property]
    public void Success_never_gives_default_and_failure_always_does(T id, string noise, PositiveInt place)
    {
        var text = id.ToString()!;
        var at = place.Get % (text.Length + 1);
        foreach (var tried in (string?[])[text, id.Original, " " + text, text + noise, noise + text, noise, "", null,
            text.Insert(at, "-"), text.Insert(at, " "), text.Remove(at % text.Length, 1), new string('0', text.Length)])
        {
            Agree(T.TryParse(tried, null, out var one), one);
            Agree(T.TryParse(tried.AsSpan(), null, out var two), two);
            Agree(T.TryParse(tried, out var three, out var problem), three);
            Assert.Equal((one, two), (two, three));
            Assert.Equal(three.IsDefault, problem is not null);
        }

        static void Agree(bool isRead, T read) => Assert.Equal(isRead, !read.IsDefault);
    }

    [Fact]
    public void No_zeros_are_an_identifier_unless_they_are_not_default()
    {
        for (var length = 0; length < 20; length++)
        {
            if (T.TryParse(new string('0', length), null, out var read)) Assert.False(read.IsDefault);
        }
    }
}

public class CpmsIdNeverDefault : NeverDefaultLaws<CpmsId>;

public class IrasIdNeverDefault : NeverDefaultLaws<IrasId>;

public class IsrctnIdNeverDefault : NeverDefaultLaws<IsrctnId>;

public class NctIdNeverDefault : NeverDefaultLaws<NctId>;

public class EudraCtNumberNeverDefault : NeverDefaultLaws<EudraCtNumber>;

public class EuCtNumberNeverDefault : NeverDefaultLaws<EuCtNumber>;

public class UniversalTrialNumberNeverDefault : NeverDefaultLaws<UniversalTrialNumber>;

public class RecReferenceNeverDefault : NeverDefaultLaws<RecReference>;

public class NihrAwardNeverDefault : NeverDefaultLaws<NihrAward>;

public class OrcidIdNeverDefault : NeverDefaultLaws<OrcidId>;

public class OdsCodeNeverDefault : NeverDefaultLaws<OdsCode>;

public class GrisIdNeverDefault : NeverDefaultLaws<GrisId>;
