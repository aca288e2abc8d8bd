using Crn.Domain.Json.Shapes;
using Crn.Domain.Monitoring;

namespace Crn.Domain.Json.Rooms;

internal static partial class MonitoringShapes
{
    internal static ObjectShape<NationalYear> NationalYear =>
        field ??= Atoms.Object<NationalYear>("The published figures of the network for one financial year, to lay beside a measured " +
            "portfolio.", m =>
    {
        var beginning = m.Required("beginning", v => v.Beginning, Atoms.Whole);
        var participants = m.Required("participants", v => v.Participants, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var commercialToTimeAndTarget = m.Optional("commercialToTimeAndTarget", v => v.CommercialToTimeAndTarget, Atoms.Whole);
        var nonCommercialToTimeAndTarget = m.Optional("nonCommercialToTimeAndTarget", v => v.NonCommercialToTimeAndTarget, Atoms.Whole);
        var studiesSupported = m.Optional("studiesSupported", v => v.StudiesSupported, Atoms.Whole);
        var newStudies = m.Optional("newStudies", v => v.NewStudies, Atoms.Whole);
        var commercialParticipants = m.Optional("commercialParticipants", v => v.CommercialParticipants, Atoms.Whole);
        var note = m.Required("note", v => v.Note, Atoms.Words);
        return p => new(beginning[p], participants[p], source[p])
        {
            CommercialToTimeAndTarget = commercialToTimeAndTarget[p],
            NonCommercialToTimeAndTarget = nonCommercialToTimeAndTarget[p],
            StudiesSupported = studiesSupported[p],
            NewStudies = newStudies[p],
            CommercialParticipants = commercialParticipants[p],
            Note = note[p],
        };
    });

    internal static ObjectShape<NetworkOrganisation> NetworkOrganisation =>
        field ??= Atoms.Object<NetworkOrganisation>("An organisation of the network and the sites at which it recruits.", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var kind = m.Required("kind", v => v.Kind, SiteShapes.OrganisationKind);
        var sites = m.List("sites", v => v.Sites, SiteShapes.SiteCode);
        return p => new(code[p], kind[p], sites[p]);
    });

