using Crn.Domain.Json.Shapes;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Json.Rooms;

internal static partial class RecruitmentShapes
{
    internal static EnumShape<LedgerBasis> LedgerBasis =>
        field ??= Atoms.Enum<LedgerBasis>("Which of two questions is asked of a ledger as of a date.");

    internal static EnumShape<ParticipantState> ParticipantState =>
        field ??= Atoms.Enum<ParticipantState>("How far a person has come in a study.");

    internal static EnumShape<RecruitmentDateBasis> RecruitmentDateBasis =>
        field ??= Atoms.Enum<RecruitmentDateBasis>(
            "Which date a count goes by; sources differ by era, so a ledger records which it holds.");

    internal static TextShape<SiteOrStudy> SiteOrStudy =>
        field ??= Atoms.Named<SiteOrStudy>("What a ledger speaks of: one recruiting site, or the study as a whole.",
        "The code of a site; the empty text for the whole study.", text => text.Length == 0 ? default
            : Domain.Recruitment.SiteOrStudy.Of(Domain.Sites.SiteCode.From(text)), v => v.Site is { } site ? site.Value : "");

    internal static ObjectShape<CountRange> CountRange =>
        field ??= Atoms.Object<CountRange>("How many, where counts are by longer periods or reports are still to come: at least so many, " +
            "at most so many.", m =>
    {
        var atLeast = m.Required("atLeast", v => v.AtLeast, Atoms.Whole);
        var atMost = m.Optional("atMost", v => v.AtMost, Atoms.Whole);
        return p => atMost[p] is { } most ? Domain.Recruitment.CountRange.Between(atLeast[p], most)
            : Domain.Recruitment.CountRange.OrMore(atLeast[p]);
    });

    internal static ObjectShape<CountSeries> CountSeries =>
        field ??= Atoms.Object<CountSeries>("The counts of one site in one state, in order of time, each for its own period.", m =>
    {
        var rows = m.List("rows", v => v.Rows, RecruitmentShapes.RecruitmentCount);
        return p => Domain.Recruitment.CountSeries.Of(rows[p]);
    });

    internal static ObjectShape<CumulativePoint> CumulativePoint =>
        field ??= Atoms.Object<CumulativePoint>("One point of a cumulative series: how many people by the end of a day.", m =>
    {
        var date = m.Required("date", v => v.Date, Atoms.Date);
        var total = m.Required("total", v => v.Total, Atoms.Whole);
        return p => new(date[p], total[p]);
    });

    internal static UnionShape<ExpectedCurve> ExpectedCurve => field ??= new("ExpectedCurve", "How many recruits a plan expects by a date.",
        new UnionCase<ExpectedCurve, ExpectedCurve.Straight>("Straight", ExpectedCurveStraight),
        new UnionCase<ExpectedCurve, ExpectedCurve.Ramped>("Ramped", ExpectedCurveRamped),
        new UnionCase<ExpectedCurve, ExpectedCurve.Seasonal>("Seasonal", ExpectedCurveSeasonal),
        new UnionCase<ExpectedCurve, ExpectedCurve.Own>("Own", ExpectedCurveOwn));

    internal static ObjectShape<ExpectedCurve.Own> ExpectedCurveOwn =>
        field ??= Atoms.Object<ExpectedCurve.Own>("A caller's own curve.", m =>
    {
        var points = m.List("points", v => v.Points, RecruitmentShapes.ExpectedPoint);
        return p => new(points[p]);
    }, "ExpectedCurveOwn");

    internal static ObjectShape<ExpectedCurve.Ramped> ExpectedCurveRamped =>
        field ??= Atoms.Object<ExpectedCurve.Ramped>("Ramped from the site plan.",
        _ => _ => new());

    internal static ObjectShape<ExpectedCurve.Seasonal> ExpectedCurveSeasonal =>
        field ??= Atoms.Object<ExpectedCurve.Seasonal>("Another curve with seasons.", m =>
    {
        var underlying =
            m.Required("underlying", v => v.Underlying,
                new LazyShape<ExpectedCurve>("How many recruits a plan expects by a date.", () => RecruitmentShapes.ExpectedCurve));
        var factors = m.List("factors", v => v.Factors, Atoms.Number);
        return p => new(underlying[p], factors[p]);
    }, "ExpectedCurveSeasonal");

