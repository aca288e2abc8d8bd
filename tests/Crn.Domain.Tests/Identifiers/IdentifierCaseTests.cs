using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>Inputs from the work of people who do this job, each under the name of its case, with others of its kind.</summary>
public class IdentifierCaseTests
{
    [Theory]
    // id-slash-*: joined numbers are read apart
    [InlineData("id-slash-cpms-iras", "", "CPMS 16116/IRAS 186990", "cpms 16116, iras 186990")]
    [InlineData("id-slash-drops-eudract", "", "2012-004260-22/NCT01727609", "nct NCT01727609, eudract 2012-004260-22")]
    [InlineData("id-slash-drops-isrctn", "", "ISRCTN76463425/NCT01727609", "isrctn ISRCTN76463425, nct NCT01727609")]
    [InlineData("id-slash-drops-nct", "", "NCT01727609/ISRCTN76463425", "isrctn ISRCTN76463425, nct NCT01727609")]
    [InlineData("id-slash-two-nct", "", "NCT01727609/NCT03129282", "nct NCT01727609, nct NCT03129282")]
    [InlineData("id-slash +", "", "NCT01727609+ISRCTN76463425", "isrctn ISRCTN76463425, nct NCT01727609")]
    [InlineData("id-slash &", "", "NCT01727609 & ISRCTN76463425", "isrctn ISRCTN76463425, nct NCT01727609")]
    [InlineData("id-slash -", "", "ISRCTN76463425-NCT01727609", "isrctn ISRCTN76463425, nct NCT01727609")]
    [InlineData("id-slash _", "", "NCT01727609_ISRCTN76463425", "isrctn ISRCTN76463425, nct NCT01727609")]
    [InlineData("id-slash none", "", "NCT01727609ISRCTN76463425", "isrctn ISRCTN76463425, nct NCT01727609")]
    [InlineData("id-slash labels", "", "CPMS16116/IRAS186990", "cpms 16116, iras 186990")]
    [InlineData("id-slash labels", "", "IRAS: 186990 / CPMS: 16116 / REC: 12/EM/0091", "cpms 16116, iras 186990, rec 12/EM/0091")]
    [InlineData("id-slash pair", "", "IRAS/CPMS: 186990/16116", "cpms 16116, iras 186990")]
    [InlineData("id-slash list", "ISRCTN", "76463425/12874543", "isrctn ISRCTN12874543, isrctn ISRCTN76463425")]
    [InlineData("id-slash unknown", "", "CRUKD/22/002/NCT01727609", "nct NCT01727609")]
    [InlineData("id-slash rec", "", "12/EM/0091/NCT01727609", "nct NCT01727609, rec 12/EM/0091")]
    // id-euct-*: an EU CT number without its round
    [InlineData("id-euct-eudract-label", "EudraCT/CTIS number", "2024-512914-16", "euct 2024-512914-16")]
    [InlineData("id-euct-eudract-label", "", "EudraCT/CTIS number: 2024-512914-16", "euct 2024-512914-16")]
    [InlineData("id-euct-no-round-labelled", "EU CT Number", "2023-506007-26", "euct 2023-506007-26")]
    [InlineData("id-euct", "EudraCT", "2022-500014-26", "euct 2022-500014-26")]
    [InlineData("id-euct", "", "2023-506007-26-00", "euct 2023-506007-26-00")]
    // id-eudract and id-euctr-*: forms of the registers
    [InlineData("id-eudract-no-dot", "", "EudraCT No.2012-004260-22", "eudract 2012-004260-22")]
    [InlineData("id-eudract-no-dot", "", "EudraCT Number 2012-004260 -22", "eudract 2012-004260-22")]
    [InlineData("id-eudract-no-dot", "EudraCT", "2012 - 004260 - 22", "eudract 2012-004260-22")]
    [InlineData("id-eudract-no-dot", "", "EudraCT:2012-004260-22.", "eudract 2012-004260-22")]
    [InlineData("id-euctr-country", "", "EUCTR2013-002654-75-GB", "eudract 2013-002654-75")]
    [InlineData("id-euctr-country", "", "EUCTR 2013-002654-75/DE", "eudract 2013-002654-75")]
    [InlineData("id-euctr-country", "", "2013-002654-75-GB", "eudract 2013-002654-75")]
    [InlineData("id-euctr-country", "", "https://www.clinicaltrialsregister.eu/ctr-search/trial/2013-002654-75/GB",
        "eudract 2013-002654-75")]
    [InlineData("id-euctr-third-country", "", "EUCTR2015-005843-15-3rd", "eudract 2015-005843-15")]
    [InlineData("id-euctr-third-country", "", "EUCTR2015-005843-15-Outside-EU/EEA", "eudract 2015-005843-15")]
    [InlineData("id-euctr", "", "EUCTR2013-002654-75", "eudract 2013-002654-75")]
    // id-award-*
    [InlineData("id-award-hta", "", "HTA 11/01/25", "nihr-award 11/01/25")]
    [InlineData("id-award-hta", "NIHR award", "HTA 16/117/04", "nihr-award 16/117/04")]
    [InlineData("id-award-hta", "", "NIHR HTA programme (project number 16/117/04)", "nihr-award 16/117/04")]
    [InlineData("id-award-hta", "", "EME 15/80/39", "nihr-award 15/80/39")]
    [InlineData("id-award-hta", "", "HTA-11/01/25", "nihr-award 11/01/25")]
    [InlineData("id-award-hta", "", "Health Technology Assessment Programme 16/117/04", "nihr-award 16/117/04")]
    [InlineData("id-award-rp-pg", "NIHR award", "RP-PG-1211-20011", "nihr-award RP-PG-1211-20011")]
    [InlineData("id-award-rp-pg", "NIHR award", "PB-PG-0815-20029", "nihr-award PB-PG-0815-20029")]
    [InlineData("id-award-rp-pg", "", "NIHR RfPB PB-PG-0613-31012", "nihr-award PB-PG-0613-31012")]
    [InlineData("id-award-fellowship", "", "CS-2013-13-009; DRF-2012-05-185; II-LA-0712-20001", "nihr-award II-LA-0712-20001, nihr-award " +
        "CS-2013-13-009, nihr-award DRF-2012-05-185")]
    [InlineData("id-award-fellowship", "", "NIHR-RP-R3-12-026", "nihr-award RP-R3-12-026")]
    [InlineData("id-award-fellowship", "", "NIHR fellowship ICA-CDRF-2015-01-060", "nihr-award ICA-CDRF-2015-01-060")]
    [InlineData("id-award-fellowship", "", "ICA-CDRF-2018-04-ST2-020", "nihr-award ICA-CDRF-2018-04-ST2-020")]
    [InlineData("id-award-fellowship", "", "NIHR clinical lectureship CL-2018-04-ST2-008", "nihr-award CL-2018-04-ST2-008")]
    [InlineData("id-award", "", "NIHR Policy Research Programme PR-R20-0318-23001", "nihr-award PR-R20-0318-23001")]
    [InlineData("id-cpms label", "", "NIHR CRN portfolio ID 16116", "cpms 16116")]
    [InlineData("id-award address", "", "https://fundingawards.nihr.ac.uk/award/16/117/04", "nihr-award 16/117/04")]
    // id-rec-* and id-mrec-*
    [InlineData("id-rec-ni", "REC", "08/NIR02/100", "rec 08/NIR02/100")]
    [InlineData("id-rec-wales", "REC", "10/WSE02/34", "rec 10/WSE02/34")]
    [InlineData("id-rec-wales", "REC", "08/WNo03/12", "rec 08/WNO03/12")]
    [InlineData("id-mrec-old", "REC", "MREC 02/8/12", "rec MREC 02/8/12")]
    [InlineData("id-mrec-old", "REC", "MREC/03/11/087", "rec MREC 03/11/87")]
    [InlineData("id-mrec-old-2", "REC", "03/0/119", "rec MREC 03/0/119")]
    [InlineData("id-mrec-old-2", "", "MREC 98/8/117", "rec MREC 98/8/117")]
    [InlineData("id-mrec-old", "", "MREC reference: 02/8/12", "rec MREC 02/8/12")]
    [InlineData("id-two-recs-awi", "REC", "12/EM/0091, 12/SS/0123", "rec 12/EM/0091, rec 12/SS/0123")]
    // id-ctgov-query
    [InlineData("id-ctgov-query", "", "clinicaltrials.gov/show/NCT01727609?rank=1", "nct NCT01727609")]
    [InlineData("id-ctgov-query", "", "https://www.clinicaltrials.gov/ct2/show/NCT01727609?term=NCT03129282&draw=2#wrapper",
        "nct NCT01727609")]
    [InlineData("id-ctgov-query", "", "https://clinicaltrials.gov/ct2/results?term=NCT01727609", "nct NCT01727609")]
    [InlineData("id-ctgov-query", "", "see https://www.isrctn.com/ISRCTN76463425?q=asthma&page=1.", "isrctn ISRCTN76463425")]
    [InlineData("id-ctgov-query", "", "https://euclinicaltrials.eu/ctis-public/view/2023-506007-26-00?lang=en", "euct 2023-506007-26-00")]
    public void A_case_is_read_and_nothing_is_wrong(string name, string label, string text, string recognised)
    {
        var reading = StudyIdentifierReading.Read(label, text).Value;
        Assert.Equal((name, recognised), (name, reading.ToStudyIdentifiers().Value.ToString()));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("id-placeholder-nct-zero", "", "NCT00000000", "identifier.nct.placeholder")]
    [InlineData("id-placeholder", "", "NCT12345678", "identifier.nct.placeholder")]
    [InlineData("id-placeholder", "", "NCT99999999", "identifier.nct.placeholder")]
    [InlineData("id-placeholder", "", "NCT00000001", "identifier.nct.placeholder")]
    [InlineData("id-placeholder-isrctn-run", "", "ISRCTN12345678", "identifier.isrctn.placeholder")]
    [InlineData("id-placeholder", "", "ISRCTN00000000", "identifier.isrctn.placeholder")]
    [InlineData("id-placeholder", "", "ISRCTN87654321", "identifier.isrctn.placeholder")]
    [InlineData("id-placeholder", "ISRCTN", "11111111", "identifier.isrctn.placeholder")]
    [InlineData("id-placeholder-nihr-zero", "NIHR award", "NIHR000000", "identifier.nihr-award.placeholder")]
    [InlineData("id-placeholder-nihr-zero", "NIHR award", "00/00/00", "identifier.nihr-award.placeholder")]
    [InlineData("id-placeholder", "NIHR award", "RP-PG-0000-00000", "identifier.nihr-award.placeholder")]
    [InlineData("id-placeholder", "NIHR award", "NIHR999999", "identifier.nihr-award.placeholder")]
    [InlineData("id-placeholder-rec-zero", "REC", "00/LO/0000", "identifier.rec.placeholder")]
    [InlineData("id-placeholder", "", "20/EE/0000", "identifier.rec.placeholder")]
    [InlineData("id-placeholder", "IRAS", "999999", "identifier.iras.placeholder")]
    [InlineData("id-placeholder", "IRAS", "123456", "identifier.iras.placeholder")]
    [InlineData("id-placeholder", "IRAS", "9999999", "identifier.iras.placeholder")]
    [InlineData("id-placeholder", "CPMS", "123456", "identifier.cpms.placeholder")]
    [InlineData("id-placeholder", "CPMS", "999999", "identifier.cpms.placeholder")]
    [InlineData("id-placeholder", "", "U1111-0000-0000", "identifier.utn.placeholder")]
    [InlineData("id-placeholder", "", "U1111-1111-1111", "identifier.utn.placeholder")]
    [InlineData("id-placeholder", "", "NCTXXXXXXXX", "identifier.nct.placeholder")]
    [InlineData("id-placeholder", "", "nctxxxxxxxx", "identifier.nct.placeholder")]
    [InlineData("id-placeholder", "ISRCTN", "xxxxxxxx", "identifier.isrctn.placeholder")]
    [InlineData("id-placeholder", "EudraCT", "YYYY-NNNNNN-CC", "identifier.eudract.placeholder")]
    [InlineData("id-placeholder", "REC", "XX/XX/XXXX", "identifier.rec.placeholder")]
    [InlineData("id-placeholder", "", "NIHRXXXXXX", "identifier.nihr-award.placeholder")]
    [InlineData("id-placeholder", "NIHR award", "99/99/99", "identifier.nihr-award.placeholder")]
    [InlineData("id-placeholder", "NIHR award", "RP-PG-1234-56789", "identifier.nihr-award.placeholder")]
    public void A_placeholder_identifies_nothing_and_says_so(string name, string label, string text, string code)
    {
        var reading = StudyIdentifierReading.Read(label, text).Value;
        Assert.Equal((name, code), (name, Assert.Single(reading.Problems).Code));
        Assert.Empty(reading.Recognised);
        Assert.Equal(IdentifierPassageKind.Placeholder, Assert.Single(reading.Account, passage => passage.IsLeftOver).Kind);
    }

