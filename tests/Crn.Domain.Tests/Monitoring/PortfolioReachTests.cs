using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Monitoring;

/// <summary>Objectives 3, 6 and 7, and the share of sites that enrol anybody.</summary>
public class PortfolioReachTests
{
    private static readonly LocalDate Opened = new(2018, 5, 1);
    private static readonly LocalDate Cut = new(2019, 4, 26);
    private static readonly SiteCode Leeds = SiteCode.From("leeds");
    private static readonly SiteCode Cardiff = SiteCode.From("cardiff");
    private static readonly SiteCode Surgery = SiteCode.From("surgery");

    [Fact]
    public void The_share_of_trusts_and_practices_that_recruit_is_measured_over_all_of_them()
    {
        ValueList<NetworkOrganisation> organisations =
        [
            new(SiteCode.From("RR8"), OrganisationKind.TeachingTrust, Leeds),
            new(SiteCode.From("7A4"), OrganisationKind.AcuteTrust, Cardiff), new(SiteCode.From("Silent"), OrganisationKind.CareTrust),
            new(SiteCode.From("Surgery"), OrganisationKind.GeneralPractice, Surgery),
        ];
        var measures =
            PortfolioMeasures.ReachInYear(2018, [Study(true, null, (Leeds, 5)), Study(false, null, (Cardiff, 3), (Surgery, 0))],
                organisations, Cut);
        Assert.Equal([("6A", 2, 1, 0), ("6B", 1, 2, 0), ("6C", 0, 1, 0)], measures.Select(m => (m.Code, m.Met, m.NotMet, m.NotKnown)));
        Assert.Equal([0.99, 0.7, 0.45], measures.Select(m => m.Target!.Value));
        Assert.All(measures, m => Assert.Equal(EvidenceGrade.Background, m.Source.Grade));
    }

    [Fact]
    public void A_practice_that_has_not_reported_is_not_known()
    {
        var silent = RecruitmentLedger.Start(Opened, Party.Sponsor).State.Open(Surgery, Opened, Party.Sponsor, Cut).State;
        var measures =
            PortfolioMeasures.ReachInYear(2018, [new(Plan(), silent, StudyStanding.NotKnown)],
                [new(SiteCode.From("Surgery"), OrganisationKind.GeneralPractice, Surgery)], Cut);
        Assert.Equal((0, 0, 1), (measures[2].Met, measures[2].NotMet, measures[2].NotKnown));
    }

    [Fact]
    public void New_studies_dementia_and_enrolling_sites_are_counted()
    {
        var measures =
            PortfolioMeasures.ForYear(2018,
                [Study(true, true, (Leeds, 5)), Study(false, null, (Cardiff, 3), (Surgery, 0)), Study(null, false, (Leeds, 2))], Cut);
        Assert.Equal((3, 1), (measures.NewStudies, measures.NewCommercialStudies));
        Assert.Equal((5, 8), (measures.DementiaParticipants.AtLeast, measures.DementiaParticipants.AtMost));
        var enrolling = measures.Objectives.Single(o => o.Code == "enrolling-sites");
        Assert.Equal((3, 1, 0, 0.75), (enrolling.Met, enrolling.NotMet, enrolling.NotKnown, enrolling.Share));
        Assert.Equal(0, PortfolioMeasures.ForYear(2019, [Study(true, true, (Leeds, 5))], new(2020, 4, 26)).NewStudies);
    }

    private static RecruitmentPlan Plan() => new(100, RecruitmentWindow.Between(Opened, Opened.PlusDays(700)));

    // Sites that opened together and have reported to the cut.
    private static MonitoredStudy Study(bool? commercial, bool? dementia, params (SiteCode Site, int Recruits)[] sites)
    {
        var ledger = RecruitmentLedger.Start(Opened, Party.Sponsor).State;
        foreach (var (site, recruits) in sites)
        {
            ledger = ledger.Open(site, Opened, Party.Sponsor, Cut).State;
            ledger = ledger
                .Report([new(site, RecruitmentPeriod.Between(Opened, new(2019, 3, 31)), recruits),
                    new(site, RecruitmentPeriod.Between(new(2019, 4, 1), Cut), 0)], Party.Sponsor, Cut).State;
        }

        return new(Plan(), ledger, new StudyStanding { IsCommercial = commercial, IsDementia = dementia });
    }
}