    internal static ObjectShape<ExpectedCurve.Straight> ExpectedCurveStraight =>
        field ??= Atoms.Object<ExpectedCurve.Straight>("A straight line.",
        _ => _ => new());

    internal static ObjectShape<ExpectedPoint> ExpectedPoint =>
        field ??= Atoms.Object<ExpectedPoint>("The recruits expected by the end of a day: one point of a caller's own curve.", m =>
    {
        var date = m.Required("date", v => v.Date, Atoms.Date);
        var recruits = m.Required("recruits", v => v.Recruits, Atoms.Number);
        return p => new(date[p], recruits[p]);
    });

    internal static UnionShape<PlannedOpening> PlannedOpening =>
        field ??= new("PlannedOpening", "When a site is planned to open, with as much certainty as the plan has: a day, a window, a " +
            "delay, or nothing.",
        new UnionCase<PlannedOpening, PlannedOpening.OnDay>("OnDay", PlannedOpeningOnDay),
        new UnionCase<PlannedOpening, PlannedOpening.Window>("Window", PlannedOpeningWindow),
        new UnionCase<PlannedOpening, PlannedOpening.Delayed>("Delayed", PlannedOpeningDelayed),
        new UnionCase<PlannedOpening, PlannedOpening.Unstated>("Unstated", PlannedOpeningUnstated));

    internal static ObjectShape<PlannedOpening.Delayed> PlannedOpeningDelayed =>
        field ??= Atoms.Object<PlannedOpening.Delayed>("Due on a day, and late by a random delay.", m =>
    {
        var dueOn = m.Required("dueOn", v => v.DueOn, Atoms.Date);
        var delay = m.Required("delay", v => v.Delay, DelayShapes.OpeningDelay);
        return p => new(dueOn[p], delay[p]);
    }, "PlannedOpeningDelayed");

    internal static ObjectShape<PlannedOpening.OnDay> PlannedOpeningOnDay => field ??= Atoms.Object<PlannedOpening.OnDay>("On a day.", m =>
    {
        var day = m.Required("day", v => v.Day, Atoms.Date);
        return p => new(day[p]);
    }, "PlannedOpeningOnDay");

    internal static ObjectShape<PlannedOpening.Unstated> PlannedOpeningUnstated =>
        field ??= Atoms.Object<PlannedOpening.Unstated>("Nothing is stated.",
        _ => _ => new());

    internal static ObjectShape<PlannedOpening.Window> PlannedOpeningWindow =>
        field ??= Atoms.Object<PlannedOpening.Window>("On some day of a window, both ends included.", m =>
    {
        var from = m.Required("from", v => v.From, Atoms.Date);
        var to = m.Required("to", v => v.To, Atoms.Date);
        return p => new(from[p], to[p]);
    }, "PlannedOpeningWindow");

    internal static ObjectShape<PlannedSite> PlannedSite =>
        field ??= Atoms.Object<PlannedSite>("One site of a recruitment plan: when it opens and closes, how fast it should recruit, how " +
            "many at most.", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var opening = m.Required("opening", v => v.Opening, RecruitmentShapes.PlannedOpening);
        var isNamed = m.Required("isNamed", v => v.IsNamed, Atoms.Flag);
        var group = m.Optional("group", v => v.Group, Atoms.Words);
        var stratum = m.Optional("stratum", v => v.Stratum, Atoms.Words);
        var closing = m.Optional("closing", v => v.Closing, Atoms.Date);
        var target = m.Optional("target", v => v.Target, Atoms.Whole);
        var cap = m.Optional("cap", v => v.Cap, Atoms.Whole);
        var rate = m.Optional("rate", v => v.Rate, RecruitmentShapes.RecruitmentRate);
        var prior = m.Optional("prior", v => v.Prior, RecruitmentShapes.RatePrior);
        var probabilityOfNeverOpening = m.Required("probabilityOfNeverOpening", v => v.ProbabilityOfNeverOpening, Atoms.Number);
        return p => new(code[p], opening[p])
        {
            IsNamed = isNamed[p],
            Group = group[p],
            Stratum = stratum[p],
            Closing = closing[p],
            Target = target[p],
            Cap = cap[p],
            Rate = rate[p],
            Prior = prior[p],
            ProbabilityOfNeverOpening = probabilityOfNeverOpening[p],
        };
    });
}