    [Fact]
    public void Case_id_placeholder_nct_zero_in_a_draft() => Assert.Contains(
        new StudyDraftValidator(new LocalDate(2026, 11, 29))
            .Validate(new StudyDraft { Identifiers = [new(IdentifierScheme.Nct, "NCT00000000")] }).Errors,
            error => error.ErrorCode == "identifier.nct.placeholder");

    [Fact]
    public void Case_id_placeholder_same_study()
    {
        var one = StudyIdentifierReading.Read("NCT00202878, 2005-001059-39, ISRCTN00000000").Value;
        var other = StudyIdentifierReading.Read("NCT02300558, 2014-000042-30, ISRCTN00000000").Value;
        Assert.Equal(["identifier.isrctn.placeholder"], one.Problems.Select(problem => problem.Code));
        var comparison = one.ToStudyIdentifiers().Value.CompareWith(other.ToStudyIdentifiers().Value);
        Assert.Empty(comparison.Shared);
        Assert.Equal(StudyMatch.CannotSay, comparison.Verdict);
        Assert.Equal(["nct", "eudract"], comparison.Contradictions.Select(c => IdentifierSchemes.Of(c.Scheme).Code));
    }

    [Fact]
    public void Studies_that_share_one_number_and_differ_in_another_are_not_simply_the_same()
    {
        var one = StudyIdentifiers.Of(NctId.Parse("NCT00202878"), IsrctnId.Parse("ISRCTN76463425"));
        var comparison = one.CompareWith(StudyIdentifiers.Of(NctId.Parse("NCT02300558"), IsrctnId.Parse("ISRCTN76463425")));
        Assert.Equal(StudyMatch.Contradictory, comparison.Verdict);
        Assert.True(Assert.Single(comparison.Contradictions).MayBothBeRight);
        var more = one.With(NctId.Parse("NCT02300558")).Value;
        Assert.Equal(StudyMatch.SameStudy, one.CompareWith(more).Verdict);
    }

