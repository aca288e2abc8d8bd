using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Identifiers;
using Crn.Domain.Permissions;
using Crn.Domain.Portfolio;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <summary>From the outline of a study to its records: every step is one that the library accepts.</summary>
internal static class WorldRecords
{
    public static StudyInWorld Of(WorldStudyOutline outline, LocalDate asAt)
    {
        var ledger = Ledger(outline, asAt);
        var history = History(outline, ledger, asAt);
        var sites = outline.Sites.Select(site => new PlannedSite(site.Site.Code, PlannedOpening.On(site.Opening))).ToValueList();
        return new(
            new PortfolioStudy(history, history.Events[0].On),
            RecruitmentPlan.Of(history.Current, sites).Value,
            ledger,
            Case(outline, history.Current, asAt),
            Enquiry(outline, history.Events[0].On));
    }

    private static RecruitmentLedger Ledger(WorldStudyOutline outline, LocalDate asAt)
    {
        var until = outline.RecruitsUntil(asAt);
        var ledger = RecruitmentLedger.Start(LocalDate.Min(outline.Opening, asAt), Party.Sponsor).State;
        if (!outline.HasOpened) return ledger;
        var open = outline.Sites.Where(site => site.Opening < until).OrderBy(site => site.Opening).ToList();
        foreach (var site in open) ledger = Sure(ledger.Open(site.Site.Code, site.Opening, Party.SiteOrganisation));
        foreach (var site in open)
        {
            if (outline.Stage == WorldStage.Closed) ledger = Sure(ledger.Close(site.Site.Code, until, Party.Sponsor));
            if (outline.Stage == WorldStage.Suspended) ledger = Sure(ledger.Pause(site.Site.Code, until, Party.Sponsor));
        }

        foreach (var site in open)
        {
            var rows = site.Before(until)
                .Select(row => new RecruitmentCount(site.Site.Code, RecruitmentPeriod.Starting(row.From, 28), row.Count))
                .ToValueList();
            if (!rows.IsEmpty) ledger = Sure(ledger.Report(rows, Party.SiteOrganisation, asAt));
        }

        return ledger;
    }

    private static StudyHistory History(WorldStudyOutline outline, RecruitmentLedger ledger, LocalDate asAt)
    {
        var registered = outline.Opening.PlusDays(-320);
        var first = Study.Register(Draft(outline), registered, Party.Sponsor, standard: DraftStandard.Complete);
        if (!outline.HasOpened) return StudyHistory.Of(first.Events);
        var until = outline.RecruitsUntil(asAt);
        var opened = first.State.Open(outline.Opening, outline.Opening, Party.Sponsor);
        var history = StudyHistory.Of([.. first.Events, .. opened.Events]);
        if (FirstRecruit(ledger) is { } day) history = history.With(history.Current.ConfirmFirstRecruit(day, day, Party.Network).Events);
        history = outline.Stage switch
        {
            WorldStage.Suspended => history.With(history.Current.Suspend(asAt.PlusDays(60), until, Party.Sponsor).Events),
            WorldStage.Closed => history.With(history.Current.CloseInFollowUp(until, until, Party.Sponsor).Events),
            _ => history,
        };
        var recruited = new ReportedRecruitment(ledger.Recruited, asAt, outline.Stage == WorldStage.Closed);
        return history.With(history.Current.ReportRecruitment(recruited, asAt, Party.Sponsor).Events);
    }

