using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Tests;

public class WriterTests
{
    // Later than anything that the generators date.
    private static readonly LocalDate Later = new(2060, 1, 1);

    [Property]
    public void What_is_written_as_fhir_r5_is_read_back_up_to_the_declared_loss(Study study) => ReadBack(study, FhirWriter.WriteR5(study));

    [Property]
    public void What_is_written_as_fhir_r4_is_read_back_up_to_the_declared_loss(Study study) => ReadBack(study, FhirWriter.WriteR4(study));

    [Property]
    public void A_portfolio_written_as_csv_is_read_back_up_to_the_declared_loss(Study[] studies)
    {
        var written = PortfolioCsv.Write(studies);
        var readings = Read(written);
        if (studies.Length == 0) return;
        Assert.Equal(studies.Length, readings.Count);
        foreach (var (study, reading) in studies.Zip(readings)) Same(study, reading, written.Losses);
    }

    [Fact]
    public void A_full_study_loses_no_title_status_date_or_identifier_in_r5()
    {
        var study = Full();
        var written = FhirWriter.WriteR5(study);
        var back = ReadBack(study, written);
        Assert.Equal(
            (study.Identifiers, study.Status, study.Milestones, study.Title, study.ShortTitle, study.Acronym, study.ProtocolNumber),
            (back.Identifiers, back.Status, back.Milestones, back.Title, back.ShortTitle, back.Acronym, back.ProtocolNumber));
        Assert.Equal(study.Organisations.Select(o => (o.Role, o.Name)), back.Organisations.Select(o => (o.Role, o.Name)));
        Assert.Equal((81, 25, new LocalDate(2024, 8, 19)), (back.Targets.Overall, back.Recruited?.Count, back.Recruited?.AsAt));
        Assert.Contains(written.Losses, loss => loss.Member == "People");
        Assert.DoesNotContain("person-17", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_study_loses_only_persons_and_details_of_parties_in_the_csv()
    {
        var written = PortfolioCsv.Write([Full()]);
        Assert.Equal(["Organisations.Details", "People"], written.Losses.Select(l => l.Member).Order());
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_written_as_text()
    {
        var study = new StudyDraft { Title = "=HYPERLINK(\"http://example.org\")", ShortTitle = "a \"quoted\", and\nbroken; title" }
            .ToStudy(Later).Value;
        var written = PortfolioCsv.Write([study]);
        Assert.DoesNotContain("\"=HYPERLINK", written.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", written.Text, StringComparison.Ordinal);
        Assert.Equal((study.Title, study.ShortTitle), (Read(written)[0].Draft.Title, Read(written)[0].Draft.ShortTitle));
    }

    private static Study Full() => new StudyDraft
    {
        Identifiers =
        [
            new(Identifiers.IdentifierScheme.Isrctn, "ISRCTN62918594"), new(Identifiers.IdentifierScheme.Iras, "298897"),
            new(Identifiers.IdentifierScheme.Cpms, "49816"), new(Identifiers.IdentifierScheme.NihrAward, "16/117/04"),
            new(Identifiers.IdentifierScheme.Rec, "20/EE/0101"), new(Identifiers.IdentifierScheme.EudraCt, "2020-005891-36"),
        ],
        ProtocolNumber = "CRUKD/22/002", Title = "A long title", ShortTitle = "A short title", Acronym = "ALT",
        Status = StudyStatus.ClosedToRecruitment, CommercialInvolvement = CommercialInvolvement.Collaborative,
        LeadAdministration = Calendars.UkNation.Scotland, Type = StudyType.Interventional, Phase = "Phase III/IV",
        Purpose = PrimaryPurpose.SupportiveCare, Allocation = Allocation.Randomised, Masking = Masking.TripleBlind,
        Model = InterventionModel.SingleGroup, Interventions = [InterventionKind.Device, InterventionKind.Medicine], IsCtimp = true,
        TakesHealthyVolunteers = false, ManagingSpecialty = "Cancer", SupportingSpecialties = ["Surgery"],
        Organisations =
        [
            new() { Role = OrganisationRole.Sponsor, Name = "A University", OdsCode = "RR8" },
            new() { Role = OrganisationRole.Funder, Name = "A Funder; of research" },
            new() { Role = OrganisationRole.Collaborator, Name = "A Helper" },
            new() { Role = OrganisationRole.ManagingClinicalTrialsUnit, Name = "A Unit" },
            new() { Role = OrganisationRole.ContractResearchOrganisation, Name = "A Firm" },
        ],
        People = [new() { Role = PersonRole.ChiefInvestigator, Reference = "person-17" }],
        PlannedOpening = Calendars.PartialDate.Parse("2021-09"), EstimatedOpening = Calendars.PartialDate.Parse("2021-10"),
        ActualOpening = new LocalDate(2021, 10, 7), ActualFirstParticipant = new LocalDate(2021, 11, 2),
        PlannedClosure = Calendars.PartialDate.Parse("2024"), EstimatedClosure = new LocalDate(2024, 7, 1), ActualClosure =
            new LocalDate(2024, 8, 19),
        EstimatedReopening = Calendars.PartialDate.Parse("2023-02"), PlannedEndOfStudy = Calendars.PartialDate.Parse("2025-09"),
        ActualEndOfStudy = new LocalDate(2025, 9, 10), OverallTarget = 81, UkTarget = 70, EnglandTarget = 60, SiteTarget =
            4, Recruited = 25,
        RecruitedAsAt = new LocalDate(2024, 8, 19), FurtherInformation = "Nothing further.",
    }.ToStudy(Later).Value;

    private static List<RecordReading> Read(WrittenRecord written) =>
        [.. RecordReader.ReadEach(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(written.Text)), Later)];

    private static Study ReadBack(Study study, WrittenRecord written)
    {
        var reading = Assert.Single(Read(written));
        Assert.Equal(written.Format, reading.Format);
        Same(study, reading, written.Losses);
        return reading.ToStudy().Value;
    }

    private static void Same(Study study, RecordReading reading, ValueList<WritingLoss> losses)
    {
        Assert.True(reading.IsReadable, string.Join('\n', reading.Problems));
        var back = reading.ToStudy().Value;
        Member("Identifiers", s => s.Identifiers);
        Member("ProtocolNumber", s => s.ProtocolNumber);
        Member("Title", s => s.Title);
        Member("ShortTitle", s => s.ShortTitle);
        Member("Acronym", s => s.Acronym);
        Member("Status", s => s.Status);
        Member("StatusGroup", s => s.StatusGroup);
        Member("CommercialInvolvement", s => (s.CommercialInvolvement, s.Route));
        Member("LeadAdministration", s => s.LeadAdministration);
        Member("Design.Type", s => s.Design.Type);
        Member("Design.Phase", s => (s.Design.Phase, s.Design.PhaseAsStated));
        Member("Design.Purpose", s => s.Design.Purpose);
        Member("Design.Allocation", s => s.Design.Allocation);
        Member("Design.Masking", s => s.Design.Masking);
        Member("Design.Model", s => s.Design.Model);
        Member("Design.Interventions", s => s.Design.Interventions);
        Member("Design.TakesHealthyVolunteers", s => s.Design.TakesHealthyVolunteers);
        Member("ManagingSpecialtyName", s => s.ManagingSpecialtyName);
        Member("SupportingSpecialtyNames", s => s.SupportingSpecialtyNames);
        Member("Organisations", s => s.Organisations.Select(o => (o.Role, o.Name)).Distinct().ToValueList());
        Member("Milestones", s => s.Milestones);
        Member("Targets.Overall", s => s.Targets.Overall);
        Member("Targets.Uk", s => s.Targets.Uk);
        Member("Targets.England", s => s.Targets.England);
        Member("Targets.Sites", s => s.Targets.Sites);
        Member("Recruited", s => (s.Recruited?.Count, s.Recruited?.AsAt));
        Member("FurtherInformation", s => s.FurtherInformation);

        void Member<T>(string name, Func<Study, T> value)
        {
            if (losses.Any(loss => loss.Member == name)) return;
            Assert.True(EqualityComparer<T>.Default.Equals(value(study), value(back)), $"{name}: {value(study)} was read back as " +
                $"{value(back)}");
        }
    }
}