    [Theory]
    [InlineData("2024-515914-41")]
    [InlineData("2023-506007-26")]
    public void Case_id_euct_no_round_draft(string number)
    {
        Assert.False(EudraCtNumber.TryParse(number, out _, out var problem));
        Assert.Equal("identifier.eudract.serial", problem!.Value.Code);
        Assert.Contains("EU CT number", problem.Value.Message, StringComparison.Ordinal);
        Assert.Null(EuCtNumber.Parse(number).SubmissionRound);
        Assert.Contains(
            new StudyDraftValidator(new LocalDate(2026, 11, 29))
                .Validate(new StudyDraft { Identifiers = [new(IdentifierScheme.EudraCt, number)] }).Errors,
                error => error.ErrorCode == "identifier.eudract.serial");
    }

    [Fact]
    public void Case_id_euct_without_a_round_is_the_same_trial_as_with_one()
    {
        var bare = StudyIdentifiers.Of(EuCtNumber.Parse("2023-506007-26"));
        var first = StudyIdentifiers.Of(EuCtNumber.Parse("2023-506007-26-00"));
        Assert.Equal(StudyMatch.SameStudy, bare.CompareWith(first).Verdict);
        Assert.Equal(first, bare.MergedWith(first).Value);
        Assert.Equal(first, first.MergedWith(bare).Value);
    }