    private static StudyDraft Draft(WorldStudyOutline outline) => new()
    {
        Identifiers = [new(IdentifierScheme.Cpms, outline.Cpms), new(IdentifierScheme.Iras, outline.Iras)],
        Title = FormattableString.Invariant($"Study {outline.Number} of {outline.Specialty.Name}"),
        Status = StudyStatus.InSetup,
        CommercialInvolvement = outline.Involvement,
        Type = StudyType.Interventional,
        IsCtimp = outline.IsMedicine,
        LeadAdministration = outline.Sites[0].Site.Nation,
        ManagingSpecialty = outline.Specialty.Name,
        PlannedOpening = outline.Opening,
        PlannedClosure = outline.PlannedClosure,
        UkTarget = outline.Target,
        SiteTarget = outline.Sites.Count,
        Organisations =
            [new() { Role = OrganisationRole.Sponsor, Name = outline.IsCommercial ? "Acme Pharma" : "University of Somewhere" }],
        People = [new() { Role = PersonRole.ChiefInvestigator, Reference = FormattableString.Invariant($"person-{outline.Number}") }],
    };

    // The last day of the first four weeks in which somebody was recruited.
    private static LocalDate? FirstRecruit(RecruitmentLedger ledger) => ledger.Sites
        .SelectMany(site => site.Recruited.Rows)
        .Where(row => row.Count > 0)
        .Select(row => (LocalDate?)row.Period.To)
        .Min();

    private static PermissionCase Case(WorldStudyOutline outline, Study study, LocalDate asAt)
    {
        PermissionSite[] sites = [.. outline.Sites.Select(site => new PermissionSite(site.Site.Code, site.Site.Nation))];
        Fact<bool>[] nhs =
        [
            PermissionFacts.Nhs, PermissionFacts.NhsOrHsc, PermissionFacts.RecRequired, PermissionFacts.FormalConfirmationRequired,
        ];
        var facts = PermissionFacts.Characteristics
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, nhs.Contains(fact)))
            .With(PermissionFacts.England, sites.Any(site => site.Nation == UkNation.England))
            .With(PermissionFacts.Wales, sites.Any(site => site.Nation == UkNation.Wales))
            .With(PermissionFacts.Scotland, sites.Any(site => site.Nation == UkNation.Scotland))
            .With(PermissionFacts.NorthernIreland, sites.Any(site => site.Nation == UkNation.NorthernIreland))
            .Merge(PermissionFacts.Of(study));
        var submitting = outline.Opening.PlusDays(-300);
        var opened = PermissionCase.Start(facts, sites.ToValueList(), submitting, submitting, Party.Sponsor).State;
        return WorldCase.Opened(WorldCase.Approved(opened, LocalDate.Min(asAt, outline.Opening), outline.Pace), outline, asAt);
    }

    private static Enquiry Enquiry(WorldStudyOutline outline, LocalDate registered)
    {
        var on = registered.PlusDays(-200);
        var route = outline.IsCommercial ? ApplicationRoute.Commercial : ApplicationRoute.TwoStageGrant;
        var stage = EngagementStages.Of(route)[0];
        var enquiry = Engagement.Enquiry.Start("ENQ-" + outline.Cpms, route, stage, on, Party.Researcher).State;
        enquiry = Sure(enquiry.Learn(Plan(outline), Firmness.Estimated, on.PlusDays(10), Party.Researcher));
        if (EngagementStages.Next(enquiry.Stage, route) is { } next)
        {
            enquiry = Sure(enquiry.Reach(next, on.PlusDays(60), Party.Researcher));
        }

        foreach (var site in outline.Sites)
        {
            var willing = FactSheet.Empty.With(SiteFacts.InvestigatorWilling, true, "R&D office", null);
            enquiry = Sure(enquiry.LearnOfSite(site.Site.Code, willing, Firmness.Known, on.PlusDays(90), Party.Researcher));
        }

        return enquiry;
    }

    private static FactSheet Plan(WorldStudyOutline outline) => FactSheet.Empty
        .With(StudyFacts.Target, outline.Target, "outline application", null)
        .With(StudyFacts.Sites, outline.Sites.Count, "outline application", null)
        .With(StudyFacts.Commercial, outline.IsCommercial, "outline application", null);

    public static TState Sure<TState, TEvent>(Decision<TState, TEvent> decision)
        where TState : class
        where TEvent : class =>
        decision.Match((next, _) => next, reasons => throw new InvalidOperationException(reasons[0].ToString()));
}
