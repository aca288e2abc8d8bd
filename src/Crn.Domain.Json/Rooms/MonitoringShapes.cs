using Crn.Domain.Json.Shapes;
using Crn.Domain.Monitoring;

namespace Crn.Domain.Json.Rooms;

internal static partial class MonitoringShapes
{
    internal static EnumShape<OnTrackRule> OnTrackRule => field ??= Atoms.Enum<OnTrackRule>("How 'on track' is decided.");

    internal static EnumShape<Rag> Rag => field ??= Atoms.Enum<Rag>("Red, amber or green, or not known.");

    internal static EnumShape<TimeAndTargetFormula> TimeAndTargetFormula =>
        field ??= Atoms.Enum<TimeAndTargetFormula>("The two formulae of recruitment to time and target.");

    internal static ObjectShape<CountMeasure> CountMeasure =>
        field ??= Atoms.Object<CountMeasure>("One objective of a year that is a number of people or studies.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var question = m.Required("question", v => v.Question, Atoms.Words);
        var count = m.Required("count", v => v.Count, RecruitmentShapes.CountRange);
        var wanted = m.Optional("wanted", v => v.Wanted, Atoms.Whole);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], question[p], count[p], wanted[p], source[p]);
    });

    internal static ObjectShape<EarlyWarning> EarlyWarning =>
        field ??= Atoms.Object<EarlyWarning>("The early warning of a study on one day: the evidence that it runs behind its plan, and " +
            "whether that raises an alarm.", m =>
    {
        var planned = m.Required("planned", v => v.Planned, Atoms.Number);
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        var logEvidence = m.Required("logEvidence", v => v.LogEvidence, Atoms.Number);
        var level = m.Required("level", v => v.Level, Atoms.Number);
        var sitesDiffer = m.Required("sitesDiffer", v => v.SitesDiffer, Atoms.Flag);
        return p => new(planned[p], recruited[p], logEvidence[p], level[p], sitesDiffer[p]);
    });

    internal static ObjectShape<MonitoredStudy> MonitoredStudy =>
        field ??= Atoms.Object<MonitoredStudy>("One study of a portfolio, with all that monitoring needs.", m =>
    {
        var plan = m.Required("plan", v => v.Plan, RecruitmentShapes.RecruitmentPlan);
        var ledger = m.Required("ledger", v => v.Ledger, RecruitmentShapes.RecruitmentLedger);
        var standing = m.Required("standing", v => v.Standing, MonitoringShapes.StudyStanding);
        return p => new(plan[p], ledger[p], standing[p]);
    });

    internal static BodyShape<MonitoringPolicy> MonitoringPolicy =>
        field ??= Atoms.Object<MonitoringPolicy>("The formulae, bounds and waiting times of recruitment monitoring in force on a date, " +
            "each with its source and grade.", m =>
    {
        var formula =
            m.Required("formula", v => v.Formula, PolicyShapes.Dated("TimeAndTargetFormula", MonitoringShapes.TimeAndTargetFormula));
        var openStudyRag = m.Required("openStudyRag", v => v.OpenStudyRag, PolicyShapes.Dated("RagBounds", MonitoringShapes.RagBounds));
        var objectiveRag = m.Required("objectiveRag", v => v.ObjectiveRag, PolicyShapes.Dated("RagBounds", MonitoringShapes.RagBounds));
        var objectiveShare = m.Required("objectiveShare", v => v.ObjectiveShare, PolicyShapes.Dated("Double", Atoms.Number));
        var onTrack = m.Required("onTrack", v => v.OnTrack, PolicyShapes.Dated("OnTrackRule", MonitoringShapes.OnTrackRule));
        var zeroRecruiterAfterDays =
            m.Required("zeroRecruiterAfterDays", v => v.ZeroRecruiterAfterDays, PolicyShapes.Dated("Int32", Atoms.Whole));
        var setUpOverdueAfterDays =
            m.Required("setUpOverdueAfterDays", v => v.SetUpOverdueAfterDays, PolicyShapes.Dated("Int32", Atoms.Whole));
        var noRecruitmentMonths = m.Required("noRecruitmentMonths", v => v.NoRecruitmentMonths, PolicyShapes.Dated("Int32", Atoms.Whole));
        var silentIntervals = m.Required("silentIntervals", v => v.SilentIntervals, PolicyShapes.Dated("Double", Atoms.Number));
        var firstParticipantDays =
            m.Required("firstParticipantDays", v => v.FirstParticipantDays, PolicyShapes.Dated("Int32", Atoms.Whole));
        var firstParticipantShare =
            m.Required("firstParticipantShare", v => v.FirstParticipantShare, PolicyShapes.Dated("Double", Atoms.Number));
        var monthlyRecruits = m.Required("monthlyRecruits", v => v.MonthlyRecruits, PolicyShapes.Dated("Int32", Atoms.Whole));
        var monthlyBaseline = m.Required("monthlyBaseline", v => v.MonthlyBaseline, PolicyShapes.Dated("Int32", Atoms.Whole));
        var sponsorSilenceMonths =
            m.Required("sponsorSilenceMonths", v => v.SponsorSilenceMonths, PolicyShapes.Dated("Int32", Atoms.Whole));
        var recruitment = m.Required("recruitment", v => v.Recruitment, RecruitmentShapes.RecruitmentPolicy);
        var falseAlarms = m.Required("falseAlarms", v => v.FalseAlarms, PolicyShapes.Dated("Double", Atoms.Number));
        var siteShape = m.Required("siteShape", v => v.SiteShape, PolicyShapes.Dated("Double", Atoms.Number));
        return p => new()
        {
            Formula = formula[p],
            OpenStudyRag = openStudyRag[p],
            ObjectiveRag = objectiveRag[p],
            ObjectiveShare = objectiveShare[p],
            OnTrack = onTrack[p],
            ZeroRecruiterAfterDays = zeroRecruiterAfterDays[p],
            SetUpOverdueAfterDays = setUpOverdueAfterDays[p],
            NoRecruitmentMonths = noRecruitmentMonths[p],
            SilentIntervals = silentIntervals[p],
            FirstParticipantDays = firstParticipantDays[p],
            FirstParticipantShare = firstParticipantShare[p],
            MonthlyRecruits = monthlyRecruits[p],
            MonthlyBaseline = monthlyBaseline[p],
            SponsorSilenceMonths = sponsorSilenceMonths[p],
            Recruitment = recruitment[p],
            FalseAlarms = falseAlarms[p],
            SiteShape = siteShape[p],
        };
    }).AsDocument(new("crn.monitoring-policy"));

    internal static BodyShape<MonitoringReport> MonitoringReport =>
        field ??= Atoms.Object<MonitoringReport>("How a study's recruitment stands on a date, under the policy of that date.", m =>
    {
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var policy = m.Required("policy", v => v.Policy, MonitoringShapes.MonitoringPolicy);
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        var target = m.Required("target", v => v.Target, Atoms.Whole);
        var basis = m.Required("basis", v => v.Basis, RecruitmentShapes.LedgerBasis);
        var confirmed = m.Required("confirmed", v => v.Confirmed, Atoms.Whole);
        var settledThrough = m.Required("settledThrough", v => v.SettledThrough, Atoms.Date);
        var timeAndTarget = m.Optional("timeAndTarget", v => v.TimeAndTarget, MonitoringShapes.TimeAndTarget);
        var activeTime = m.Optional("activeTime", v => v.ActiveTime, MonitoringShapes.TimeAndTarget);
        var rag = m.Required("rag", v => v.Rag, MonitoringShapes.Rag);
        var expected = m.Optional("expected", v => v.Expected, Atoms.Number);
        var rampAdjusted = m.Optional("rampAdjusted", v => v.RampAdjusted, Atoms.Number);
        var earlyWarning = m.Optional("earlyWarning", v => v.EarlyWarning, MonitoringShapes.EarlyWarning);
        var daysToFirstParticipant = m.Optional("daysToFirstParticipant", v => v.DaysToFirstParticipant, RecruitmentShapes.CountRange);
        var onTrack = m.Required("onTrack", v => v.OnTrack, MonitoringShapes.OnTrackAnswer);
        var dataQuality = m.List("dataQuality", v => v.DataQuality, RecruitmentShapes.RecruitmentFinding);
        var sites = m.List("sites", v => v.Sites, MonitoringShapes.SiteMonitoring);
        return p => new(asAt[p], policy[p], recruited[p], target[p])
        {
            Basis = basis[p],
            Confirmed = confirmed[p],
            SettledThrough = settledThrough[p],
            TimeAndTarget = timeAndTarget[p],
            ActiveTime = activeTime[p],
            Rag = rag[p],
            Expected = expected[p],
            RampAdjusted = rampAdjusted[p],
            EarlyWarning = earlyWarning[p],
            DaysToFirstParticipant = daysToFirstParticipant[p],
            OnTrack = onTrack[p],
            DataQuality = dataQuality[p],
            Sites = sites[p],
        };
    }).AsDocument(new("crn.monitoring-report"));

    internal static ObjectShape<MonthlyRecruitment> MonthlyRecruitment =>
        field ??= Atoms.Object<MonthlyRecruitment>("Average recruitment a month, as the key indicator of the United Kingdom has it, " +
            "beside the number wanted and the number before the pandemic.", m =>
    {
        var period = m.Required("period", v => v.Period, RecruitmentShapes.RecruitmentPeriod);
        var months = m.Required("months", v => v.Months, Atoms.Whole);
        var participants = m.Required("participants", v => v.Participants, RecruitmentShapes.CountRange);
        var wanted = m.Required("wanted", v => v.Wanted, PolicyShapes.Dated("Int32", Atoms.Whole));
        var baseline = m.Required("baseline", v => v.Baseline, PolicyShapes.Dated("Int32", Atoms.Whole));
        return p => new(period[p], months[p], participants[p], wanted[p], baseline[p]);
    });
}