    [Fact]
    public void Case_id_two_recs_awi()
    {
        var england = RecReference.Parse("12/EM/0091");
        var scotland = RecReference.Parse("12/SS/0123");
        Assert.Equal([england, scotland], StudyIdentifiers.Of(england, scotland).Recs);
        Assert.Equal("identifiers.second-value",
            Assert.Single(StudyIdentifiers.Of(england, scotland).With(RecReference.Parse("12/LO/0001")).Reasons).Code);
        Assert.Empty(StudyIdentifiers.Of(england).CompareWith(StudyIdentifiers.Of(scotland)).Contradictions);
        Assert.DoesNotContain(
            new StudyDraftValidator(new LocalDate(2026, 11, 29))
                .Validate(new StudyDraft
                    { Identifiers = [new(IdentifierScheme.Rec, "12/EM/0091"), new(IdentifierScheme.Rec, "12/SS/0123")] }).Errors,
            error => error.ErrorCode == "identifiers.second-value");
    }

    [Theory]
    [InlineData("ORCID", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("", "https://orcid.org/0000-0002-1825-0097?lang=en")]
    [InlineData("", "CI: 0000-0002-1825-0097 (IRAS 186990)")]
    public void Case_id_orcid_url(string label, string text)
    {
        var reading = StudyIdentifierReading.Read(label, text).Value;
        Assert.Equal("0000-0002-1825-0097", Assert.Single(reading.People).ToString());
        Assert.Contains(reading.Account, passage => passage.Kind == IdentifierPassageKind.Person);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("ChiCTR2000029308", IdentifierPassageKind.OtherRegistry)]
    [InlineData("DRKS00012345", IdentifierPassageKind.OtherRegistry)]
    [InlineData("14/12/2023", IdentifierPassageKind.Date)]
    [InlineData("49816", IdentifierPassageKind.Number)]
    [InlineData("CRUKD/22/002", IdentifierPassageKind.Reference)]
    [InlineData("ODS code RTH08", IdentifierPassageKind.Organisation)]
    [InlineData("IRAS 123", IdentifierPassageKind.Wrong)]
    public void What_is_left_over_says_what_it_seems_to_be(string text, IdentifierPassageKind kind) =>
        Assert.Equal(kind, Assert.Single(StudyIdentifierReading.Read(text).Value.Account, passage => passage.IsLeftOver).Kind);

    [Property]
    public void The_account_covers_every_character_exactly_once(StudyIdentifier one, StudyIdentifier other, NonNull<string> words)
    {
        foreach (var between in new[] { "/", ", ", " ", "+", "&", "", "\n", "_" })
        {
            foreach (var text in new[]
                { one + between + other, words.Get + between + one, one + between + words.Get, "IRAS" + between + one,
                    "https://" + words.Get + "/" + one + "?" + other })
            {
                var read = StudyIdentifierReading.Read("REC", text);
                if (!read.IsAccepted) continue;
                var at = 0;
                foreach (var passage in read.Value.Account)
                {
                    Assert.Equal((at, text[at..(at + passage.Text.Length)]), (passage.Start, passage.Text));
                    Assert.NotEqual(0, passage.Text.Length);
                    Assert.Equal(passage.Kind == IdentifierPassageKind.Identifier, !passage.Identifier.IsDefault);
                    Assert.Equal(passage.Kind is IdentifierPassageKind.Wrong or IdentifierPassageKind.Placeholder,
                        passage.Problem is not null);
                    if (passage.Kind == IdentifierPassageKind.Between) Assert.DoesNotContain(passage.Text, char.IsLetterOrDigit);
                    at += passage.Text.Length;
                }

                Assert.Equal(text.Length, at);
            }
        }
    }

    [Property]
    public void Two_numbers_joined_by_a_sign_are_both_read(StudyIdentifier one, StudyIdentifier other)
    {
        if (one == other || one.Scheme == IdentifierScheme.NihrAward || other.Scheme == IdentifierScheme.NihrAward) return;
        foreach (var sign in new[] { "/", " / ", " & ", "+", ", " })
        {
            var text = $"{LabelOf(one)} {one}{sign}{LabelOf(other)} {other}";
            var read = StudyIdentifierReading.Read(text);
            if (read.IsAccepted) Assert.Equal([one, other], read.Value.Recognised);
        }
    }

    [Property]
    public void A_placeholder_never_compares_as_the_same(NonNegativeInt digit, NonNegativeInt start)
    {
        var same = new string((char)('0' + (digit.Get % 10)), 8);
        var up = string.Concat(Enumerable.Range(start.Get % 10, 8).Select(n => (char)('0' + (n % 10))));
        foreach (var number in new[] { same, up, string.Concat(up.Reverse()) })
        {
            Assert.False(IsrctnId.TryParse("ISRCTN" + number, null, out _));
            Assert.Equal(number[0] == '0' && number != "00000000", NctId.TryParse("NCT" + number, null, out _));
            Assert.False(UniversalTrialNumber.TryParse($"U1111-{number[..4]}-{number[4..]}", null, out _));
        }
    }

    [Theory]
    [InlineData("1//96120946")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("MREC")]
    [InlineData("MREC//")]
    [InlineData("NIHR-")]
    [InlineData("HTA")]
    [InlineData("EUCTR")]
    [InlineData("EUCTR-")]
    [InlineData("RP-PG-")]
    [InlineData("GRIS-")]
    [InlineData("12//34")]
    [InlineData("IRAS/")]
    [InlineData("https://")]
    [InlineData("10.1186/")]
    [InlineData("\uD800NCT")]
    public void Reading_never_throws(string text)
    {
        NihrAward.TryParse(text, null, out _);
        RecReference.TryParse(text, null, out _);
        EudraCtNumber.TryParse(text, null, out _);
        EuCtNumber.TryParse(text, null, out _);
        foreach (var label in new[] { "", "NIHR", "REC", "EudraCT", "ORCID" })
            Assert.NotNull(StudyIdentifierReading.Read(label, text).Value);
    }

    [Property(MaxTest = 1000 / Share.Of)]
    public void No_text_made_of_the_signs_of_identifiers_makes_reading_throw(NonNegativeInt seed)
    {
        string[] tokens =
            ["NCT", "ISRCTN", "12", "3", "/", "//", "-", " ", "2012-004260-22", "EUCTR", "GB", "REC", "MREC", "IRAS", "NIHR", "HTA",
                "16/117/04", ".", ":", "01727609", "U1111-", "GRIS-", "RP-PG-", "?", "#", "https://", "x", ",", "\n", "0000", "96120946",
                "\u2013", "&"];
        var random = new Random(seed.Get);
        var text = string.Concat(Enumerable.Range(0, 1 + random.Next(8)).Select(_ => tokens[random.Next(tokens.Length)]));
        foreach (var label in new[] { "", "NIHR award", "REC", "CPMS/IRAS" })
        {
            var read = StudyIdentifierReading.Read(label, text);
            if (read.IsAccepted) Assert.Equal(text, string.Concat(read.Value.Account.Select(passage => passage.Text)));
        }

        NihrAward.TryParse(text, null, out _);
        RecReference.TryParse(text, null, out _);
    }

    private static string LabelOf(StudyIdentifier id) =>
        id.Scheme == IdentifierScheme.EuCt ? "EU CT" : IdentifierSchemes.Of(id.Scheme).Code;
}