    internal static ObjectShape<ObjectiveMeasure> ObjectiveMeasure =>
        field ??= Atoms.Object<ObjectiveMeasure>("One objective of a year measured over a portfolio: how many of how many, and those of " +
            "which it is not known.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var question = m.Required("question", v => v.Question, Atoms.Words);
        var met = m.Required("met", v => v.Met, Atoms.Whole);
        var notMet = m.Required("notMet", v => v.NotMet, Atoms.Whole);
        var notKnown = m.Required("notKnown", v => v.NotKnown, Atoms.Whole);
        var target = m.Optional("target", v => v.Target, Atoms.Number);
        var rag = m.Required("rag", v => v.Rag, MonitoringShapes.Rag);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], question[p], met[p], notMet[p], notKnown[p], target[p], source[p], rag[p]);
    });

    internal static ObjectShape<OnTrackAnswer> OnTrackAnswer =>
        field ??= Atoms.Object<OnTrackAnswer>("Whether a study is on track: what the figure says, what a recorded judgement says, and " +
            "what follows by the rule of the year.", m =>
    {
        var byFigure = m.Optional("byFigure", v => v.ByFigure, Atoms.Flag);
        var judgement = m.Optional("judgement", v => v.Judgement, MonitoringShapes.OnTrackJudgement);
        var isOnTrack = m.Optional("isOnTrack", v => v.IsOnTrack, Atoms.Flag);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(byFigure[p], judgement[p], isOnTrack[p], source[p]);
    });

    internal static ObjectShape<OnTrackJudgement> OnTrackJudgement =>
        field ??= Atoms.Object<OnTrackJudgement>("A recorded judgement on whether a study is on track, which can outweigh its figure but " +
            "never hides it.", m =>
    {
        var sponsorIntention = m.Required("sponsorIntention", v => v.SponsorIntention, Atoms.Words);
        var by = m.Required("by", v => v.By, Atoms.Words);
        var on = m.Required("on", v => v.On, Atoms.Date);
        var funderAgreement = m.Optional("funderAgreement", v => v.FunderAgreement, Atoms.Words);
        return p => new(sponsorIntention[p], by[p], on[p], funderAgreement[p]);
    });

    internal static BodyShape<PortfolioMeasures> PortfolioMeasures =>
        field ??= Atoms.Object<PortfolioMeasures>(
            "The network's high-level objectives of a financial year, measured over a portfolio.", m =>
    {
        var year = m.Required("year", v => v.Year, RecruitmentShapes.RecruitmentPeriod);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var participants = m.Required("participants", v => v.Participants, RecruitmentShapes.CountRange);
        var confirmedToDate = m.Required("confirmedToDate", v => v.ConfirmedToDate, Atoms.Whole);
        var objectives = m.List("objectives", v => v.Objectives, MonitoringShapes.ObjectiveMeasure);
        var newStudies = m.Required("newStudies", v => v.NewStudies, Atoms.Whole);
        var newCommercialStudies = m.Required("newCommercialStudies", v => v.NewCommercialStudies, Atoms.Whole);
        var dementiaParticipants = m.Required("dementiaParticipants", v => v.DementiaParticipants, RecruitmentShapes.CountRange);
        var counts = m.List("counts", v => v.Counts, MonitoringShapes.CountMeasure);
        return p => new(year[p], asAt[p], participants[p], confirmedToDate[p], objectives[p])
            { NewStudies = newStudies[p], NewCommercialStudies = newCommercialStudies[p], DementiaParticipants =
                dementiaParticipants[p], Counts = counts[p] };
    }).AsDocument(new("crn.portfolio-measures"));

    internal static ObjectShape<PortfolioReturns> PortfolioReturns =>
        field ??= Atoms.Object<PortfolioReturns>("What a year's objectives ask that no recruitment ledger holds.", m =>
    {
        var eligibleCommercialTrials = m.Optional("eligibleCommercialTrials", v => v.EligibleCommercialTrials, Atoms.Whole);
        var commercialTrialsOnPortfolio = m.Optional("commercialTrialsOnPortfolio", v => v.CommercialTrialsOnPortfolio, Atoms.Whole);
        var surveyResponses = m.Optional("surveyResponses", v => v.SurveyResponses, Atoms.Whole);
        return p => new(eligibleCommercialTrials[p], commercialTrialsOnPortfolio[p], surveyResponses[p]);
    });

    internal static ObjectShape<RagBounds> RagBounds => field ??= Atoms.Object<RagBounds>("Where red ends and green begins.", m =>
    {
        var greenFrom = m.Required("greenFrom", v => v.GreenFrom, Atoms.Number);
        var amberFrom = m.Required("amberFrom", v => v.AmberFrom, Atoms.Number);
        var wholePercent = m.Required("wholePercent", v => v.WholePercent, Atoms.Flag);
        return p => new(greenFrom[p], amberFrom[p], wholePercent[p]);
    });

    internal static ObjectShape<RecruitmentEarlyWarning> RecruitmentEarlyWarning =>
        field ??= Atoms.Object<RecruitmentEarlyWarning>("A test that recruitment runs behind its plan, valid however often it is asked: " +
            "if the true rate is at least the planned one, the probability that it ever raises an alarm is at most its level.", m =>
    {
        var level = m.Required("level", v => v.Level, Atoms.Number);
        var shape = m.Required("shape", v => v.Shape, Atoms.Number);
        var rate = m.Required("rate", v => v.Rate, Atoms.Number);
        return p => Domain.Monitoring.RecruitmentEarlyWarning.AtLevel(level[p], shape[p], rate[p]);
    });

    internal static ObjectShape<SiteAgainstPlan> SiteAgainstPlan =>
        field ??= Atoms.Object<SiteAgainstPlan>("How many a plan expected of a site by now, and how many it recruited.", m =>
    {
        var planned = m.Required("planned", v => v.Planned, Atoms.Number);
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        return p => Domain.Monitoring.SiteAgainstPlan.Of(planned[p], recruited[p]);
    });

    internal static ObjectShape<SiteMonitoring> SiteMonitoring =>
        field ??= Atoms.Object<SiteMonitoring>("How one site stands on a date.", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var target = m.Optional("target", v => v.Target, Atoms.Whole);
        var recruited = m.Required("recruited", v => v.Recruited, RecruitmentShapes.CountRange);
        var daysOpen = m.Optional("daysOpen", v => v.DaysOpen, Atoms.Whole);
        var timeAndTarget = m.Optional("timeAndTarget", v => v.TimeAndTarget, MonitoringShapes.TimeAndTarget);
        var rag = m.Required("rag", v => v.Rag, MonitoringShapes.Rag);
        var isZeroRecruiter = m.Optional("isZeroRecruiter", v => v.IsZeroRecruiter, Atoms.Flag);
        var hasDelivered = m.Optional("hasDelivered", v => v.HasDelivered, Atoms.Flag);
        var daysToFirstParticipant = m.Optional("daysToFirstParticipant", v => v.DaysToFirstParticipant, RecruitmentShapes.CountRange);
        return p => new(code[p], target[p], recruited[p], daysOpen[p], timeAndTarget[p], rag[p], isZeroRecruiter[p], hasDelivered[p])
        {
            DaysToFirstParticipant = daysToFirstParticipant[p],
        };
    });
}
